/** A question's features, by name, and whether what was found answers it. */
export interface Example {
  features: Readonly<Record<string, number>>;
  yes: boolean;
  /** How much it counts. */
  weight: number;
}

/** What a logistic regression found: the constant, and a weight for each feature. */
export interface Fit {
  none: number;
  weights: Record<string, number>;
}

const chance = (value: number): number => 1 / (1 + Math.exp(-value));

/** The chance that a fit gives to what has these features. */
export const chanceBy = ({ none, weights }: Fit, features: Example['features']): number =>
  chance(Object.entries(weights).reduce((sum, [name, weight]) => sum + weight * (features[name] ?? 0), none));

/** Logistic regression by Newton's method (Hastie, Tibshirani and Friedman 2009, section 4.4.1): ten steps are plenty. */
export function regress(examples: readonly Example[], names: readonly string[]): Fit {
  const rows = examples.map(({ features }) => [1, ...names.map((name) => features[name] ?? 0)]);
  let beta = rows[0]?.map(() => 0) ?? [];
  for (let step = 0; step < 10; step += 1) {
    const gradient = beta.map(() => 0);
    // A touch of ridge keeps features that say the same apart.
    const hessian = beta.map((_, at) => beta.map((__, other) => (at === other ? 1e-6 : 0)));
    for (const [rank, row] of rows.entries()) {
      const { yes, weight } = examples[rank] as Example;
      const p = chance(row.reduce((sum, value, at) => sum + value * (beta[at] ?? 0), 0));
      for (const [at, value] of row.entries()) {
        gradient[at] = (gradient[at] ?? 0) + weight * value * (Number(yes) - p);
        const line = hessian[at] as number[];
        for (const [other, second] of row.entries())
          line[other] = (line[other] ?? 0) + weight * p * (1 - p) * value * second;
      }
    }
    const change = solve(hessian, gradient);
    beta = beta.map((value, at) => value + (change[at] ?? 0));
  }
  const [none = 0, ...weights] = beta;
  return { none, weights: Object.fromEntries(names.map((name, at) => [name, weights[at] ?? 0])) };
}

/** Solves a small symmetric system by elimination. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  for (let at = 0; at < rows.length; at += 1) {
    const pivot = rows[at] as number[];
    for (const [other, row] of rows.entries()) {
      if (other === at) continue;
      const factor = (row[at] ?? 0) / (pivot[at] ?? 1);
      for (let column = at; column < row.length; column += 1)
        row[column] = (row[column] ?? 0) - factor * (pivot[column] ?? 0);
    }
  }
  return rows.map((row, at) => (row.at(-1) ?? 0) / (row[at] ?? 1));
}
