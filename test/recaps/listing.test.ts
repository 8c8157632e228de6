import { describe, expect, it } from 'vitest';
import * as engine from '../../src/delivery/due-posts.ts';
import { nothingPosted } from '../../src/delivery/landed.ts';
import { stepsDue } from '../../src/recaps/changes/clock.ts';
import { noParticipation, type Participation, type Recap } from '../../src/recaps/contributions.ts';
import { type RecapsState, recapsListing } from '../../src/recaps/listing.ts';
import { draftSheet } from '../../src/recaps/sheet.ts';
import { sendToHost } from '../../src/recaps/sheet-review.ts';
import { defaultRecapSettings, type RecapInHand } from '../../src/recaps/slots.ts';
import { aForm, aMatter } from './a-recap.ts';
import { aVisit } from './a-visit.ts';

const grid = aMatter().grid;
const opened = {
  visit: '12',
  openedAt: '2027-03-02T17:00:00.000Z',
  thread: { channel: 'C0VISITES', ts: '9.0' },
};

/** The visit n° 12 on Tuesday 2 March 2027, where U1, U2 and U3 come and U9 is the host. */
function state(inHand: RecapInHand = {}, parts: Partial<RecapsState> = {}): RecapsState {
  return withSaid([], inHand, parts);
}

function withSaid(
  participations: readonly Participation[],
  inHand: RecapInHand,
  parts: Partial<RecapsState> = {},
): RecapsState {
  return {
    visits: [aVisit()],
    settings: defaultRecapSettings,
    inHand: new Map([['12', inHand]]),
    contributionsOf: (visit, recap) => ({ visit, recap, participations, replies: [], notes: [] }),
    reviewPages: () => 1,
    ...parts,
  };
}

type Quiet = Partial<NonNullable<Parameters<typeof engine.duePosts>[1]['quiet']>>;
const nobody: Quiet = {};

/** What the engine makes of the recaps at an instant. */
const asked = (of: RecapsState, at: Date, quiet = nobody) =>
  [
    { ...recapsListing(of, at), compose: () => undefined },
    { now: at, posted: nothingPosted, quiet: { chosen: new Map(), zones: new Map(), ...quiet } },
  ] as const;
const allDue = (of: RecapsState, at: Date, quiet = nobody) => engine.duePosts(...asked(of, at, quiet));
const duePosts = (of: RecapsState, at: Date, quiet = nobody) =>
  allDue(of, at, quiet).filter(({ slot: { notAfter } }) => notAfter === undefined || at < notAfter);
const nextDueAt = (of: RecapsState, at: Date, quiet = nobody) => engine.nextDueAt(...asked(of, at, quiet));

/** Keys due at this hour of Paris, without « recap:12: ». */
const due = (at: string, of: RecapsState, quiet = nobody) =>
  duePosts(of, new Date(`${at}+01:00`), quiet).map(({ key }) => key.replace('recap:12:', ''));

describe('before the visit', () => {
  it('questions are called for at J-21, listed at J-7, frozen at J-3', () => {
    expect(due('2027-02-09T08:59', state())).toEqual([]);
    expect(due('2027-02-09T09:00', state())).toEqual(['call:2027-03-02']);
    expect(due('2027-02-23T09:00', state({ grid }))).toEqual(['list:2027-03-02']);
    expect(due('2027-02-27T09:00', state({ grid }))).toEqual(['grid:2027-03-02', 'grid:2027-03-02:U9']);
    expect(due('2027-03-02T00:00', state({ grid }))).toEqual([]);
  });

  it('nothing is listed when nobody asked', () => {
    expect(due('2027-02-23T09:00', state())).toEqual([]);
    expect(due('2027-02-27T09:00', state({ grid: { visit: '12', entries: [] } }))).toEqual([]);
  });

  it('a visit dated late has its call at once, until the list', () => {
    const visits = [aVisit({ datedAt: '2027-02-15T10:00:00.000Z' })];
    expect(due('2027-02-15T11:00', state({ grid }, { visits }))).toEqual(['call:2027-03-02']);
    const later = [aVisit({ datedAt: '2027-02-24T10:00:00.000Z' })];
    expect(due('2027-02-24T12:00', state({ grid }, { visits: later }))).toEqual([]);
    expect(due('2027-02-27T09:00', state({ grid }, { visits: later }))[0]).toBe('grid:2027-03-02');
  });

  it('questions are called for when facilitators chose, or not at all', () => {
    const with_ = (callDaysBefore: number | undefined) => {
      const { callDaysBefore: _, ...visit } = aVisit();
      return state({}, { visits: [callDaysBefore === undefined ? visit : { ...visit, callDaysBefore }] });
    };
    expect(due('2027-02-16T08:59', with_(14))).toEqual([]);
    expect(due('2027-02-16T09:00', with_(14))).toEqual(['call:2027-03-02']);
    expect(due('2027-02-16T09:00', with_(undefined))).toEqual([]);
  });

  it('a call that could not be made in time is told while the visit is to come', () => {
    const missed = (at: string, of = state()) =>
      allDue(of, new Date(`${at}+01:00`))
        .filter(({ slot: { notAfter } }) => notAfter !== undefined && notAfter < new Date(`${at}+01:00`))
        .map(({ key }) => key);
    expect(missed('2027-02-23T08:00')).toEqual([]);
    expect(missed('2027-02-23T10:00')).toEqual(['recap:12:call:2027-03-02']);
    expect(missed('2027-03-02T00:00')).toEqual([]);
    // Dated when questions were gathered already: no call was ever wanted.
    const late = [aVisit({ datedAt: '2027-02-24T10:00:00.000Z' })];
    expect(missed('2027-02-25T10:00', state({}, { visits: late }))).toEqual([]);
  });

  it('goes to the visit’s thread', () => {
    const [post] = duePosts(state(), new Date('2027-02-09T09:00Z'));
    expect(post?.recipient).toEqual({ channel: 'C0VISITES', threadTs: '1793610000.000100' });
  });

  it('is called for once the announcement stands', () => {
    const { threadTs: _, ...visit } = aVisit();
    expect(due('2027-02-09T09:00', state({}, { visits: [visit] }))).toEqual([]);
  });

  it('moves with the visit, under another key, and stops with it', () => {
    expect(due('2027-02-16T09:00', state({}, { visits: [aVisit({ days: ['2027-03-09'] })] }))).toEqual([
      'call:2027-03-09',
    ]);
    for (const status of ['cancelled', 'postponed'] as const) {
      expect(due('2027-02-09T09:00', state({}, { visits: [aVisit({ status })] }))).toEqual([]);
    }
  });
});

describe('after the visit', () => {
  it('the thread opens the evening of the last day, or when it ends later', () => {
    const visits = [aVisit({ days: ['2027-03-01', '2027-03-02'] })];
    expect(due('2027-03-02T17:59', state({ grid }, { visits }))).toEqual([]);
    expect(due('2027-03-02T18:00', state({ grid }, { visits }))).toEqual(['recap-thread:2027-03-02']);
    expect(due('2027-03-02T18:30', state({}, { visits: [aVisit({ end: '19:00' })] }))).toEqual([]);
    expect(due('2027-03-02T18:00', state({ recap: opened }))).toEqual(['summary']);
  });

  it('those who came and said nothing are nudged at J+1 and J+3, and never more', () => {
    const said = withSaid(
      [
        aForm('U1', { retain: 'La cantine' }),
        { ...noParticipation('12', 'U3'), declinedAt: '2027-03-02T20:00:00.000Z' },
      ],
      { recap: opened },
      { settings: { ...defaultRecapSettings, nudgeDaysAfter: [1, 3, 5] } },
    );
    const nudges = (at: string) => due(at, said).filter((key) => key !== 'summary');
    expect(nudges('2027-03-03T09:00')).toEqual(['nudge:J+1:2027-03-02:U2']);
    expect(nudges('2027-03-05T09:00')).toEqual(['nudge:J+3:2027-03-02:U2']);
    expect(nudges('2027-03-07T09:00')).toEqual(['nudge:J+3:2027-03-02:U2']);
    expect(duePosts(said, new Date('2027-03-05T09:00Z')).at(-1)?.slot.subject).toMatchObject({
      isLast: true,
    });
  });

  it('nobody is nudged in their quiet hours', () => {
    const quiet = { chosen: new Map([['U2', { from: '20:00', to: '10:30', zone: 'Europe/Paris' }]]) };
    const of = state({ recap: opened });
    expect(due('2027-03-03T09:00', of, quiet)).toEqual([
      'summary',
      'nudge:J+1:2027-03-02:U1',
      'nudge:J+1:2027-03-02:U3',
    ]);
    expect(nextDueAt(of, new Date('2027-03-03T09:00+01:00'), quiet)).toEqual(
      new Date('2027-03-03T10:30+01:00'),
    );
    expect(due('2027-03-03T10:30', of, quiet)).toHaveLength(4);
  });

  it('the usual quiet hours are those of a person’s own clock', () => {
    const zones = new Map([['U1', 'America/Martinique']]);
    // 09:00 in Paris is 04:00 in Fort-de-France.
    expect(due('2027-03-03T12:59', state({ recap: opened }), { zones })).not.toContain(
      'nudge:J+1:2027-03-02:U1',
    );
    expect(due('2027-03-03T13:00', state({ recap: opened }), { zones })).toContain('nudge:J+1:2027-03-02:U1');
  });

  it('a host is written to outside their quiet hours as well', () => {
    const zones = new Map([['U9', 'Pacific/Tahiti']]);
    expect(due('2027-02-27T09:00', state({ grid }), { zones })).toEqual(['grid:2027-03-02']);
    expect(due('2027-02-27T19:00', state({ grid }), { zones })).toEqual([
      'grid:2027-03-02',
      'grid:2027-03-02:U9',
    ]);
  });

  it('a nudge that the next one would follow at once is not sent', () => {
    const chosen = new Map([['U2', { from: '00:00', to: '23:59', zone: 'Europe/Paris' }]]);
    expect(due('2027-03-05T09:00', state({ recap: opened }), { chosen })).not.toContain(
      'nudge:J+1:2027-03-02:U2',
    );
  });

  it('is looked at again just before posting', () => {
    const key = 'recap:12:nudge:J+1:2027-03-02:U2';
    const find = (of: RecapsState) => {
      const [listing] = asked(of, new Date('2027-03-03T09:00Z'));
      return listing.slots.map((slot) => engine.findPost(listing, { key, slot })).find(Boolean);
    };
    expect(find(state({ recap: opened }))?.recipient.channel).toBe('U2');
    expect(find(withSaid([aForm('U2', { retain: 'La paie' })], { recap: opened }))).toBeUndefined();
  });

  it('closes at J+10, unless a facilitator did, however long Capi was away', () => {
    const steps = (at: string, recap: Recap) => {
      const of = { ...state({ recap }), gridOf: () => grid, recapOf: () => recap };
      return stepsDue(of, new Date(`${at}+01:00`)).map((step) => step.do);
    };
    expect(steps('2027-03-12T08:59', opened)).toEqual([]);
    expect(steps('2027-03-12T09:00', opened)).toEqual(['close']);
    expect(steps('2027-04-20T09:00', opened)).toEqual(['close']);
    expect(steps('2027-03-12T09:00', { ...opened, closedAt: '2027-03-08T08:00:00.000Z' })).toEqual([]);
  });

  it('is said to be closed in its thread, for a week', () => {
    const recap = { ...opened, closedAt: '2027-03-08T08:00:00.000Z' };
    expect(due('2027-03-08T09:00', state({ recap }))).toEqual(['close:2027-03-02']);
    expect(due('2027-03-15T09:00', state({ recap }))).toEqual([]);
  });
});

describe('the sheet', () => {
  const recap = { ...opened, closedAt: '2027-03-12T08:00:00.000Z' };
  const sheet = sendToHost(
    draftSheet(aMatter(), new Date('2027-03-12T08:00Z')),
    new Date('2027-03-12T10:00Z'),
  );

  it('is sent to the host, each version once', () => {
    expect(due('2027-03-12T11:00', state({ recap, sheet }))).toEqual(['close:2027-03-02', 'review:v1:U9']);
    expect(due('2027-03-12T11:00', state({ recap, sheet }, { reviewPages: () => 2 })).slice(1)).toEqual([
      'review:v1:U9:1',
      'review:v1:U9:2',
    ]);
    expect(due('2027-03-20T11:00', state({ recap, sheet }))).toEqual([]);
  });

  it('is told in the recap thread once published', () => {
    const published = { version: 2, at: '2027-03-15T08:00:00.000Z', by: 'U8', lines: [] };
    const of = state({ recap, sheet: { ...sheet, version: 2, review: { state: 'to-send' }, published } });
    expect(due('2027-03-15T09:00', of)).toEqual(['close:2027-03-02', 'publication:v2']);
    expect(duePosts(of, new Date('2027-03-15T09:00Z')).at(-1)?.recipient).toEqual({
      channel: 'C0VISITES',
      threadTs: '9.0',
    });
  });
});

describe('each post', () => {
  it('has a next instant that is known', () => {
    expect(nextDueAt(state(), new Date('2027-02-01T00:00Z'))).toEqual(new Date('2027-02-09T09:00+01:00'));
    expect(nextDueAt(state({}, { visits: [] }), new Date('2027-02-01T00:00Z'))).toBeUndefined();
  });

  it('keeps the hour of the visit’s zone through the change to summer time', () => {
    const visits = [aVisit({ days: ['2027-03-28'], zone: 'Europe/Paris' })];
    const [post] = duePosts(state({}, { visits }), new Date('2027-03-28T17:00Z'));
    expect(post?.dueAt.toISOString()).toBe('2027-03-28T16:00:00.000Z');
    const reunion = [aVisit({ zone: 'Indian/Reunion' })];
    expect(duePosts(state({}, { visits: reunion }), new Date('2027-03-02T14:00Z'))[0]?.key).toMatch(
      /recap-thread/,
    );
  });
});
