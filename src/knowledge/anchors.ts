import { foldName } from '../french/fold.ts';

/**
 * The anchor of a heading as code forges make it, so that a link works there too: lower case, punctuation
 * dropped, hyphens for spaces (one where several follow), accents kept.
 */
function slug(heading: string): string {
  return heading
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s/gu, ' ')
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .trim()
    .replace(/[ -]+/gu, '-');
}

/** Gives each anchor once: `cooperation`, `cooperation-1`… Forges number repeated headings in the same way. */
export function anchorGiver(): (heading: string) => string {
  const given = new Set<string>();
  const ranks = new Map<string, number>();
  return (heading) => {
    const base = slug(heading) || 'section';
    let rank = ranks.get(base) ?? 0;
    let anchor = rank === 0 ? base : `${base}-${rank}`;
    while (given.has(anchor)) {
      rank += 1;
      anchor = `${base}-${rank}`;
    }
    ranks.set(base, rank);
    given.add(anchor);
    return anchor;
  };
}

/** Whether a link's `#fragment` means this anchor: written with or without accents, percent-encoded or not. */
export function sameAnchor(fragment: string, anchor: string): boolean {
  return foldName(fragment) === foldName(anchor);
}
