import { foldName } from './fold.ts';

/**
 * The anchor of a heading as code forges make it, so that a link works there too: lower case, punctuation
 * dropped, a hyphen for each space, accents kept.
 */
export function slug(heading: string): string {
  return heading
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s/gu, ' ')
    .trim()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .replaceAll(' ', '-');
}

/** Gives each anchor once: `cooperation`, `cooperation-1`… Forges number repeated headings in the same way. */
export function anchorGiver(): (heading: string) => string {
  const given = new Set<string>();
  return (heading) => {
    const base = slug(heading) || 'section';
    let anchor = base;
    for (let rank = 1; given.has(anchor); rank += 1) anchor = `${base}-${rank}`;
    given.add(anchor);
    return anchor;
  };
}

/** Whether a link's `#fragment` means this anchor: written with or without accents, percent-encoded or not. */
export function sameAnchor(fragment: string, anchor: string): boolean {
  return foldName(fragment) === foldName(anchor);
}
