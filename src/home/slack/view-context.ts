import type { CommunitySettings } from '../../community/settings.ts';

/** What the Home tab shows besides the state of its person. */
export interface ViewContext {
  /** The web address of a message; undefined when it is not known. */
  addressOf: (message: { channel: string; ts: string }) => string | undefined;
  settings: CommunitySettings;
  /** Offsets of the community's reminders, in days. */
  reminders: readonly number[];
  /** What a post is to people, by its key. */
  postNames: ReadonlyMap<string, string>;
}

/** Lines as a list, in mrkdwn. */
export const listed = (lines: readonly string[]) => lines.map((line) => `• ${line}`).join('\n');
