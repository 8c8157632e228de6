import type { Audience } from '../knowledge/types.ts';
import type { Reader } from '../store/store.ts';
import { readVisits } from './announcement.ts';
import { type SignUp, signUpId, signUps } from './sign-ups.ts';
import { isUpcoming, startOf, type Visit } from './visit.ts';

/** A meeting to come, with how many come. */
export interface UpcomingVisit extends Visit {
  going: number;
  /** Seats kept for people who wait. */
  offered: number;
}

/** Visits planned (or to be dated again) that are not over, soonest first; those without a date last. */
export async function upcomingVisits(reader: Reader, now: Date): Promise<UpcomingVisit[]> {
  const upcoming = (await readVisits(reader)).filter((visit) => isUpcoming(visit, now));
  const counts = await countsOf(
    reader,
    upcoming.map(({ id }) => id),
  );
  return upcoming
    .map((visit) => ({ at: startTime(visit), visit }))
    .sort((a, b) => a.at - b.at)
    .map(({ visit }) => ({ ...visit, ...(counts.get(visit.id) ?? { going: 0, offered: 0 }) }));
}

const startTime = (visit: Visit) =>
  visit.status === 'postponed' ? Number.POSITIVE_INFINITY : startOf(visit).getTime();

/** Answers of several visits in one reading, however many there are. */
async function countsOf(
  reader: Reader,
  ids: readonly string[],
): Promise<Map<string, { going: number; offered: number }>> {
  const counts = new Map(ids.map((id) => [id, { going: 0, offered: 0 }]));
  for (const [id, { status, offer }] of await reader.list(signUps)) {
    const count = counts.get(visitOf(id));
    if (count && status === 'going') count.going += 1;
    if (count && offer !== undefined) count.offered += 1;
  }
  return counts;
}

/** Answers to a visit besides those who come. */
export type Answers = Record<Exclude<SignUp['status'], 'going'>, number>;

/** Those of all visits, by visit, in one reading. */
export async function answersByVisit(reader: Reader): Promise<ReadonlyMap<string, Answers>> {
  const all = new Map<string, Answers>();
  for (const [id, { status }] of await reader.list(signUps)) {
    const answers = all.get(visitOf(id)) ?? { maybe: 0, declined: 0, waitlisted: 0 };
    if (status !== 'going') answers[status] += 1;
    all.set(visitOf(id), answers);
  }
  return all;
}

/** What a person answered to a visit; undefined when they did not. */
export function signUpOf(reader: Reader, visit: string, user: string): Promise<SignUp | undefined> {
  return reader.get(signUps, signUpId(visit, user));
}

/** Slack ids of those who said that they come, by visit. Who is written down by name only has none. */
export async function participantsByVisit(reader: Reader): Promise<ReadonlyMap<string, readonly string[]>> {
  const going = new Map<string, string[]>();
  for (const [id, { who, status, name }] of await reader.list(signUps)) {
    if (status !== 'going' || name !== undefined) continue;
    const people = going.get(visitOf(id));
    if (people) people.push(who);
    else going.set(visitOf(id), [who]);
  }
  return going;
}

/** The visit of a sign-up, by the sign-up's id. */
const visitOf = (signUp: string) => signUp.slice(0, signUp.indexOf('/'));

/** The groups of visits that a person belongs to: those to which they said that they come. */
export async function visitGroupsOf(reader: Reader, user: string): Promise<Audience[]> {
  const answers = await reader.list(signUps);
  return answers
    .filter(([, { status, who }]) => status === 'going' && who === user)
    .map(([id]): Audience => `visit:${visitOf(id)}`);
}

/** Places left; undefined when there is no limit. */
export function placesLeft({ capacity, going, offered }: UpcomingVisit): number | undefined {
  return capacity === undefined ? undefined : Math.max(0, capacity - going - offered);
}
