import { describe, expect, it } from 'vitest';
import { noParticipation, type Participation } from '../../src/recaps/contributions.ts';
import { duePosts, missedCalls, nextDueAt, type RecapsState, stillDue } from '../../src/recaps/due-posts.ts';
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
    quietHours: new Map(),
    zones: new Map(),
    isSettled: () => false,
    ...parts,
  };
}

/** Keys due at this hour of Paris, without « recap:12: ». */
const due = (at: string, of: RecapsState) =>
  duePosts(of, new Date(`${at}+01:00`)).map(({ key }) => key.replace('recap:12:', ''));

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
      missedCalls(of, new Date(`${at}+01:00`)).map(({ key }) => key);
    expect(missed('2027-02-23T08:00')).toEqual([]);
    expect(missed('2027-02-23T10:00')).toEqual(['recap:12:call:2027-03-02']);
    expect(missed('2027-03-02T00:00')).toEqual([]);
    // Dated when questions were gathered already: no call was ever wanted.
    const late = [aVisit({ datedAt: '2027-02-24T10:00:00.000Z' })];
    expect(missed('2027-02-25T10:00', state({}, { visits: late }))).toEqual([]);
  });

  it('goes to the visit’s thread', () => {
    const [post] = duePosts(state(), new Date('2027-02-09T09:00Z'));
    expect(post?.to).toEqual({ channel: 'C0VISITES', threadTs: '1793610000.000100' });
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
    expect(due('2027-03-02T18:00', state({ recap: opened }))).toEqual([]);
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
    expect(due('2027-03-03T09:00', said)).toEqual(['nudge:J+1:2027-03-02:U2']);
    expect(due('2027-03-05T09:00', said)).toEqual(['nudge:J+3:2027-03-02:U2']);
    expect(due('2027-03-07T09:00', said)).toEqual(['nudge:J+3:2027-03-02:U2']);
    expect(duePosts(said, new Date('2027-03-05T09:00Z'))[0]?.subject).toMatchObject({ isLast: true });
  });

  it('nobody is nudged in their quiet hours', () => {
    const quietHours = new Map([['U2', { from: '20:00', to: '10:30' }]]);
    const of = state({ recap: opened }, { quietHours });
    expect(due('2027-03-03T09:00', of)).toEqual(['nudge:J+1:2027-03-02:U1', 'nudge:J+1:2027-03-02:U3']);
    expect(nextDueAt(of, new Date('2027-03-03T09:00+01:00'))).toEqual(new Date('2027-03-03T10:30+01:00'));
    expect(due('2027-03-03T10:30', of)).toHaveLength(3);
  });

  it('quiet hours are those of a person’s own clock, at any time of the year', () => {
    const zones = new Map([
      ['U1', 'America/Martinique'],
      ['U2', 'Indian/Reunion'],
    ]);
    const of = state({ recap: opened }, { zones });
    // 09:00 in Paris is 04:00 in Fort-de-France and noon in Saint-Denis.
    expect(due('2027-03-03T09:00', of)).toEqual(['nudge:J+1:2027-03-02:U2', 'nudge:J+1:2027-03-02:U3']);
    expect(due('2027-03-03T12:59', of)).not.toContain('nudge:J+1:2027-03-02:U1');
    expect(due('2027-03-03T13:00', of)).toContain('nudge:J+1:2027-03-02:U1');
    const chosen = new Map([['U2', { from: '11:00', to: '15:00' }]]);
    expect(due('2027-03-03T09:00', { ...of, quietHours: chosen })).toEqual(['nudge:J+1:2027-03-02:U3']);
    expect(due('2027-03-03T12:00', { ...of, quietHours: chosen })).toContain('nudge:J+1:2027-03-02:U2');
  });

  it('a host is written to outside their quiet hours as well', () => {
    const of = state({ grid }, { zones: new Map([['U9', 'Pacific/Tahiti']]) });
    expect(due('2027-02-27T09:00', of)).toEqual(['grid:2027-03-02']);
    expect(due('2027-02-27T19:00', of)).toEqual(['grid:2027-03-02', 'grid:2027-03-02:U9']);
  });

  it('a nudge that the next one would follow at once is not sent', () => {
    const quietHours = new Map([['U2', { from: '00:00', to: '23:59' }]]);
    expect(due('2027-03-05T09:00', state({ recap: opened }, { quietHours }))).not.toContain(
      'nudge:J+1:2027-03-02:U2',
    );
  });

  it('is looked at again just before posting', () => {
    const key = 'recap:12:nudge:J+1:2027-03-02:U2';
    const now = new Date('2027-03-03T09:00Z');
    expect(stillDue(state({ recap: opened }), key, now)?.to).toEqual({ user: 'U2' });
    expect(
      stillDue(withSaid([aForm('U2', { retain: 'La paie' })], { recap: opened }), key, now),
    ).toBeUndefined();
  });

  it('closes at J+10, unless a facilitator did, however long Capi was away', () => {
    expect(due('2027-03-12T09:00', state({ recap: opened }))).toEqual(['close:2027-03-02']);
    expect(due('2027-04-20T09:00', state({ recap: opened }))).toEqual(['close:2027-03-02']);
    expect(
      due('2027-03-12T09:00', state({ recap: { ...opened, closedAt: '2027-03-08T08:00:00.000Z' } })),
    ).toEqual([]);
  });
});

describe('the sheet', () => {
  const recap = { ...opened, closedAt: '2027-03-12T08:00:00.000Z' };
  const sheet = sendToHost(
    draftSheet(aMatter(), new Date('2027-03-12T08:00Z')),
    new Date('2027-03-12T10:00Z'),
  );

  it('is sent to the host, each version once', () => {
    expect(due('2027-03-12T11:00', state({ recap, sheet }))).toEqual(['review:v1:U9']);
    expect(due('2027-03-20T11:00', state({ recap, sheet }))).toEqual([]);
  });

  it('is told in the recap thread once published', () => {
    const published = { version: 2, at: '2027-03-15T08:00:00.000Z', by: 'U8', lines: [] };
    const of = state({ recap, sheet: { ...sheet, version: 2, review: { state: 'to-send' }, published } });
    expect(due('2027-03-15T09:00', of)).toEqual(['publication:v2']);
    expect(duePosts(of, new Date('2027-03-15T09:00Z'))[0]?.to).toEqual({
      channel: 'C0VISITES',
      threadTs: '9.0',
    });
  });
});

describe('each post', () => {
  it('is due once, and the next instant is known', () => {
    expect(
      due('2027-02-09T09:00', state({}, { isSettled: (key) => key === 'recap:12:call:2027-03-02' })),
    ).toEqual([]);
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
