import { isOfPerson, type PersonalData, scrubTable, withoutPerson } from '../store/personal-data.ts';
import type { Reader, Transaction } from '../store/store.ts';
import { mutedReminders } from './reminders.ts';
import { type SignUp, signUpId, signUpPrefix, signUps } from './sign-ups.ts';
import { endOf, type Visit, visits } from './visit.ts';

/** How long answers to a visit are remembered after its end, in ms: 24 months. */
const keepAnswersFor = 730 * 24 * 3_600_000;

/** Answers to visits, muted reminders, and who planned what. */
export const visitsData: PersonalData = {
  tables: [visits, signUps, mutedReminders],

  async export(reader, person) {
    const answers = await answersOf(reader, person);
    const planned = (await reader.list(visits)).filter(([, { createdBy }]) => createdBy === person);
    const muted = await reader.get(mutedReminders, person);
    return {
      'Mes inscriptions': answers.map(([id, { status, since }]) => ({
        visite: id,
        réponse: status,
        depuis: since,
      })),
      'Rencontres que j’ai préparées': planned.map(([id, { days, place }]) => ({
        visite: id,
        jours: days,
        lieu: place,
      })),
      'Rappels coupés': muted ? [muted] : [],
    };
  },

  /** A visit to come loses the answer; of a past one the count stays true, without anybody behind it. */
  async erase(tx, person, now) {
    for (const [visit, answer] of await answersOf(tx, person)) {
      const found = await tx.get(visits, visit);
      tx.delete(signUps, signUpId(visit, person));
      if (found && endOf(found) <= now)
        putAnonymous(tx, visit, withoutPerson(answer, person), await nextErased(tx, visit));
    }
    tx.delete(mutedReminders, person);
    await scrubTable(tx, visits, person);
    await scrubTable(tx, signUps, person);
  },

  async expire(tx, now) {
    const old = (await tx.list(visits)).filter(([, visit]) => isLongOver(visit, now)).map(([id]) => `${id}/`);
    const answers = (await tx.list(signUps)).filter(([id]) => old.some((visit) => id.startsWith(visit)));
    for (const [id] of answers) tx.delete(signUps, id);
    return answers.length;
  },
};

async function answersOf(reader: Reader, person: string): Promise<Array<[visit: string, SignUp]>> {
  const all = await reader.list(signUps);
  return all.filter(([id]) => isOfPerson(id, person)).map(([id, answer]) => [id.split('/')[0] ?? '', answer]);
}

function isLongOver(visit: Visit, now: Date): boolean {
  return now.getTime() - endOf(visit).getTime() > keepAnswersFor;
}

/** Somebody without Slack or name, as guests are. */
function putAnonymous(tx: Transaction, visit: string, answer: SignUp, who: string): void {
  const { status, since, edition } = answer;
  tx.put(signUps, signUpId(visit, who), { who, name: '—', status, since, edition });
}

async function nextErased(tx: Transaction, visit: string): Promise<string> {
  const there = await tx.list(signUps, { prefix: `${signUpPrefix(visit)}erased:` });
  return `erased:${there.length + 1}`;
}
