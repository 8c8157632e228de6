/** A set of hashed features and the class that it belongs to. */
export interface Labelled {
  features: readonly number[];
  label: string;
}

export interface Trained {
  classes: string[];
  /** By class, then by feature; the last of each class is its constant. */
  weights: Float64Array;
}

const EPOCHS = 25;
const RATE = 0.1;
const DECAY = 1e-5;

/**
 * Softmax regression by stochastic gradient descent with AdaGrad's steps (Duchi, Hazan and Singer 2011). The order of the
 * examples comes from a fixed seed: the same examples give the same weights, byte for byte.
 */
export function trainSoftmax(examples: readonly Labelled[], size: number): Trained {
  const classes = [...new Set(examples.map(({ label }) => label))].sort();
  const rank = new Map(classes.map((name, at) => [name, at]));
  const width = size + 1;
  const weights = new Float64Array(classes.length * width);
  const squares = new Float64Array(classes.length * width).fill(1e-2);
  const random = seeded(42);
  const order = examples.map((_, at) => at);
  const scores = new Float64Array(classes.length);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, random);
    for (const at of order) {
      const { features, label } = examples[at] as Labelled;
      const all = [...features, size];
      predict(weights, width, all, scores);
      for (let one = 0; one < classes.length; one += 1) {
        const error = (scores[one] ?? 0) - (one === rank.get(label) ? 1 : 0);
        if (Math.abs(error) < 1e-4) continue;
        for (const feature of all) {
          const place = one * width + feature;
          const gradient = error + DECAY * (weights[place] ?? 0);
          squares[place] = (squares[place] ?? 0) + gradient * gradient;
          weights[place] = (weights[place] ?? 0) - (RATE * gradient) / Math.sqrt(squares[place] ?? 1);
        }
      }
    }
  }
  return { classes, weights };
}

function predict(
  weights: Float64Array,
  width: number,
  features: readonly number[],
  scores: Float64Array,
): void {
  let highest = -Infinity;
  for (let one = 0; one < scores.length; one += 1) {
    let score = 0;
    for (const feature of features) score += weights[one * width + feature] ?? 0;
    scores[one] = score;
    highest = Math.max(highest, score);
  }
  let total = 0;
  for (let one = 0; one < scores.length; one += 1) {
    scores[one] = Math.exp((scores[one] ?? 0) - highest);
    total += scores[one] ?? 0;
  }
  for (let one = 0; one < scores.length; one += 1) scores[one] = (scores[one] ?? 0) / total;
}

/** The likeliest class. */
export function classOf({ classes, weights }: Trained, features: readonly number[], size: number): string {
  const scores = new Float64Array(classes.length);
  predict(weights, size + 1, [...features, size], scores);
  return classes[scores.indexOf(Math.max(...scores))] ?? '';
}

/** Signed bytes, and what one is worth. */
export function quantize({ classes, weights }: Trained): {
  classes: string[];
  weights: string;
  scale: number;
} {
  const most = weights.reduce((highest, weight) => Math.max(highest, Math.abs(weight)), 1e-9);
  const scale = Math.floor((127 / most) * 1000) / 1000;
  return {
    classes,
    scale,
    weights: Buffer.from(Int8Array.from(weights, (weight) => Math.round(weight * scale)).buffer).toString(
      'base64',
    ),
  };
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] as number, order[at] as number];
  }
}

/** Mulberry32: the same numbers from the same seed. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}
