import type { Knowledge } from '../knowledge/knowledge.ts';
import { truncate } from '../slack/mrkdwn.ts';
import { THEMES, type Theme } from './visit-in-hand.ts';

/** A theme that the community has, by the title of its page. */
export interface NamedTheme {
  theme: Theme;
  name: string;
}

/** Characters that Slack takes in an option. */
const LONGEST = 75;

/** The dimensions and missions that the knowledge has a page of; those that it does not know are not offered. */
export function themesIn({ documents }: Pick<Knowledge, 'documents'>): NamedTheme[] {
  const titles = new Map(
    [...documents.values()].flatMap(({ kind, number, title }) =>
      number === undefined ? [] : [[`${kind}-${number}`, title] as const],
    ),
  );
  return THEMES.flatMap((theme) => {
    const name = titles.get(theme);
    return name === undefined ? [] : [{ theme, name: truncate(name, LONGEST) }];
  });
}
