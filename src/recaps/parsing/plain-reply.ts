import { mentionMessages } from '../messages/mentions.ts';

/** A reply as words only. */
export interface PlainReply {
  text: string;
  /** Somebody was named by a mention: the synthesis says « une personne ». */
  hasMention: boolean;
  /** It was addressed to everybody of a channel. The mention itself is gone. */
  isBroadcast: boolean;
}

/** `<!here>`, `<!subteam^S1|@equipe>`, and what people type for it. */
const BROADCAST =
  /<!(?!date)[^>]*>|(?<![\p{L}\p{N}.])@(?:here|channel|everyone|ici|tous|toutes)(?![\p{L}\p{N}])/giu;
/** `<@U123>`, `<@U123|nadia>`, or a name typed after an at sign (not the middle of an e-mail address). */
const PERSON = /<@[^>]*>|(?<![\p{L}\p{N}.])@\p{L}[\p{L}\p{N}._-]*(?<![._-])/giu;
const CHANNEL = /<#[^>|]*(?:\|([^>]*))?>/g;
const LINK = /<((?:https?|mailto|tel):[^>|]+)(?:\|([^>]*))?>/g;
/** Bold, italics, strike and code as Slack writes them: the mark hugs the words on its inner side. */
const STYLE = /(?<![\p{L}\p{N}])([*_~`])(?=\S)([^\n]{0,300}?\S)\1(?![\p{L}\p{N}])/gu;

/**
 * A reply in Slack's mrkdwn as plain words: nobody is named, nobody is called, nothing is emphasised.
 * Line ends stay.
 */
export function plainReply(mrkdwn: string): PlainReply {
  const isBroadcast = mrkdwn.search(BROADCAST) >= 0;
  const spoken = mrkdwn.replace(BROADCAST, '');
  const hasMention = spoken.search(PERSON) >= 0;
  const text = spoken
    .replace(PERSON, mentionMessages.somebody())
    .replace(CHANNEL, (_, name: string | undefined) => (name ? `#${name}` : ''))
    .replace(LINK, (_, address: string, label: string | undefined) => label ?? address)
    .replace(STYLE, '$2')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
  return { text, hasMention, isBroadcast };
}
