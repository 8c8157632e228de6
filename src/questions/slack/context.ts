import type { Tools } from '../../capability.ts';
import { preferences } from '../../community/preferences.ts';
import { MemberError } from '../../errors.ts';
import { publishedPages } from '../../knowledge/published.ts';
import type { VisibleAudiences } from '../../knowledge/types.ts';
import { visibleTo } from '../../knowledge/visibility.ts';
import { hostsByVisit } from '../../recaps/contract.ts';
import type { Reader } from '../../store/store.ts';
import { localTime } from '../../time/zone.ts';
import { participantsByVisit, readVisits } from '../../visits/contract.ts';
import { type Helper, helpersFor, type Participation } from '../helpers.ts';
import { questionMessages } from '../messages.ts';
import { isWaiting, type OpenQuestion, postedKey, questions } from '../question.ts';
import { presentToFacilitators } from './present.ts';

/** The questions in the store, and the message that shows each to facilitators. */
export function createQuestionsContext(tools: Tools) {
  const { store, clock, community, knowledge, delivery, audiences } = tools;

  /** @throws MemberError when it is gone or ended */
  async function waiting(reader: Reader, id: string): Promise<OpenQuestion> {
    const question = await reader.get(questions, id);
    if (!question || !isWaiting(question))
      throw new MemberError('question-ended', questionMessages.alreadyEnded);
    return question;
  }

  async function helpers(question: OpenQuestion): Promise<Helper[]> {
    const participation = await participationIn(store);
    const found = helpersFor(question, participation, knowledge(), readersOf(question), clock.now());
    const readers = await Promise.all(found.map(async ({ user }) => mayRead(question, user)));
    return found.filter((_, index) => readers[index]);
  }

  async function mayRead({ audience }: OpenQuestion, user: string): Promise<boolean> {
    return (await audiences.ofPerson(user)).has(audience);
  }

  /** How the question is shown to facilitators now. */
  async function shown(id: string) {
    const question = await store.get(questions, id);
    if (!question) return undefined;
    const page = question.page === undefined ? undefined : knowledge().documents.get(question.page);
    return presentToFacilitators(question, {
      zone: community.zone,
      helpers: isWaiting(question) ? await helpers(question) : [],
      ...(page && { pageTitle: page.title }),
    });
  }

  return {
    waiting,
    helpers,
    mayRead,
    shown,

    today: () => localTime(clock.now(), community.zone).day,

    /** A waiting question, with the place where facilitators talk about it; undefined when it ended or has none yet. */
    async placed(id: string) {
      const question = await store.get(questions, id);
      if (!question || !isWaiting(question)) return undefined;
      const thread = await delivery.placeOf(postedKey(id));
      return thread && { question, thread };
    },

    /** The waiting question that facilitators talk about in this thread. */
    async inThread(channel: string, ts: string | undefined): Promise<OpenQuestion | undefined> {
      for (const [, question] of await store.list(questions)) {
        const thread = isWaiting(question) && (await delivery.placeOf(postedKey(question.id)));
        if (thread && thread.channel === channel && thread.ts === ts) return question;
      }
      return undefined;
    },

    /** Changes a waiting question. @throws MemberError when it is gone or ended */
    change: (id: string, edit: (question: OpenQuestion) => OpenQuestion): Promise<OpenQuestion> =>
      store.transact(async (tx) => {
        const changed = edit(await waiting(tx, id));
        tx.put(questions, id, changed);
        return changed;
      }),

    /** The page that answers it, unless it was withdrawn. */
    async page({ page }: OpenQuestion) {
      if (page === undefined) return undefined;
      const published = await store.get(publishedPages, page);
      if (!published || published.withdrawnAt !== undefined) return undefined;
      // The schedule may look between the publication and its reading.
      if (!knowledge().documents.has(page)) await tools.refreshKnowledge();
      return knowledge().documents.get(page);
    },
  };
}

export type QuestionsContext = ReturnType<typeof createQuestionsContext>;

/** What a question is about is looked for in what its own readers may know. */
function readersOf({ audience }: OpenQuestion): VisibleAudiences {
  return visibleTo(audience);
}

async function participationIn(reader: Reader): Promise<Participation> {
  const [visits, came, hosts, chosen] = await Promise.all([
    readVisits(reader),
    participantsByVisit(reader),
    hostsByVisit(reader),
    reader.list(preferences),
  ]);
  return {
    visits,
    came,
    hosts,
    consenting: new Set(chosen.filter(([, { mayBeAsked }]) => mayBeAsked).map(([user]) => user)),
  };
}
