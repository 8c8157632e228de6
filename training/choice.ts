import { noneOf } from '../src/ask/decision/decide.ts';
import { FEATURES, type Features, NONE_FEATURES, type Weights } from '../src/ask/decision/features.ts';

/** Candidates of one question; none is right where all are wrong. */
export interface Choice {
  candidates: readonly { features: Features; isRight: boolean }[];
  /** How much it counts. */
  weight: number;
}

const STEPS = 400;
const RATE = 0.05;
/** Pulls weights towards 0, so that features that say the same share what they say. */
const RIDGE = 2e-4;

const NAMES = [...FEATURES, ...NONE_FEATURES.map((name) => `none:${name}` as const), 'none'] as const;

/** The parts of a vector that are not 0. */
function sparse(vector: Float64Array): { places: Uint16Array; values: Float64Array } {
  const places = Uint16Array.from(vector.keys()).filter((at) => vector[at] !== 0);
  return { places, values: Float64Array.from(places, (at) => vector[at] ?? 0) };
}

/**
 * A conditional logit: the weights under which the right candidates are the likeliest choice, « none » being one. Gradient
 * ascent with Adam's steps (Kingma and Ba 2015) over all choices at once: the same choices give the same weights.
 */
export function fitChoice(choices: readonly Choice[]): Weights {
  const width = NAMES.length;
  const rows = choices.map(({ candidates, weight }) => {
    const none = noneOf(candidates.map(({ features }) => features));
    const last = Float64Array.from([
      ...FEATURES.map(() => 0),
      ...NONE_FEATURES.map((name) => none[name] ?? 0),
      1,
    ]);
    return {
      weight,
      vectors: [
        ...candidates.map(({ features }) =>
          Float64Array.from([
            ...FEATURES.map((name) => features[name] ?? 0),
            ...NONE_FEATURES.map(() => 0),
            0,
          ]),
        ),
        last,
      ].map(sparse),
      right: [...candidates.map(({ isRight }) => isRight), !candidates.some(({ isRight }) => isRight)],
    };
  });
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  const beta = new Float64Array(width);
  const [first, second] = [new Float64Array(width), new Float64Array(width)];
  for (let step = 1; step <= STEPS; step += 1) {
    const gradient = beta.map((value) => -RIDGE * value);
    for (const { weight, vectors, right } of rows) {
      const scores = vectors.map(({ places, values }) => {
        let score = 0;
        for (let one = 0; one < places.length; one += 1)
          score += (values[one] ?? 0) * (beta[places[one] ?? 0] ?? 0);
        return score;
      });
      const highest = Math.max(...scores);
      const powers = scores.map((score) => Math.exp(score - highest));
      const all = powers.reduce((sum, power) => sum + power, 0);
      const good = powers.reduce((sum, power, at) => sum + (right[at] ? power : 0), 0);
      for (const [at, vector] of vectors.entries()) {
        const power = powers[at] ?? 0;
        const pull = ((right[at] ? power / good : 0) - power / all) * (weight / total);
        if (pull === 0) continue;
        const { places, values } = vector;
        for (let one = 0; one < places.length; one += 1) {
          const place = places[one] ?? 0;
          gradient[place] = (gradient[place] ?? 0) + pull * (values[one] ?? 0);
        }
      }
    }
    for (let one = 0; one < width; one += 1) {
      const value = gradient[one] ?? 0;
      first[one] = 0.9 * (first[one] ?? 0) + 0.1 * value;
      second[one] = 0.999 * (second[one] ?? 0) + 0.001 * value * value;
      beta[one] =
        (beta[one] ?? 0) +
        (RATE * ((first[one] ?? 0) / (1 - 0.9 ** step))) /
          (Math.sqrt((second[one] ?? 0) / (1 - 0.999 ** step)) + 1e-8);
    }
  }
  return Object.fromEntries(NAMES.map((name, at) => [name, beta[at] ?? 0])) as unknown as Weights;
}
