import { questionWords, stem, stems } from '../../knowledge/french/index.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Hit } from '../../knowledge/search/index.ts';
import type { Turn } from '../follow-up.ts';
import { repliesIn } from '../messages/replies.ts';
import type { Draft } from '../reply.ts';
import type { Evidence } from '../types.ts';
import { isAnswer } from './doubts.ts';
import { quoted } from './extract.ts';
import { THRESHOLDS } from './thresholds.ts';
import { wantedBy } from './wanted.ts';

/** Places that an answer names; there may be more. */
const MOST_PLACES = 4;

/**
 * « Qui mutualise des postes administratifs ? »: several places do, and none is the answer alone. Of each, the best
 * passage that is sure by itself and whose own words say what is asked; the latest is told first.
 * @param hits best first
 */
export function answerByPlace(turn: Turn, hits: readonly Hit[], knowledge: Knowledge): Draft | undefined {
  if (!asksWhichPlaces(turn)) return undefined;
  const { reading, query } = turn;
  const wanted = wantedBy(reading.text.line);
  const byPlace = new Map<string, Evidence>();
  for (const hit of hits) {
    const { place } = hit.passage.document;
    if (place === undefined || byPlace.has(place) || !isAnswer(turn, hit, knowledge)) continue;
    const evidence = quoted(hit.passage, query, wanted);
    if (saysIt(evidence.excerpt, query)) byPlace.set(place, evidence);
  }
  if (byPlace.size < 2) return undefined;
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
function asksWhichPlaces({ reading, sessions }: Turn): boolean {
  const { records, territories, ranks, series, hostNoun, text } = reading;
  const names = [records, territories, ranks, series].some(({ length }) => length > 0);
  const wanted = wantedBy(text.line);
  const whichHosts = hostNoun && wanted === 'what' && /\b(?:quels|lesquels|which)\b/.test(text.line);
  return !names && sessions.length === 0 && (wanted === 'who' || wanted === 'where' || whichHosts);
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
