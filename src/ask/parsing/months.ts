/** Month names and abbreviations of French and English, folded. */
const MONTHS: readonly string[][] = [
  ['janvier', 'janv', 'january', 'jan'],
  ['fevrier', 'fevr', 'fev', 'february', 'feb'],
  ['mars', 'march'],
  ['avril', 'avr', 'april', 'apr'],
  ['mai', 'may'],
  ['juin', 'june', 'jun'],
  ['juillet', 'juil', 'july', 'jul'],
  ['aout', 'august', 'aug'],
  ['septembre', 'sept', 'september', 'sep'],
  ['octobre', 'october', 'oct'],
  ['novembre', 'november', 'nov'],
  ['decembre', 'december', 'dec'],
];

const NUMBER_OF = new Map(MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

/** Alternatives for a pattern on folded text. */
export const MONTH = [...NUMBER_OF.keys()].sort((a, b) => b.length - a.length).join('|');

/** Names that are everyday words too: they mean a month only beside a day, a year, or « en », « in ». */
export const AMBIGUOUS_MONTHS: ReadonlySet<string> = new Set(['sept', 'may', 'march', 'mars', 'mai']);

/** 1 to 12; undefined if the word is no month. */
export function monthNumber(name: string): number | undefined {
  return NUMBER_OF.get(name);
}
