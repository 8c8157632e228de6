const SIZE = 4;

/**
 * The groups of four characters of a word without accents, its borders marked: visite → `_vis`, `visi`, `isit`, `site`,
 * `ite_`. One for a word of two letters, none for one letter.
 */
export function gramsOf(form: string): string[] {
  const bordered = `_${form}_`;
  const grams: string[] = [];
  for (let from = 0; from + SIZE <= bordered.length; from += 1) grams.push(bordered.slice(from, from + SIZE));
  return grams;
}
