/** Letters in a group. */
const SIZE = 4;
const BORDER = 95; // « _ »
/** Groups are told apart by 16 bits: two that share them are one in 65,000, too few to be worth their storage. */
export const GRAM_CODES = 1 << 16;

/**
 * Codes of the groups of four characters of a word without accents, its borders marked: visite → `_vis`,
 * `visi`, `isit`, `site`, `ite_`. One code for a word of two letters, none for one letter. Codes stay below
 * {@link GRAM_CODES}.
 */
export function gramCodes(form: string): number[] {
  const codes: number[] = [];
  for (let from = -1; from + SIZE <= form.length + 1; from += 1) {
    let code = 0;
    for (let at = from; at < from + SIZE; at += 1) {
      code = Math.imul(code, 0x01000193) ^ (at < 0 || at >= form.length ? BORDER : form.charCodeAt(at));
    }
    codes.push((code ^ (code >>> 16)) & (GRAM_CODES - 1));
  }
  return codes;
}
