import { fold } from './french/index.ts';

/**
 * Two spellings of one name give the same key: case, accents, ligatures, apostrophes, hyphens and spaces do not
 * count (« L’Île-Saint-Denis » and « l ile saint denis »).
 */
export function foldName(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
