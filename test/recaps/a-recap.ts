import {
  type Attribution,
  emptyAnswers,
  type FormAnswers,
  noParticipation,
  type Participation,
  type ThreadReply,
} from '../../src/recaps/contributions.ts';
import { emptyGrid } from '../../src/recaps/grid.ts';
import type { VisitContributions } from '../../src/recaps/pieces.ts';
import type { SheetMatter } from '../../src/recaps/sheet.ts';
import { aQuestion, aVisit } from './a-visit.ts';

const AT = '2027-03-03T08:00:00.000Z';

export function aForm(
  author: string,
  answers: Partial<FormAnswers>,
  attribution: Attribution = { as: 'anonymous' },
): Participation {
  const form = { ...emptyAnswers, ...answers, submittedAt: AT, updatedAt: AT };
  return { ...noParticipation('12', author), attribution, form };
}

export function aReply(author: string, text: string, parts: Partial<ThreadReply> = {}): ThreadReply {
  return { visit: '12', author, text, at: AT, channel: 'C1', ts: `${author}.0`, ...parts };
}

/** What was said about one visit whose grid has `q1` and `q2`. */
export function aMatter(
  contributions: Partial<VisitContributions> = {},
  parts: Partial<SheetMatter> = {},
): SheetMatter {
  const asked = [
    aQuestion(),
    aQuestion({ id: 'q2', text: 'Qui forme les tuteurs ?', themes: ['mission-3'] }),
  ];
  return {
    contributions: {
      visit: aVisit(),
      recap: { visit: '12', openedAt: '2027-03-02T17:00:00.000Z' },
      participations: [],
      replies: [],
      notes: [],
      ...contributions,
    },
    grid: { ...emptyGrid('12'), entries: asked.map(({ id }) => ({ question: id, votes: [] })) },
    questions: new Map(asked.map((question) => [question.id, question])),
    ...parts,
  };
}
