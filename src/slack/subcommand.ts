import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt';
import { fold } from '../french/fold.ts';

type CommandArgs = SlackCommandMiddlewareArgs & AllMiddlewareArgs;

/** The first words after a slash command, folded: `sans-reponse`. */
function isFirst(text: string, word: string): boolean {
  const [first = ''] = fold(text.trim()).replace('sans reponse', 'sans-reponse').split(/\s+/);
  return first === word;
}

/** Lets a listener of a slash command see only those that begin with this word, in any case and accents. */
export function only(word: string) {
  return async ({ command, next }: CommandArgs): Promise<void> => {
    if (isFirst(command.text, word)) await next();
  };
}

/** Lets a listener see all but those: another one answers them. */
export function unless(word: string) {
  return async ({ command, next }: CommandArgs): Promise<void> => {
    if (!isFirst(command.text, word)) await next();
  };
}

/** « /demander sans-réponse »: the questions that got no answer, for facilitators. */
export const unansweredWord = 'sans-reponse';
