import { describe, expect, it } from 'vitest';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { type LivePage, withLivePages } from '../../src/knowledge/live.ts';
import type { Document, Session } from '../../src/knowledge/types.ts';

const session = (changes: Partial<Session>): Session => ({
  id: 'sessions/1',
  kind: 'visit',
  title: 'Visite',
  number: 1,
  start: '2017-10-16',
  end: '2017-10-16',
  place: 'Marseille',
  partners: [],
  aliases: [],
  audience: 'members',
  ...changes,
});

const written: Knowledge = {
  documents: new Map(),
  sessions: [session({})],
  terms: [],
  gaps: [],
  faults: [],
  search: () => [],
};

const live = (changes: Partial<Session>): LivePage => {
  const planned = session({ id: 'visits/8', number: 8, start: '2015-01-01', ...changes });
  return { document: { id: planned.id } as Document, session: planned };
};

describe('what stands now', () => {
  it('is among the meetings, by date, and can be opened', () => {
    const knowledge = withLivePages(written, [live({})]);

    expect(knowledge.sessions.map(({ id }) => id)).toEqual(['visits/8', 'sessions/1']);
    expect(knowledge.documents.has('visits/8')).toBe(true);
    expect(written.sessions).toHaveLength(1);
  });

  it.each([
    ['number', { number: 1, start: '2017-11-01' }],
    ['day and place', { number: 2, start: '2017-10-16' }],
  ])('gives way to the page of the meeting once it is written, known by its %s', (_, changes) => {
    const knowledge = withLivePages(written, [live(changes)]);

    expect(knowledge.sessions.map(({ id }) => id)).toEqual(['sessions/1']);
    expect(knowledge.documents.has('visits/8')).toBe(false);
  });

  it('is the same object as long as nothing changes', () => {
    const page = live({});

    expect(withLivePages(written, [page])).toBe(withLivePages(written, [page]));
    expect(withLivePages(written, [live({})])).not.toBe(withLivePages(written, [page]));
  });
});
