import { typeset } from '../french/typography.ts';
import type { AskedQuestion } from './grid.ts';
import { escapeMarkdown, markdownList } from './markdown.ts';
import { type GridPart, generalGrid } from './messages/general-grid.ts';
import { gridWords } from './messages/grid.ts';
import { visitDays, visitName, votesText } from './messages/naming.ts';
import { themeNames } from './messages/themes.ts';
import type { VisitInHand } from './visit-in-hand.ts';

/**
 * The grid to print and take along: the visit's own questions with room to write, then the general grid. Questions
 * are in the order given; authors are not named.
 * @param names by id, of the visits from which questions are carried
 */
export function gridMarkdown(
  visit: VisitInHand,
  asked: readonly AskedQuestion[],
  names: ReadonlyMap<string, string>,
): string {
  const own =
    asked.length === 0
      ? gridWords.noQuestion()
      : asked.map((one, index) => questionItem(one, index + 1, names)).join('\n\n');
  return `${[
    `# ${escapeMarkdown(gridWords.title(visitName(visit)))}`,
    escapeMarkdown(visitDays(visit)),
    `## ${gridWords.questions()}`,
    own,
    `## ${gridWords.general()}`,
    ...generalGrid.flatMap(generalPart),
  ].join('\n\n')}\n`;
}

function questionItem(
  { entry, question }: AskedQuestion,
  rank: number,
  names: ReadonlyMap<string, string>,
): string {
  const from = entry.carriedFrom === undefined ? undefined : names.get(entry.carriedFrom);
  const about = [
    ...question.themes.map((theme) => themeNames[theme]),
    ...(entry.votes.length > 0 ? [votesText(entry.votes.length)] : []),
    ...(from === undefined ? [] : [gridWords.carried(from)]),
  ];
  const aside = about.length === 0 ? '' : ` (${escapeMarkdown(about.join(', '))})`;
  return `${rank}. ${escapeMarkdown(question.text)}${aside}\n\n   ${gridWords.answer()}`;
}

function generalPart({ title, items }: GridPart): string[] {
  const lines = items.map(({ theme, text }) => {
    const words = escapeMarkdown(typeset(text));
    return theme === undefined ? words : typeset(`**${theme}** : ${words}`);
  });
  return [`### ${typeset(title)}`, markdownList(lines)];
}
