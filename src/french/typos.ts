/** Costs of edits, in letters: the likelier a typo is, and the less likely it makes another word, the cheaper. */
const SWAPPED = 0.7;
const DOUBLED = 0.7;
export const LOST = 1;
const MISTAKEN = 1.2;
const ADDED = 1.4;
/** People look at how a word begins. */
const FIRST = 0.1;

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/**
 * Every string one edit away from a word, with the cost of the edit: two letters swapped, one doubled, lost, added or
 * mistaken. A word of three letters is near too many others: a letter was lost or swapped in it, at most.
 */
export function edits1(typed: string): Map<string, number> {
  const found = new Map<string, number>();
  const add = (to: string, cost: number): void => {
    if (to !== typed && to.length > 2 && cost < (found.get(to) ?? Infinity)) found.set(to, cost);
  };
  for (let at = 0; at <= typed.length; at++) {
    const [before, letter, after] = [typed.slice(0, at), typed.charAt(at), typed.slice(at + 1)];
    const first = at === 0 ? FIRST : 0;
    for (const other of LETTERS) add(before + other + letter + after, LOST);
    if (letter === '') continue;
    add(before + after.charAt(0) + letter + after.slice(1), SWAPPED);
    if (letter === after.charAt(0)) add(before + after, DOUBLED);
    if (typed.length === 3) continue;
    add(before + after, ADDED + first);
    for (const other of LETTERS) add(before + other + after, MISTAKEN + first);
  }
  return found;
}

/** Edits between two words: letters lost, added, mistaken, or swapped with the next one (optimal string alignment). */
export function editsBetween(one: string, other: string): number {
  let before: number[] = [];
  let last: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    [before, last, row] = [last, row, [i]];
    for (let j = 1; j <= other.length; j += 1) {
      const mistaken = (last[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      let least = Math.min(mistaken, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      const isSwapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (isSwapped) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
  }
  return row[other.length] ?? 0;
}
