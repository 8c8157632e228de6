import { withoutEmoji } from './emoji.ts';

/** What somebody wrote in Slack, as it is meant. */
export interface Written {
  /** Their own words: no quotes, marks, codes, addresses nor references; lines kept. Empty when there are none. */
  words: string;
  /** Ids of the people that are named, outside quotes and code. */
  people: ReadonlySet<string>;
  /** It calls everybody, or a group: « @here ». */
  callsMany: boolean;
  /** It holds addresses of pages. */
  hasLinks: boolean;
}

/** Somebody else's words: lines that Slack marks with « > », « >>> » for all that follows. */
const QUOTED = /^(?:&gt;|>){3}[\s\S]*|^(?:&gt;|>).*$/gmu;
/** A block of code, and code inside a line. */
const BLOCK = /```[\s\S]*?(?:```|$)/gu;
const INLINE = /`([^`\n]*)`/gu;
/** `<@U1|marie>`, `<#C1|visites>`, `<!here>`, `<!subteam^S1|@equipe>`, `<!date^1^…|lundi>`, `<https://…|la page>`. */
const REFERENCE = /<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>/gu;
/** Bold, italic and struck words. */
const MARKED = /(?<![\p{L}\p{N}])([*_~])(\S(?:[^\n]*?\S)?)\1(?![\p{L}\p{N}])/gu;
const ADDRESS = /\b(?:https?:\/\/|www\.)\S+|\b[\w.+-]+@[\w-]+\.[\w.]+/giu;
/** Hidden and reordering characters. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

// A message that was also sent to the channel, that carries a file, or that begins with /me is still a person's message.
const SUBTYPES = new Set<string | undefined>([undefined, 'thread_broadcast', 'file_share', 'me_message']);
const SLACK_ITSELF = new Set(['USLACK', 'USLACKBOT']);

/** Did a person write this message? Edits, deletions, what bots and what Slack itself say are none. */
export function isByPerson({
  user,
  bot_id,
  subtype,
}: {
  user?: string;
  bot_id?: string;
  subtype?: string;
}): boolean {
  return user !== undefined && user !== '' && !bot_id && SUBTYPES.has(subtype) && !SLACK_ITSELF.has(user);
}

/** Does a message name this person, in its author's own words? */
export const mentions = (mrkdwn: string, user: string): boolean => readWritten(mrkdwn).people.has(user);

/**
 * Reads Slack's writing: the one place that knows it. Code inside a line is its author's words, a block of it is not; a
 * reference to a person or a channel is no word.
 * @see https://docs.slack.dev/messaging/formatting-message-text
 */
export function readWritten(mrkdwn: string): Written {
  const people = new Set<string>();
  const seen = { callsMany: false, hasLinks: false };
  const own = mrkdwn.normalize('NFC').replace(UNSEEN, '').replace(BLOCK, '\n').replace(QUOTED, '');
  const said = own
    .split(INLINE)
    .map((part, at) => (at % 2 === 1 ? part.replace(REFERENCE, ' ') : part.replace(REFERENCE, refer)))
    .join('');

  function refer(_: string, sign: string, what: string, label = ''): string {
    if (sign === '@') people.add(what);
    if (sign === '!' && !what.startsWith('date')) seen.callsMany = true;
    if (sign === '!' && what.startsWith('date')) return label;
    if (sign !== '') return ' ';
    if (!what.startsWith('mailto:')) seen.hasLinks = true;
    // « la page » is said, the address that Slack repeats as a label is not.
    return label === '' || label.search(ADDRESS) >= 0 || what.endsWith(label) ? ' ' : label;
  }

  const words = said
    .replace(MARKED, '$2')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(ADDRESS, ' ')
    .split('\n')
    .map((line) =>
      withoutEmoji(line)
        .replace(/[^\S\n]+/gu, ' ')
        .trim(),
    )
    .filter((line) => line !== '')
    .join('\n');
  return { words: /[\p{L}\p{N}]/u.test(words) ? words : '', people, ...seen };
}
