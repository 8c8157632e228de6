import names from 'emojibase-data/en/shortcodes/iamcal.json' with { type: 'json' };

/** Slack's names of emoji, each with its code points in hexadecimal, without variation selectors. */
const hexcodes = new Map(
  Object.entries(names).flatMap(([hexcode, of]) => [of].flat().map((name) => [name, hexcode] as const)),
);

const asEmoji = '\ufe0f';
const firstTone = 0x1f3fb;

/** The characters that are drawn in colour only when a selector follows them: ❤, ✔, ♂. */
const isTextByDefault = (character: string) => /^(?!\p{Emoji_Presentation})\p{Emoji}/u.test(character);

/**
 * The characters for an emoji's name as Slack writes it between colons (`tada`, `wave::skin-tone-2`), or nothing for
 * a name that nobody knows. Tones (from 2 to 6; several people may have one each: `3-5`) go to those who can take one.
 */
export function emojiOf(code: string): string | undefined {
  const [name = '', tone = ''] = code.split('::skin-tone-');
  const tones = tone.match(/[2-6]/g) ?? [];
  const points = hexcodes
    .get(name)
    ?.split('-')
    .map((one) => Number.parseInt(one, 16));
  const characters = points?.map((one) => String.fromCodePoint(one)).filter((one) => one !== asEmoji);
  const shaded = characters?.map((one) => {
    const wanted = /\p{Emoji_Modifier_Base}/u.test(one) ? tones.shift() : undefined;
    if (wanted) return one + String.fromCodePoint(firstTone + Number(wanted) - 2);
    return isTextByDefault(one) ? one + asEmoji : one;
  });
  return shaded?.join('');
}
