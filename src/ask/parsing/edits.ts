/** Prices of slips, in letters: the likelier one is, and the less likely to make another word, the cheaper. */
const SWAPPED = 0.7;
const DOUBLED = 0.7;
export const LOST = 1;
const MISTAKEN = 1.2;
const ADDED = 1.4;
/** People look at how a word begins. */
const FIRST = 0.1;

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/**
 * Every row of letters that one slip of the fingers may have made the word of, with the price of the slip: two letters
 * swapped, one doubled, lost, added or mistaken. Three letters are near too many words to have any but the first.
 */
export function edits1(typed: string): Map<string, number> {
  const found = new Map<string, number>();
  const add = (to: string, price: number): void => {
    if (to !== typed && to.length > 2 && price < (found.get(to) ?? Infinity)) found.set(to, price);
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
