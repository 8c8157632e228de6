import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CalendarDay } from '../../src/time/calendar-day.ts';
import { instantOf, localTime } from '../../src/time/zone.ts';
import { answer } from '../../src/visits/answering.ts';
import type { VisitsState } from '../../src/visits/listing.ts';
import { cancelVisit, modifyVisit, planOf, postponeVisit } from '../../src/visits/planning.ts';
import { defaultReminders, type Reminder } from '../../src/visits/reminders.ts';
import { type SignUp, SignUpList } from '../../src/visits/sign-ups.ts';
import { reminderInstant } from '../../src/visits/slots.ts';
import { startOf, type Visit } from '../../src/visits/visit.ts';
import { aVisit, now } from './a-visit.ts';
import { duePosts, isStillDue, missedPosts, nextDueAt, settled } from './due.ts';

const announcement = { channel: 'C1', ts: '1.0' };
const announcedVisit = (changes: Partial<Visit> = {}) => aVisit({ announcement, ...changes });
const paris = (day: CalendarDay, time: string) => instantOf(day, time, 'Europe/Paris');

function stateOf(visits: Visit[], changes: Partial<VisitsState> = {}): VisitsState {
  return {
    visits,
    settings: { reminders: [...defaultReminders] },
    signUpLists: new Map(),
    muted: new Set(),
    members: new Map(),
    posted: settled(() => false),
    ...changes,
  };
}

function signUpListOf(...people: [who: string, status: SignUp['status']][]): SignUpList {
  return new SignUpList(
    people.map(([who, status]) => ({
      who,
      status,
      since: now.toISOString(),
      edition: 1,
      ...(who.startsWith('guest') && { name: who }),
    })),
  );
}

const keys = (posts: { key: string }[]) => posts.map(({ key }) => key);

/** Runs the clock from one instant to another by `step` hours and delivers all that falls due: key → when. */
function live(state: VisitsState, from: Date, to: Date, step = 1, isDown = (_: Date) => false) {
  const delivered = new Map<string, Date>();
  const watched = { ...state, posted: settled((key) => delivered.has(key)) };
  for (let at = from; at <= to; at = new Date(at.getTime() + step * 3_600_000)) {
    if (isDown(at)) continue;
    for (const { key } of duePosts(watched, at)) if (!delivered.has(key)) delivered.set(key, at);
  }
  return delivered;
}

describe('the life of one visit', () => {
  it('announces at once, then reminds at nine o’clock, thirty days, seven days and one day before', () => {
    const state = stateOf([aVisit()], {
      signUpLists: new Map([['12', signUpListOf(['U1', 'going'], ['U2', 'declined'])]]),
    });
    const delivered = live(state, now, paris('2027-03-03', '09:00'));
    expect([...delivered].map(([key, at]) => `${key} ${localTime(at, 'Europe/Paris').day}`)).toEqual([
      'visit:12:announcement:C1 2026-11-24',
      'visit:12:reminder:J-30:2027-03-02 2027-01-31',
      'visit:12:reminder:J-7:2027-03-02:U1 2027-02-23',
      'visit:12:reminder:J-1:2027-03-02:U1 2027-03-01',
    ]);
  });

  it('wants no reminder whose time was over when the visit was planned', () => {
    const at = paris('2027-02-22', '15:00');
    const visit = aVisit({}, at);
    const state = stateOf([visit], { signUpLists: new Map([['12', signUpListOf(['U1', 'going'])]]) });
    const delivered = live(state, at, paris('2027-03-03', '09:00'));
    expect([...delivered.keys()]).toEqual([
      'visit:12:announcement:C1',
      'visit:12:reminder:J-7:2027-03-02:U1',
      'visit:12:reminder:J-1:2027-03-02:U1',
    ]);
  });

  it('does not say twice in a week that a visit is announced', () => {
    const visit = announcedVisit({ createdAt: paris('2027-01-28', '10:00').toISOString() });
    expect(duePosts(stateOf([visit]), paris('2027-01-31', '09:00'))).toEqual([]);
  });

  it('announces again in another channel when the visit moves there', () => {
    expect(keys(duePosts(stateOf([announcedVisit({ channel: 'C2' })]), now))).toEqual([
      'visit:12:announcement:C2',
    ]);
  });

  it('posts nothing for a visit that waits for a date', () => {
    const visit = announcedVisit({ status: 'postponed' });
    expect(live(stateOf([visit]), now, paris('2027-03-03', '09:00'), 12).size).toBe(0);
  });
});

describe('who reads a reminder', () => {
  const eve = paris('2027-03-01', '09:00');
  const signUpList = signUpListOf(
    ['U1', 'going'],
    ['U2', 'maybe'],
    ['U3', 'declined'],
    ['U4', 'waitlisted'],
    ['guest:1', 'going'],
  );
  const readers = (to: Reminder['to'], changes: Partial<VisitsState> = {}) =>
    duePosts(
      stateOf([announcedVisit({ reminders: [{ topic: 'eve', daysBefore: 1, to }] })], {
        signUpLists: new Map([['12', signUpList]]),
        members: new Map([['C1', ['U1', 'U2', 'U3', 'U4', 'U5', 'U6']]]),
        ...changes,
      }),
      eve,
    ).map(({ recipient }) => recipient.channel);

  it('is the channel, those who come, or those of the channel who have not answered', () => {
    expect(readers('channel')).toEqual(['C1']);
    expect(readers('going')).toEqual(['U1']);
    expect(readers('unanswered')).toEqual(['U5', 'U6']);
    expect(readers('going-and-unanswered')).toEqual(['U1', 'U5', 'U6']);
  });

  it('is asked for questions in the thread by the recaps, or by message as all reminders are', () => {
    const call = (to: Reminder['to'], changes: Partial<Visit> = {}) => {
      const reminders: Reminder[] = [{ topic: 'questions', daysBefore: 21, to }];
      const state = stateOf([announcedVisit({ reminders, ...changes })], {
        signUpLists: new Map([['12', signUpList]]),
      });
      return keys(duePosts(state, paris('2027-02-09', '09:00')));
    };
    expect(call('channel')).toEqual([]);
    expect(call('going')).toEqual(['visit:12:reminder:J-21:2027-03-02:U1']);
    expect(call('going', { kind: 'seminar' })).toEqual([]);
  });

  it('leaves out those who want no reminders', () => {
    expect(readers('going-and-unanswered', { muted: new Set(['U1', 'U5']) })).toEqual(['U6']);
  });

  it('is nobody who had the same reminder another way', () => {
    const slot = 'visit:12:reminder:J-1:2027-03-02';
    expect(readers('going', { posted: settled((key) => key === slot) })).toEqual([]);
    expect(readers('channel', { posted: settled((key) => key === `${slot}:U1`) })).toEqual([]);
  });

  it('is told at once, and not as late, by whoever signs up while it is worth reading', () => {
    const visit = announcedVisit();
    const late = new SignUpList();
    const signedUp = paris('2027-03-01', '15:00');
    const outcome = answer(visit, late, 'U9', 'going', signedUp);
    if (outcome.ok) late.apply(outcome.changes);
    const [post] = duePosts(stateOf([visit], { signUpLists: new Map([['12', late]]) }), signedUp);
    expect(post?.key).toBe('visit:12:reminder:J-1:2027-03-02:U9');
    expect(post?.dueAt).toEqual(signedUp);
  });
});

describe('changes', () => {
  const signUpList = signUpListOf(['U1', 'going'], ['U2', 'maybe'], ['U3', 'declined'], ['guest:1', 'going']);
  const later = paris('2026-12-01', '10:00');
  const signUpLists = new Map([['12', signUpList]]);
  const moved = (to: CalendarDay, from = announcedVisit(), at = later) => {
    const outcome = postponeVisit(from, { days: [to] }, [], at);
    if (!outcome.ok) throw new Error(outcome.reason);
    return outcome.visit;
  };

  it('tells a new date in the thread, and those who are to confirm', () => {
    const posts = duePosts(stateOf([moved('2027-03-09')], { signUpLists }), later);
    expect(posts.map(({ key, recipient: { channel, threadTs } }) => [key, channel, threadTs])).toEqual([
      ['visit:12:change:2', 'C1', '1.0'],
      ['visit:12:change:2:U1', 'U1', undefined],
      ['visit:12:change:2:U2', 'U2', undefined],
    ]);
  });

  it('tells only how things stand when the date changes twice', () => {
    const twice = moved('2027-03-16', moved('2027-03-09'), later);
    expect(keys(duePosts(stateOf([twice], { signUpLists }), later))).toEqual([
      'visit:12:change:3',
      'visit:12:change:3:U1',
      'visit:12:change:3:U2',
    ]);
  });

  it('says nothing of a change in practical information', () => {
    const visit = announcedVisit();
    const outcome = modifyVisit(
      visit,
      { ...planOf(visit), info: 'Salle 2' },
      { version: 1, plan: visit },
      [],
      later,
    );
    expect(outcome.ok && duePosts(stateOf([outcome.visit], { signUpLists }), later)).toEqual([]);
  });

  it('reminds of the new date with new keys, and of a date taken back without repeating itself', () => {
    const first = announcedVisit();
    const delivered = live(stateOf([first], { signUpLists }), now, paris('2027-02-24', '09:00'));
    expect(delivered.has('visit:12:reminder:J-7:2027-03-02:U1')).toBe(true);
    const posted = settled((key) => delivered.has(key) || key.includes(':change:'));
    const away = moved('2027-03-09', first, paris('2027-02-24', '10:00'));
    const state = stateOf([away], { signUpLists, posted });
    expect(keys(duePosts(state, paris('2027-03-02', '09:00')))).toEqual([
      'visit:12:reminder:J-7:2027-03-09:U1',
    ]);
    const back = moved('2027-03-02', away, paris('2027-02-24', '11:00'));
    expect(duePosts(stateOf([back], { signUpLists, posted }), paris('2027-02-24', '12:00'))).toEqual([]);
  });

  it('says a cancellation once, and then nothing more', () => {
    const outcome = cancelVisit(announcedVisit(), later);
    if (!outcome.ok) throw new Error(outcome.reason);
    const delivered = live(stateOf([outcome.visit], { signUpLists }), later, paris('2027-03-03', '09:00'), 6);
    expect([...delivered.keys()]).toEqual([
      'visit:12:cancellation',
      'visit:12:cancellation:U1',
      'visit:12:cancellation:U2',
    ]);
  });

  it('is asked again just before posting', () => {
    const at = paris('2027-02-23', '09:00');
    const key = 'visit:12:reminder:J-7:2027-03-02:U1';
    const visit = announcedVisit();
    expect(isStillDue(stateOf([visit], { signUpLists }), key, at)).toBe(true);
    expect(isStillDue(stateOf([moved('2027-03-09', visit, later)], { signUpLists }), key, at)).toBe(false);
    expect(isStillDue(stateOf([{ ...visit, status: 'cancelled' }], { signUpLists }), key, at)).toBe(false);
    const declined = signUpListOf(['U1', 'declined']);
    expect(isStillDue(stateOf([visit], { signUpLists: new Map([['12', declined]]) }), key, at)).toBe(false);
  });
});

describe('offers of a seat', () => {
  it('go to the person by message until their time is up', () => {
    const visit = announcedVisit({ capacity: 1 });
    const signUpList = signUpListOf(['U1', 'going'], ['U2', 'waitlisted']);
    const outcome = answer(visit, signUpList, 'U1', 'declined', now);
    if (outcome.ok) signUpList.apply(outcome.changes);
    const state = stateOf([visit], { signUpLists: new Map([['12', signUpList]]) });
    const [post] = duePosts(state, now);
    expect(post).toMatchObject({
      key: `visit:12:offer:${now.toISOString()}:U2`,
      recipient: { channel: 'U2' },
      slot: { notAfter: new Date('2026-11-25T08:00:00Z') },
    });
    expect(nextDueAt(state, now)).toEqual(post!.slot.notAfter!);
    expect(duePosts(state, post!.slot.notAfter!)).toEqual([]);
  });
});

describe('after Capi was away', () => {
  const visit = announcedVisit();
  const signUpLists = new Map([['12', signUpListOf(['U1', 'going'])]]);
  const backAt = (at: Date) => {
    const posts = duePosts(stateOf([visit], { signUpLists }), at);
    return posts.map(({ key }) => key.split(':')[3]);
  };

  it.each([
    ['2027-02-23', '08:59', []],
    ['2027-02-23', '09:00', ['J-7']],
    ['2027-02-23', '09:20', ['J-7']],
    ['2027-02-23', '11:00', ['J-7']],
    ['2027-02-25', '08:59', ['J-7']],
    ['2027-02-25', '09:00', []],
    ['2027-03-01', '09:00', ['J-1']],
    ['2027-03-02', '09:29', ['J-1']],
    ['2027-03-02', '09:30', []],
  ])('back on %s at %s posts %j', (day, time, posts) => {
    expect(backAt(paris(day, time))).toEqual(posts);
  });

  it('has what nobody had in time recorded as skipped, once for all its readers', () => {
    const state = stateOf([visit], { signUpLists, posted: settled((key) => /J-(30|21)/.test(key)) });
    const tooLate = paris('2027-02-25', '09:01');
    expect(missedPosts(state, tooLate)).toMatchObject([
      { key: 'visit:12:reminder:J-7:2027-03-02', slot: { notAfter: paris('2027-02-25', '09:00') } },
    ]);
    expect(duePosts(state, tooLate)).toEqual([]);
    const recorded = { ...state, posted: settled((key) => /J-(30|21|7)/.test(key)) };
    expect(missedPosts(recorded, tooLate)).toEqual([]);
    const oneHadIt = { ...state, posted: settled((key) => /J-(30|21)|U1/.test(key)) };
    expect(missedPosts(oneHadIt, tooLate)).toEqual([]);
  });
});

describe('nine o’clock where the visit is', () => {
  it.each([
    ['the Sunday of summer time', '2027-03-29', 1, 'Europe/Paris', '2027-03-28T07:00:00.000Z'],
    ['the day before it', '2027-03-28', 1, 'Europe/Paris', '2027-03-27T08:00:00.000Z'],
    ['a week over it', '2027-03-30', 7, 'Europe/Paris', '2027-03-23T08:00:00.000Z'],
    ['the Sunday of winter time', '2027-11-01', 1, 'Europe/Paris', '2027-10-31T08:00:00.000Z'],
    ['a week over it', '2027-11-02', 7, 'Europe/Paris', '2027-10-26T07:00:00.000Z'],
    ['La Réunion', '2027-05-11', 7, 'Indian/Reunion', '2027-05-04T05:00:00.000Z'],
    ['29 February', '2028-03-07', 7, 'Europe/Paris', '2028-02-29T08:00:00.000Z'],
    ['the last year', '2027-01-21', 21, 'Europe/Paris', '2026-12-31T08:00:00.000Z'],
  ])('on %s (%s, J-%i, %s)', (_, day, daysBefore, zone, instant) => {
    expect(reminderInstant({ days: [day], zone }, daysBefore).toISOString()).toBe(instant);
  });

  it('holds for any day, zone and distance, and comes before the visit', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 7300 }),
        fc.constantFrom(...zones),
        fc.integer({ min: 1, max: 90 }),
        fc.constantFrom('00:00', '00:30', '06:00', '09:00', '23:59'),
        (ahead, zone, daysBefore, start) => {
          const day = addDays('2020-01-01', ahead);
          const at = reminderInstant({ days: [day], zone }, daysBefore);
          expect(localTime(at, zone)).toEqual({ day: addDays(day, -daysBefore), time: '09:00' });
          expect(at < startOf({ days: [day], zone, start })).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('counts from the first of several days, and keeps visits on consecutive days apart', () => {
    const one = announcedVisit({ id: '12', days: ['2027-03-02', '2027-03-03'] });
    const two = announcedVisit({ id: '13', days: ['2027-03-03'] });
    const signUpList = () => signUpListOf(['U1', 'going']);
    const state = stateOf([one, two], {
      signUpLists: new Map([
        ['12', signUpList()],
        ['13', signUpList()],
      ]),
    });
    const delivered = live(state, paris('2027-02-28', '09:00'), paris('2027-03-04', '09:00'));
    expect([...delivered.keys()]).toEqual([
      'visit:12:reminder:J-1:2027-03-02:U1',
      'visit:13:reminder:J-1:2027-03-03:U1',
    ]);
  });
});

describe('the next time to wake up', () => {
  it('is the next thing due, in any visit', () => {
    const state = stateOf([announcedVisit(), announcedVisit({ id: '13', days: ['2027-02-27'] })]);
    expect(nextDueAt(state, now)).toEqual(paris('2027-01-28', '09:00'));
    expect(nextDueAt(state, paris('2027-01-28', '09:00'))).toEqual(paris('2027-01-31', '09:00'));
    expect(nextDueAt(state, paris('2027-03-01', '09:00'))).toBeUndefined();
  });

  it('misses nothing that a clock looking every minute would have posted', () => {
    const state = stateOf([announcedVisit()]);
    let at: Date | undefined = now;
    const seen = new Set<string>();
    while (at) {
      for (const { key } of duePosts(state, at)) seen.add(key);
      at = nextDueAt(state, at);
    }
    expect(seen).toEqual(new Set(live(state, now, paris('2027-03-03', '09:00')).keys()));
  });
});

describe('whatever facilitators and the clock do', () => {
  const step = fc.oneof(
    fc.record({ move: fc.integer({ min: 1, max: 50 }) }),
    fc.record({ wait: fc.integer({ min: 1, max: 400 }) }),
    fc.constant({ cancel: true }),
    // A clock set back, or a machine that slept.
    fc.record({ jump: fc.integer({ min: -30, max: 60 }) }),
  );

  it('each message goes out once, says the date that stands, and none follows a cancellation or the visit', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let visit = announcedVisit();
        let at = now;
        const posted: string[] = [];
        const signUpLists = new Map([['12', signUpListOf(['U1', 'going'], ['U2', 'maybe'])]]);
        const tick = () => {
          const state = stateOf([visit], { signUpLists, posted: settled((key) => posted.includes(key)) });
          for (const post of duePosts(state, at)) {
            posted.push(post.key);
            if (post.slot.subject.kind !== 'reminder') continue;
            expect(post.key).toContain(visit.days[0]);
            expect(visit.status).toBe('planned');
            expect(at < startOf(visit)).toBe(true);
          }
        };
        for (const action of steps) {
          if ('move' in action) {
            const to = { days: [addDays(localTime(at, 'Europe/Paris').day, action.move)] };
            const outcome = postponeVisit(visit, to, [], at);
            if (outcome.ok) visit = outcome.visit;
          }
          if ('cancel' in action) {
            const outcome = cancelVisit(visit, at);
            if (outcome.ok) visit = outcome.visit;
          }
          if ('jump' in action) at = new Date(at.getTime() + action.jump * 60_000);
          const until = at.getTime() + ('wait' in action ? action.wait : 1) * 3_600_000;
          for (; at.getTime() < until; at = new Date(at.getTime() + 3_600_000)) tick();
        }
        expect(new Set(posted).size).toBe(posted.length);
        const cancellation = posted.indexOf('visit:12:cancellation');
        if (cancellation >= 0)
          expect(posted.slice(cancellation).every((key) => key.includes('cancellation'))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

it('sorts out ten thousand people in a moment', () => {
  const people = Array.from({ length: 10_000 }, (_, index): [string, 'going'] => [`U${index}`, 'going']);
  const state = stateOf([announcedVisit()], { signUpLists: new Map([['12', signUpListOf(...people)]]) });
  const started = performance.now();
  expect(duePosts(state, paris('2027-03-01', '09:00'))).toHaveLength(10_000);
  expect(performance.now() - started).toBeLessThan(1000);
});
