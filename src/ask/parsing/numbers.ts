const CARDINALS: Readonly<Record<string, number>> = {
  un: 1,
  une: 1,
  one: 1,
  deux: 2,
  two: 2,
  trois: 3,
  three: 3,
  quatre: 4,
  four: 4,
  cinq: 5,
  five: 5,
  six: 6,
  sept: 7,
  seven: 7,
  huit: 8,
  eight: 8,
  neuf: 9,
  nine: 9,
  dix: 10,
  ten: 10,
  onze: 11,
  eleven: 11,
  douze: 12,
  twelve: 12,
  treize: 13,
  quatorze: 14,
  quinze: 15,
};

const ORDINALS: Readonly<Record<string, number>> = {
  premier: 1,
  premiere: 1,
  premiers: 1,
  premieres: 1,
  first: 1,
  deuxieme: 2,
  second: 2,
  seconde: 2,
  troisieme: 3,
  third: 3,
  quatrieme: 4,
  fourth: 4,
  cinquieme: 5,
  fifth: 5,
  sixieme: 6,
  sixth: 6,
  septieme: 7,
  seventh: 7,
  huitieme: 8,
  eighth: 8,
  neuvieme: 9,
  ninth: 9,
  dixieme: 10,
  tenth: 10,
  onzieme: 11,
  eleventh: 11,
  douzieme: 12,
  twelfth: 12,
};

/** `7`, `sept`, `seven`: pattern on folded text. */
export const CARDINAL = `\\d{1,3}|${Object.keys(CARDINALS).join('|')}`;
/** `7e`, `7eme`, `7th`, `septième`: pattern on folded text. */
export const ORDINAL = `\\d{1,3}(?:e|er|ere|re|eme|emes|ieme|nd|nde|d|st|rd|th|de)|${Object.keys(ORDINALS).join('|')}`;

/** The number that a cardinal or an ordinal stands for; undefined if it is neither. */
export function numberOf(word: string): number | undefined {
  const digits = /^\d+/.exec(word)?.[0];
  if (digits !== undefined) return Number(digits);
  return CARDINALS[word] ?? ORDINALS[word];
}

/** Whether a text counts something: a figure, or a number word from two on (« un » is an article first). */
export function holdsNumber(words: readonly string[]): boolean {
  return words.some((word) => /^\d/.test(word) || (numberOf(word) ?? 0) > 1 || /aine$/.test(word));
}
