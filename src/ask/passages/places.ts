import { questionWords } from '../../french/question-words.ts';
import { stem, stems } from '../../french/stems.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Hit } from '../../knowledge/search/index.ts';
import type { Turn } from '../follow-up.ts';
import { repliesIn } from '../messages/replies.ts';
import type { Draft } from '../reply.ts';
import type { Evidence } from '../types.ts';
import { expectedAnswerType } from './answer-type.ts';
import { quoted } from './extract.ts';
import { rejectionReasons } from './rejection.ts';
import { isNear } from './search.ts';
import { THRESHOLDS } from './thresholds.ts';

/** Places that an answer names; there may be more. */
const MOST_PLACES = 4;

/**
 * « Qui mutualise des postes administratifs ? »: several places do, and none is the answer alone. Of each, the best
 * passage whose own words say what is asked; one of them must be sure by itself, the others need not be. The latest is
 * told first. A single place is told when it says what a better found one does not.
 * @param hits best first
 */
export function answerByPlace(turn: Turn, hits: readonly Hit[], knowledge: Knowledge): Draft | undefined {
  if (!asksWhichPlaces(turn)) return undefined;
  const { query, parsed } = turn;
  const answerType = expectedAnswerType(parsed.text.line);
  const byPlace = new Map<string, Evidence>();
  let isSure = false;
  for (const hit of hits) {
    const { place } = hit.passage.document;
    const rejections = rejectionReasons(turn, hit, knowledge);
    if (
      place === undefined ||
      byPlace.has(place) ||
      !isNear(hit) ||
      rejections.some((rejection) => rejection !== 'weak')
    )
      continue;
    const evidence = quoted(hit.passage, query, answerType);
    if (!saysIt(evidence.excerpt, query)) continue;
    byPlace.set(place, evidence);
    isSure ||= rejections.length === 0;
  }
  const best = hits[0]?.passage.document.place;
  const isFound = byPlace.size === 1 && (best === undefined || byPlace.has(best));
  return isSure && !isFound ? tellPlaces(byPlace, turn) : undefined;
}

function tellPlaces(byPlace: ReadonlyMap<string, Evidence>, { parsed }: Turn): Draft {
  const say = repliesIn(parsed.language);
  const told = [...byPlace].slice(0, MOST_PLACES).sort(([, a], [, b]) => dateOf(b).localeCompare(dateOf(a)));
  const items = told.map(([place, { excerpt }]) => say.itemOf(place, excerpt));
  return {
    outcome: 'answer',
    lines: items.length === 1 ? items : [say.inPlaces(items.length), ...items.map((item) => `• ${item}`)],
    evidence: told.map(([, evidence]) => evidence),
  };
}

/** Who or where, without naming anybody: « qui mutualise… », « où trouve-t-on… », « quels PTCE forment… ». */
function asksWhichPlaces({ parsed, sessions }: Turn): boolean {
  const { records, territories, ranks, series, hostNoun, text } = parsed;
  const names = [records, territories, ranks, series].some(({ length }) => length > 0);
  const answerType = expectedAnswerType(text.line);
  const whichHosts = hostNoun && answerType === 'what' && /\b(?:quels|lesquels|which)\b/.test(text.line);
  return !names && sessions.length === 0 && (answerType === 'who' || answerType === 'where' || whichHosts);
}

/** What is found by the other words of its section may say something else. */
function saysIt(excerpt: string, query: string): boolean {
  const asked = new Set(questionWords(query).map(stem));
  const own = new Set(stems(excerpt));
  return [...asked].filter((word) => own.has(word)).length >= asked.size * THRESHOLDS.place;
}

/** The date of where it comes from: of the newest source. */
const dateOf = ({ origins }: Evidence): string =>
  origins
    .map(({ date = '' }) => date)
    .sort()
    .at(-1) ?? '';
