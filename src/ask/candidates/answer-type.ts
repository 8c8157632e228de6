import { MONTHS } from '../../french/calendar-words.ts';
import { fold } from '../../french/fold.ts';
import { holdsNumber } from '../../french/numbers.ts';
import { wordsOf } from '../../french/tokens.ts';

/** The kind of fact asked for: sentences that hold one score higher. */
export type AnswerType = 'who' | 'when' | 'where' | 'howMany' | 'why' | 'how' | 'what';

/** The kind of fact that a folded question asks for, most telling first. */
const ASKED: readonly [AnswerType, RegExp][] = [
  [
    'howMany',
    /\b(?:combien|nombre|how many|how much|pourcentage|taux|population|superficie|surface|altitude|hauteur|distance|longueur|montant|prix)\b/,
  ],
  ['why', /\b(?:pourquoi|why|pour quelles? raisons?|causes?|motifs?|a quoi (?:sert|servent|ca sert))\b/],
  [
    'when',
    /\b(?:quand|when|dates?|quelles? annees?|quel (?:siecle|mois|jour)|depuis|jusqu|periode|epoque)\b/,
  ],
  [
    'who',
    /\b(?:(?<!\bce )qui|who|whom|quelle structure|quel organisme|par quel|comment s appel\w+|quel (?:est|etait) (?:le|son) nom|auteurs?|fondat\w+|president\w*)\b/,
  ],
  [
    'where',
    /\b(?:oulieu|where|quel(?:le)? (?:ville|lieu|pays|region|endroit|commune|departement|continent))\b/,
  ],
  ['how', /\b(?:comment|how)\b/],
];

/** The kind of fact that a folded question asks for: « qui » asks for somebody, « ce qui » for something. */
export const expectedAnswerType = (line: string): AnswerType =>
  ASKED.find(([, pattern]) => pattern.test(line))?.[0] ?? 'what';

/** On folded text. */
const DAY = new RegExp(
  `\\b(?:1\\d|20)\\d{2}\\b|\\b(?:${MONTHS.map(fold).join('|')}|siecles?|jours?|mois|ans?)\\b`,
);
const REASON =
  /\b(?:car|parce|pour|afin|puisque|raison|motif|permet\w*|but|visant|souligne|cause|grâce|ainsi)\b/iu;

/** A name within a sentence: its capital is not that of the first word. */
const NAME = /(?<=[\p{L}\d,;:«(’'][\s\u00a0]?)\p{Lu}[\p{L}-]+/gu;

/** The words that have a capital within the sentences of a text: its proper names, for the most part. */
const properNames = (text: string): string[] => [...text.matchAll(NAME)].map(([name]) => name);

/**
 * Whether a text holds the kind of fact that is asked for: a date, a number, a name, a reason (how, and what something is,
 * show by no word). What the question itself says is no answer to it.
 * @param asked folded words of the question
 */
export function matchesAnswerType(
  text: string,
  answerType: AnswerType,
  asked: ReadonlySet<string> = new Set(),
): boolean {
  if (answerType === 'who' || answerType === 'where')
    return properNames(text).some((name) => !wordsOf(name).every((word) => asked.has(word)));
  if (answerType === 'howMany') return holdsNumber(wordsOf(text).filter((word) => !asked.has(word)));
  if (answerType === 'when') return DAY.test(fold(text));
  return answerType === 'why' && REASON.test(text);
}
