import { erasedPerson, type PersonalData, scrubTable } from '../store/personal-data.ts';
import type { Transaction } from '../store/store.ts';
import { type Participation, participations, threadReplies } from './contributions.ts';
import { questionGrids } from './grid.ts';
import { notes } from './notes.ts';
import { type Question, questions } from './questions.ts';
import { type Sheet, sheets, withoutWithdrawn } from './sheet.ts';
import { type PageSurroundings, putPages } from './sheet-pages.ts';
import { readSnapshot, recapHosts } from './snapshot.ts';

/**
 * Notes, recaps and questions about visits, and the sheets drawn from them.
 * @param around what the sheets' pages are written with
 */
export function recapsDataWith(
  around: () => PageSurroundings,
  { refreshKnowledge }: { refreshKnowledge(): Promise<void> },
): PersonalData {
  return {
    ...kept,
    erase: (tx, person, now) => erase(tx, person, around(), now),
    afterErase: refreshKnowledge,
  };
}

const kept: Pick<PersonalData, 'tables' | 'export'> = {
  tables: [participations, threadReplies, notes, questions, questionGrids, sheets, recapHosts],

  async export(reader, person) {
    const of = <T extends { author: string }>(all: readonly [string, T][]) =>
      all.flatMap(([, one]) => (one.author === person ? [one] : []));
    return {
      'Mes retours de visite': of(await reader.list(participations)).map(
        ({ visit, form, draft, attribution }: Participation) => ({
          visite: visit,
          'comment j’apparais': attribution,
          retour: form,
          brouillon: draft,
        }),
      ),
      'Mes réponses dans les fils de retours': of(await reader.list(threadReplies)).map(
        ({ visit, text, at }) => ({ visite: visit, texte: text, date: at }),
      ),
      'Mon carnet': of(await reader.list(notes)).map(({ visit, text, at }) => ({
        visite: visit,
        texte: text,
        date: at,
      })),
      'Mes questions pour les visites': (await reader.list(questions)).flatMap(([, question]) =>
        question.askedBy === person ? [{ question: question.text, date: question.askedAt }] : [],
      ),
      'Questions pour lesquelles j’ai voté': (await reader.list(questionGrids)).flatMap(
        ([visit, { entries }]) =>
          entries.flatMap(({ question, votes }) =>
            votes.includes(person) ? [{ visite: visit, question }] : [],
          ),
      ),
      'Visites où je parle pour l’hôte': (await reader.list(recapHosts)).flatMap(([visit, { hosts }]) =>
        hosts.includes(person) ? [{ visite: visit }] : [],
      ),
    };
  },
};

/** What a person said leaves the sheets and their pages at once. */
async function erase(tx: Transaction, person: string, around: PageSurroundings, now: Date): Promise<void> {
  const gone = await forgetSaid(tx, person);
  for (const [id, question] of await tx.list(questions))
    if (question.askedBy === person) tx.put(questions, id, withoutWords(question));
  const before = await tx.list(sheets);
  for (const [id, sheet] of before) tx.put(sheets, id, withoutAll(sheet, person, gone));
  for (const table of [notes, questionGrids, sheets, recapHosts]) await scrubTable(tx, table, person);
  const snapshot = await readSnapshot(tx, around.knowledge);
  for (const [id, sheet] of before) {
    const visit = snapshot.visits.find((one) => one.id === id);
    const left = snapshot.sheetOf(id);
    const isTheirs = JSON.stringify(sheet).includes(`"${person}"`);
    if (visit && left && isTheirs) await putPages(tx, left, visit, snapshot, around, now);
  }
}

/** What is left of an erased question: that there was one. What it said earlier goes too. */
function withoutWords({ refinedFrom: _, known: __, ...question }: Question): Question {
  return { ...question, askedBy: erasedPerson, text: '', status: 'withdrawn' };
}

/** @returns the origins of what is no longer kept */
async function forgetSaid(tx: Transaction, person: string): Promise<ReadonlySet<string>> {
  const gone = new Set<string>();
  for (const [id, one] of await tx.list(participations)) {
    if (one.author !== person) continue;
    gone.add('form');
    tx.delete(participations, id);
  }
  for (const [id, one] of await tx.list(threadReplies)) {
    if (one.author !== person) continue;
    gone.add(`reply:${one.channel}:${one.ts}`);
    tx.delete(threadReplies, id);
  }
  for (const [id, one] of await tx.list(notes)) {
    if (one.author !== person) continue;
    gone.add(`note:${one.channel}:${one.ts}`);
    tx.delete(notes, id);
  }
  return gone;
}

function withoutAll(sheet: Sheet, person: string, origins: ReadonlySet<string>): Sheet {
  return [...origins].reduce((left, origin) => withoutWithdrawn(left, person, origin), sheet);
}
