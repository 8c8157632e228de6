/** Letters in a group. */
const SIZE = 4;

/** The groups of four characters of a word without accents, its borders marked: visite → `_vis`, `visi`… `ite_`. */
export function gramsOf(form: string): string[] {
  const marked = `_${form}_`;
  const grams: string[] = [];
  for (let at = 0; at + SIZE <= marked.length; at += 1) grams.push(marked.slice(at, at + SIZE));
  return grams;
}
