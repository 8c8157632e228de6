const NARROW = '\u202F';
const WIDE = '\u00A0';

/**
 * Puts the non-breaking spaces of French typography in a sentence written with plain ones: U+202F before
 * `; ! ?`, U+00A0 before `:`, inside « » and in « n° 5 »; straight apostrophes between letters become ’. Idempotent.
 * A colon glued to the next word (an emoji code, an address) is left alone.
 */
export function typeset(text: string): string {
  return text
    .replace(/[ \u00A0]([;!?])/g, `${NARROW}$1`)
    .replace(/ :(?=\s|$|\*)/g, `${WIDE}:`)
    .replace(/« /g, `«${WIDE}`)
    .replace(/ »/g, `${WIDE}»`)
    .replace(/n° (?=\d)/g, `n°${WIDE}`)
    .replace(/(?<=\p{L})'(?=\p{L})/gu, '’');
}
