import type { Candidate } from '../candidates/candidate.ts';
import { FEATURES, type Features, NONE_FEATURES, type Weights } from './features.ts';
import fitted from './weights.json' with { type: 'json' };

/** A candidate with how likely it answers the question. */
export interface Judged extends Candidate {
  probability: number;
}

/** From here on a candidate is the answer; from `unsure` on it is shown as what comes nearest. */
export const THRESHOLDS = { sure: 0.4, unsure: 0.2 } as const;

/** Candidates that are weighed against one another: those that come nearest. */
const MOST = 10;

/**
 * The candidates of a question, the likeliest first. One choice among them and « none of them »: a conditional logit
 * (McFadden 1974), whose weights `npm run train` fits.
 */
export function judge(
  candidates: readonly Candidate[],
  weights: Weights = fitted as unknown as Weights,
): Judged[] {
  const kept = nearest(candidates);
  const chances = chancesOf(
    kept.map(({ features }) => features),
    weights,
  );
  return kept
    .map((candidate, at) => ({ ...candidate, probability: chances[at] ?? 0 }))
    .sort((a, b) => b.probability - a.probability);
}

/** The probability of each candidate; what is missing to 1 is that of none. */
export function chancesOf(candidates: readonly Features[], weights: Weights): number[] {
  const scores = candidates.map((features) =>
    FEATURES.reduce((sum, name) => sum + weights[name] * (features[name] ?? 0), 0),
  );
  const none = noneOf(candidates);
  const nothing = NONE_FEATURES.reduce(
    (sum, name) => sum + weights[`none:${name}`] * (none[name] ?? 0),
    weights.none,
  );
  const highest = Math.max(nothing, ...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const total = powers.reduce((sum, power) => sum + power, Math.exp(nothing - highest));
  return powers.map((power) => power / total);
}

/** What speaks for « none of them »: what all candidates have in common, and how little the best of them has. */
export function noneOf(candidates: readonly Features[]): Features {
  const most = (name: 'known' | 'ratio' | 'information'): number =>
    Math.max(0, ...candidates.map((features) => features[name] ?? 0));
  const least = Math.min(1, ...candidates.map(({ uncovered = 0 }) => uncovered));
  const [any = {}] = candidates;
  return {
    known: most('known'),
    ratio: most('ratio'),
    information: most('information'),
    uncovered: least,
    unknownWord: Math.max(0, ...candidates.map(({ unknownWord = 0 }) => unknownWord)),
    unknownName: any.unknownName,
    talkChance: any.talkChance,
    thin: any.thin,
    bare: any.bare,
  };
}

/** The candidates that come nearest, by what is quickly seen of them. */
export const nearest = (all: readonly Candidate[]): Candidate[] =>
  all.toSorted((a, b) => strength(b) - strength(a)).slice(0, MOST);

const FOUND: ReadonlySet<string> = new Set(['section', 'definition', 'lead', 'card', 'gap']);
const strength = ({ kind, features }: Candidate): number => {
  const { ratio = 0, known = 0 } = features;
  return FOUND.has(kind)
    ? ratio + 0.5 * known + (kind === 'section' ? 0 : 1)
    : 0.7 + (features[`${kind}Chance`] ?? 0);
};
