import type { Moment } from '../french/parse-date.ts';
import type { Store, Transaction } from '../store/store.ts';
import { readVisit, readVisits, withAnnouncement } from './announcement.ts';
import { type AnswerOutcome, addPerson, answer, removePerson, type Wish } from './answering.ts';
import { lapseOffers } from './offers.ts';
import {
  cancelVisit,
  createVisit,
  difference,
  modifyVisit,
  type Outcome,
  postponeVisit,
} from './planning.ts';
import {
  chooseCommunityReminders,
  communityReminders,
  mutedReminders,
  muteReminders,
  type ReminderSettings,
} from './reminders.ts';
import { createSignUpLists, type SignUpListsInTransaction } from './sign-up-lists.ts';
import type { SignUpList } from './sign-ups.ts';
import { type Visit, type VisitPlan, visits } from './visit.ts';

/** What a facilitator saw when they decided: refused when the visit changed since. */
export interface Seen {
  version: number;
  plan: VisitPlan;
}

/** What became of a wish about a visit. `gone`: there is no such visit. */
export type RepositoryOutcome = Outcome | { ok: false; reason: 'gone' };
export type RepositoryAnswer = AnswerOutcome | { ok: false; reason: 'gone' };

/** A person, a place full or not, and who answers for them. */
export interface Addition {
  person: { member: string } | { name: string };
  by: string;
  evenIfFull: boolean;
}

/** All visits, answers and settings, through the rules. Every promise resolves once its change is durable. */
export type VisitRepository = ReturnType<typeof createVisitRepository>;

export function createVisitRepository(store: Store) {
  const signUpLists = createSignUpLists(store);

  async function others(tx: Transaction): Promise<Visit[]> {
    return (await tx.list(visits)).map(([, visit]) => visit);
  }

  /** Offers follow from every change: seats that it frees go to those who wait. */
  async function put(
    tx: Transaction,
    inTx: SignUpListsInTransaction,
    visit: Visit,
    now: Date,
  ): Promise<void> {
    const { announcement: _, ...stored } = visit;
    tx.put(visits, visit.id, stored);
    inTx.write(visit.id, lapseOffers(visit, await inTx.of(visit.id), now));
  }

  /** Changes one visit by a rule. */
  function change(
    id: string,
    now: Date,
    rule: (visit: Visit, others: readonly Visit[]) => Outcome,
  ): Promise<RepositoryOutcome> {
    return signUpLists.transact(async (tx, inTx) => {
      const stored = await tx.get(visits, id);
      if (!stored) return { ok: false, reason: 'gone' };
      const outcome = rule(await withAnnouncement(tx, stored), await others(tx));
      if (outcome.ok) await put(tx, inTx, outcome.visit, now);
      return outcome;
    });
  }

  function reply(
    id: string,
    who: string | undefined,
    rule: (visit: Visit, signUpList: SignUpList) => AnswerOutcome,
  ): Promise<RepositoryAnswer> {
    return signUpLists.transact(async (tx, inTx) => {
      const visit = await tx.get(visits, id);
      if (!visit) return { ok: false, reason: 'gone' };
      const outcome = rule(visit, await inTx.of(id, who));
      if (outcome.ok) inTx.write(id, outcome.changes);
      return outcome;
    });
  }

  const unlessStale = (visit: Visit, seen: Seen, rule: () => Outcome): Outcome =>
    visit.version === seen.version
      ? rule()
      : { ok: false, reason: 'stale', difference: difference(seen.plan, visit) };

  return {
    visit: (id: string): Promise<Visit | undefined> => readVisit(store, id),
    /** Every visit ever planned, in the order of planning. */
    visits: () => readVisits(store),
    /** Answers as far as they are durable. */
    signUpList: signUpLists.of,
    /** Answers were erased from the store: they are read anew. */
    forget: signUpLists.forget,
    settings: (): Promise<ReminderSettings> => communityReminders(store),
    muted: async (): Promise<ReadonlySet<string>> =>
      new Set((await store.list(mutedReminders)).map(([who]) => who)),

    plan: (plan: VisitPlan, by: string, now: Date, options: { isExample?: boolean } = {}) =>
      signUpLists.transact(async (tx): Promise<Outcome> => {
        const outcome = createVisit(plan, by, await others(tx), now, options);
        if (outcome.ok) tx.put(visits, outcome.visit.id, outcome.visit);
        return outcome;
      }),
    modify: (id: string, plan: VisitPlan, seen: Seen, now: Date) =>
      change(id, now, (visit, all) => modifyVisit(visit, plan, seen, all, now)),
    /** To another date, or, without `to`, to one that is still to be found. */
    postpone: (id: string, seen: Seen, to: Moment | undefined, now: Date) =>
      change(id, now, (visit, all) => unlessStale(visit, seen, () => postponeVisit(visit, to, all, now))),
    cancel: (id: string, seen: Seen, now: Date) =>
      change(id, now, (visit) => unlessStale(visit, seen, () => cancelVisit(visit, now))),

    /** One click. */
    answer: (id: string, who: string, wish: Wish, now: Date) =>
      reply(id, who, (visit, signUpList) => answer(visit, signUpList, who, wish, now)),
    add: (id: string, { person, by, evenIfFull }: Addition, now: Date) =>
      reply(id, 'member' in person ? person.member : undefined, (visit, signUpList) =>
        addPerson(visit, signUpList, person, by, { evenIfFull }, now),
      ),
    remove: (id: string, who: string, by: string, now: Date) =>
      reply(id, who, (visit, signUpList) => removePerson(visit, signUpList, who, by, now)),

    /** What the clock changes: offers whose time is up go to the next. @returns ids of the visits that it changed */
    async lapse(candidates: readonly Visit[], now: Date): Promise<string[]> {
      const changed: string[] = [];
      for (const visit of candidates) {
        if (lapseOffers(visit, await signUpLists.of(visit.id), now).length === 0) continue;
        await change(visit.id, now, (current) => ({ ok: true, visit: current }));
        changed.push(visit.id);
      }
      return changed;
    },

    setReminders: (settings: ReminderSettings) => chooseCommunityReminders(store, settings),
    /** No more reminders by direct message for this person, or again. */
    mute: (who: string, on: boolean, now: Date) => muteReminders(store, who, on, now),
  };
}
