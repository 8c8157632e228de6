import { expect, test } from 'vitest';
import { emojiOf } from '../src/emoji.ts';
import { toEmojiCodes } from '../src/person/emoji-codes.ts';

test.each(['🎉', '👍', '👍🏼', '❤️', '✔️', '🇫🇷', '1️⃣', '🧑🏽‍🌾', '🏃‍♂️', '🏃🏿‍♂️', '👩‍❤️‍👨', '🤝'])(
  '%s is shown as it was typed',
  (emoji) => {
    const code = toEmojiCodes(emoji);
    expect(code).toMatch(/^:.+:$/);
    expect(emojiOf(code.slice(1, -1))).toBe(emoji);
  },
);

test('a name that nobody knows is no emoji', () => {
  expect(emojiOf('inconnu')).toBeUndefined();
});
