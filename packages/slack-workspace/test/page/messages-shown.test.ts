import { describe, expect, it } from 'vitest';
import { toRows } from '../../page/client/grouping.ts';
import { plainText, typedText } from '../../page/client/seen.ts';
import type { Message, PageState } from '../../src/page-api.ts';

function message(at: string, user: string, more: Partial<Message> = {}): Message {
  return {
    ts: (Date.parse(at) / 1000).toFixed(6),
    channel: 'C1',
    user,
    text: '',
    reactions: [],
    edited: false,
    deleted: false,
    ephemeral: false,
    replyCount: 0,
    ...more,
  };
}

const shapes = (messages: Message[], zone = 'Europe/Paris') =>
  toRows(messages, zone).map((row) => (row.type === 'day' ? row.day : row.follows));

describe('messages in rows', () => {
  it('groups what one person says within five minutes', () => {
    expect(
      shapes([
        message('2027-03-01T10:00:00Z', 'A'),
        message('2027-03-01T10:04:59Z', 'A'),
        message('2027-03-01T10:05:30Z', 'B'),
        message('2027-03-01T10:06:00Z', 'A'),
        message('2027-03-01T10:12:00Z', 'A'),
      ]),
    ).toEqual(['2027-03-01', false, true, false, false, false]);
  });

  it('starts anew after a message that has a thread, and for one that only I can see', () => {
    expect(
      shapes([
        message('2027-03-01T10:00:00Z', 'A', { replyCount: 1 }),
        message('2027-03-01T10:01:00Z', 'A'),
        message('2027-03-01T10:02:00Z', 'A', { ephemeral: true }),
      ]),
    ).toEqual(['2027-03-01', false, false, false]);
  });

  it('separates the days of the zone in which one reads', () => {
    const night = [message('2027-03-01T22:50:00Z', 'A'), message('2027-03-01T23:10:00Z', 'B')];
    expect(shapes(night)).toEqual(['2027-03-01', false, '2027-03-02', false]);
    expect(shapes(night, 'Indian/Reunion')).toEqual(['2027-03-02', false, false]);
  });
});

describe('a message in words', () => {
  const state = {
    people: [{ id: 'U1', name: 'Nadia Benali' }],
    channels: [{ id: 'C1', name: 'visites' }],
    groups: [{ id: 'S1', handle: 'equipe' }],
  } as PageState;
  const said = message('2027-03-01T10:00:00Z', 'U1', {
    text: '<@U1> voir *<https://example.org|le bilan>* &amp; <#C1|visites>, <!here> <!subteam^S1> :tada: <mailto:a@b.fr|a@b.fr>',
  });

  it('is told without its marks', () => {
    expect(plainText(state, said)).toBe('@Nadia Benali voir le bilan & #visites, @here @equipe 🎉 a@b.fr');
  });

  it('is edited as it was typed', () => {
    expect(typedText(state, said)).toBe(
      '@Nadia Benali voir *https://example.org* & #visites, @here @equipe :tada: a@b.fr',
    );
  });
});
