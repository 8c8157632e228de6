import { enumerate } from '../french/numbers.ts';
import { sheetWords } from './messages/sheet.ts';
import type { SheetLine } from './sheet.ts';

/**
 * Who stands behind a line, as each of them chose: « Nadia, Les Tisserands et 2 personnes ». Empty for a question of the
 * grid, and for one person who wants not to be told. Whoever is named and has no name here is counted with the others.
 * Words that facilitators chose instead of those that were said are theirs, and are told to be.
 * @param names by Slack id
 */
export function creditsText(
  { credits, writtenBy, pieces }: Pick<SheetLine, 'credits' | 'writtenBy' | 'pieces'>,
  names: ReadonlyMap<string, string>,
): string {
  const shown = credits.map(({ author, attribution }) => {
    if (attribution.as === 'structure') return attribution.structure;
    return attribution.as === 'named' ? names.get(author) : undefined;
  });
  const told = [...new Set(shown.filter((name) => name !== undefined))];
  const others = shown.filter((name) => name === undefined).length;
  const isReworded = writtenBy !== undefined && pieces.length > 0;
  const isOneUntold = told.length === 0 && others === 1;
  const speakers = enumerate([
    ...told,
    ...(others > 0 && !isOneUntold ? [sheetWords.anonymous(others)] : []),
    ...(writtenBy !== undefined && pieces.length === 0 ? [sheetWords.facilitators()] : []),
  ]);
  return [speakers, ...(isReworded ? [sheetWords.reworded()] : [])].filter((part) => part !== '').join(' ; ');
}
