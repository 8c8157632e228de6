import names from 'emojibase-data/en/shortcodes/iamcal.json' with { type: 'json' };

/** The variation selector that asks for a colour picture: names do not depend on it. */
const VARIATION = /\uFE0F/g;
const TONE = /[\u{1F3FB}-\u{1F3FF}]/gu;
const FIRST_TONE = 0x1f3fb;

const keyOf = (emoji: string) =>
  [...emoji]
    .map((point) => (point.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0'))
    .join('-');

/** Slack's names of emoji by code points, as its own data set (iamcal/emoji-data) has them. */
const nameByKey = new Map(
  Object.entries(names).map(([key, name]) => [
    key.replaceAll('-FE0F', ''),
    typeof name === 'string' ? name : (name[0] ?? ''),
  ]),
);

/** One picture: a flag, a key cap, or pictures joined to one. A character that is text by default counts only when asked to be a picture. */
const EMOJI =
  /\p{RI}\p{RI}|[\d#*]\uFE0F?\u20E3|(?:\p{Emoji_Modifier_Base}\p{Emoji_Modifier}|\p{Emoji_Presentation}|\p{Emoji}\uFE0F)\uFE0F?[\u{E0061}-\u{E007F}]*(?:\u200D\p{Emoji}\p{Emoji_Modifier}?\uFE0F?)*/gu;

/** Slack's name of an emoji character with its skin tone: `+1::skin-tone-3`. Undefined when it has none. */
function nameOf(emoji: string): string | undefined {
  const key = (text: string) => keyOf(text.replaceAll(VARIATION, ''));
  const whole = nameByKey.get(key(emoji));
  if (whole !== undefined) return whole;
  const name = nameByKey.get(key(emoji.replaceAll(TONE, '')));
  const tones = [...emoji.matchAll(TONE)].map(([tone]) => (tone.codePointAt(0) ?? 0) - FIRST_TONE + 2);
  return name === undefined ? undefined : `${name}::skin-tone-${tones.join('-')}`;
}

/** Replaces emoji characters by Slack's codes: `👍🏼` becomes `:+1::skin-tone-3:`. What has no name stays. */
export function toEmojiCodes(text: string): string {
  return text.replaceAll(EMOJI, (emoji) => {
    const name = nameOf(emoji);
    return name === undefined ? emoji : `:${name}:`;
  });
}
