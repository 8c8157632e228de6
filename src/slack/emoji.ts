/** Slack's codes (`:+1::skin-tone-2:`), characters with their modifiers, joiners and flags. A digit alone is no emoji. */
const EMOJI =
  /(?<![\p{L}\p{N}]):(?!\d+:)[a-z0-9_+-]+:(?:(?<=:):skin-tone-\d:)?|\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|[\u{E0020}-\u{E007F}]|\uFE0F|\u200D|\u20E3/gu;

/** The text without emoji, however Slack or the keyboard writes them. */
export function withoutEmoji(text: string): string {
  return text.replace(EMOJI, '').trim();
}

/** Nothing in it can be read aloud as words: emoji, « !!! », « … », « +1 ». */
export function isWordless(text: string): boolean {
  return !/\p{L}/u.test(withoutEmoji(text)) && !/\d{2}/.test(withoutEmoji(text));
}
