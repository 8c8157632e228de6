import { createIndex } from '../../src/knowledge/search/index.ts';
import { asPassages, type Question, type QuestionSet } from './data.ts';
import { type Scores, score } from './measures.ts';

const DEPTH = 10;
const visible = new Set(['public'] as const);

/** What earlier questions change, for questions that are not among them. */
export interface Learnt {
  set: string;
  /** Questions that were confirmed. */
  confirmed: number;
  /** The other questions to the passages that answered those. */
  same: BeforeAfter;
  /** Questions to passages that nothing was confirmed of: what it costs them. */
  others: BeforeAfter;
}

interface BeforeAfter {
  questions: number;
  before: Scores;
  after: Scores;
}

/**
 * Measures what confirmed questions bring. For every second passage that several questions are asked to, the first of
 * these that our search answers right is confirmed, as a member could have done; it is not measured itself.
 */
export function learn(set: QuestionSet, questions: readonly Question[]): Learnt {
  const passages = asPassages(set.passages);
  const sections = new Map(
    passages.map(({ id, document, section }) => [id, `${document.id}#${section.anchor}`]),
  );
  const index = createIndex(passages);
  const find = ({ q }: Question) =>
    index.search(q, { visible, limit: DEPTH }).map(({ passage }) => passage.id);
  const measure = (some: readonly Question[]) =>
    score(some.map((question) => ({ found: find(question), right: new Set(question.rel) })));

  const confirmed = new Map<string, Question>();
  for (const [passage, asked] of everySecond(byPassage(questions))) {
    const answered = asked.find((question) => find(question)[0] === passage);
    if (answered) confirmed.set(passage, answered);
  }
  const out = new Set(confirmed.values());
  const rest = questions.filter((question) => !out.has(question));
  const touched = ({ rel }: Question) => rel.some((passage) => confirmed.has(passage));
  const [same, others] = [rest.filter(touched), rest.filter((question) => !touched(question))];
  const before = [measure(same), measure(others)] as const;
  index.confirm(
    Array.from(confirmed, ([passage, { q }]) => ({
      text: q,
      readers: ['public'],
      sections: [sections.get(passage) ?? ''],
    })),
  );
  return {
    set: set.name,
    confirmed: confirmed.size,
    same: { questions: same.length, before: before[0], after: measure(same) },
    others: { questions: others.length, before: before[1], after: measure(others) },
  };
}

/** The questions to each passage that has several. */
function byPassage(questions: readonly Question[]): [string, Question[]][] {
  const asked = new Map<string, Question[]>();
  for (const question of questions)
    for (const passage of question.rel) asked.set(passage, [...(asked.get(passage) ?? []), question]);
  return [...asked].filter(([, some]) => some.length > 1);
}

const everySecond = <T>(list: readonly T[]): T[] => list.filter((_, rank) => rank % 2 === 0);
