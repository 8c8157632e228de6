import { questionWords } from '../../french/question-words.ts';
import { stem, stems } from '../../french/stems.ts';
import type { Hit } from '../../knowledge/search/index.ts';
import type { Passage } from '../../knowledge/types.ts';
import { repliesIn } from '../messages/replies.ts';
import { type Draft, evidenceOf } from '../reply.ts';
import type { Evidence } from '../types.ts';
import type { Asked } from './asked.ts';
import { excerptOf } from './excerpt.ts';

/** Places that an answer names; there may be more. */
const MOST_PLACES = 4;
/** Share of the question's words that what is quoted of each place has. */
const LEAST_SAID = 0.6;
/** Score of the last place that is named, beside the first one's. */
const LEAST_SCORE = 0.4;

/**
 * « Qui mutualise des postes administratifs ? »: several places do, and none is the answer alone. Of each, the best passage
 * whose own words say what is asked, the latest first.
 * @param hits best first
 */
export function answerByPlace(asked: Asked, chosen: Passage, hits: readonly Hit[]): Draft | undefined {
  if (chosen.document.place === undefined || !asksWhichPlaces(asked)) return undefined;
  const byPlace = new Map<string, Evidence>();
  const [first] = hits;
  for (const { passage, score } of hits) {
    const { document, section } = passage;
    if (
      document.place === undefined ||
      byPlace.has(document.place) ||
      score < (first?.score ?? 0) * LEAST_SCORE
    )
      continue;
    const excerpt = excerptOf('section', passage, asked);
    if (saysIt(excerpt, asked.query)) byPlace.set(document.place, evidenceOf(document, section, excerpt));
  }
  return byPlace.size > 1 && byPlace.has(chosen.document.place) ? tellPlaces(byPlace, asked) : undefined;
}

function tellPlaces(byPlace: ReadonlyMap<string, Evidence>, { reading }: Asked): Draft {
  const say = repliesIn(reading.language);
  const told = [...byPlace].slice(0, MOST_PLACES).sort(([, a], [, b]) => dateOf(b).localeCompare(dateOf(a)));
  return {
    outcome: 'answer',
    lines: [
      say.inPlaces(told.length),
      ...told.map(([place, { excerpt }]) => `• ${say.itemOf(place, excerpt)}`),
    ],
    evidence: told.map(([, evidence]) => evidence),
  };
}

/** Who or where, without naming anybody: « qui mutualise… », « où trouve-t-on… », « quels PTCE forment… ». */
function asksWhichPlaces({ reading: { slots, text }, answerType }: Asked): boolean {
  const isNamed = slots.some(({ type }) => type !== 'hosts' && type !== 'term');
  const hosts = slots.some(({ type }) => type === 'hosts');
  const whichHosts = hosts && answerType === 'what' && /\b(?:quels|lesquels|which)\b/.test(text.line);
  return !isNamed && (answerType === 'who' || answerType === 'where' || whichHosts);
}

/** What is found by the other words of its section may say something else. */
function saysIt(excerpt: string, query: string): boolean {
  const asked = new Set(questionWords(query).map(stem));
  const own = new Set(stems(excerpt));
  return [...asked].filter((word) => own.has(word)).length >= asked.size * LEAST_SAID;
}

/** The date of where it comes from: of the newest source. */
const dateOf = ({ origins }: Evidence): string =>
  origins
    .map(({ date = '' }) => date)
    .sort()
    .at(-1) ?? '';
