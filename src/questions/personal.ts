import { deleteWhere, erasedPerson, type PersonalData, withoutPerson } from '../store/personal-data.ts';
import { exportTitles } from './messages.ts';
import { isWaiting, type OpenQuestion, questions } from './question.ts';

/** How long an ended question is remembered, in ms: 30 days; its page is the community's and stays. */
const keepEndedFor = 30 * 24 * 3_600_000;

/** Questions put to the community. */
export const questionsData: PersonalData = {
  tables: [questions],

  async export(reader, person) {
    const all = (await reader.list(questions)).map(([, question]) => question);
    return {
      [exportTitles.asked]: all
        .filter(({ author }) => author === person)
        .map(({ text, askedAt, named, status, page }) => ({
          question: text,
          date: askedAt,
          'avec mon nom': named,
          état: status,
          fiche: page,
        })),
      [exportTitles.followed]: all
        .filter(({ owner, helpers }) => owner === person || helpers.includes(person))
        .map(({ dueOn }) => ({ 'pour le': dueOn })),
    };
  },

  /** A question is its author's: it goes whole; so does a reply to it that was kept. Slack's own messages stay theirs. */
  async erase(tx, person) {
    for (const [id, question] of await tx.list(questions)) {
      if (question.author === person) tx.put(questions, id, anonymous(withoutPerson(question, person)));
      else if (JSON.stringify(question).includes(`"${person}"`))
        tx.put(questions, id, withoutPerson(withoutReplyOf(question, person), person));
    }
  },

  expire: (tx, now) =>
    deleteWhere(
      tx,
      questions,
      (question) =>
        !isWaiting(question) &&
        now.getTime() - Date.parse(question.endedAt ?? question.askedAt) > keepEndedFor,
    ),
};

function withoutReplyOf(question: OpenQuestion, person: string): OpenQuestion {
  if (question.reply?.by !== person) return question;
  const { reply: _, ...rest } = question;
  return rest;
}

/** What is left of an erased question: that there was one, so that the posts about it are not made again. */
function anonymous({ reply: _, ...question }: OpenQuestion): OpenQuestion {
  const status = question.status === 'waiting' ? 'closed' : question.status;
  return { ...question, text: '', author: erasedPerson, named: false, status };
}
