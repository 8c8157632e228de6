import { z } from 'zod';

/** Limits of Slack's composition objects, as its reference of Block Kit has them (lengths in characters). */
export const LONGEST_ID = 255;
const LONGEST_URL = 3000;

/** Plain text of 1 to `max` characters. */
export const plainText = (max: number) =>
  z.strictObject({
    type: z.literal('plain_text', { error: 'must be plain_text' }),
    text: z.string().min(1).max(max),
    emoji: z.boolean().optional(),
  });

/** Text with Slack's marks, of 1 to `max` characters. */
const markedText = (max: number) =>
  z.strictObject({
    type: z.literal('mrkdwn'),
    text: z.string().min(1).max(max),
    verbatim: z.boolean().optional(),
  });

/** Either of them. */
export const anyText = (max: number) => z.discriminatedUnion('type', [plainText(max), markedText(max)]);

export const url = z
  .string()
  .max(LONGEST_URL)
  .regex(/^(https?:\/\/|mailto:|tel:|slack:)\S+$/, 'must be a valid url');

export const actionId = z.string().min(1).max(LONGEST_ID).optional();

export const confirm = z.strictObject({
  title: plainText(100).optional(),
  text: anyText(300),
  confirm: plainText(30).optional(),
  deny: plainText(30).optional(),
  style: z.enum(['primary', 'danger']).optional(),
});

const optionFields = {
  value: z.string().min(1).max(75),
  description: anyText(75).optional(),
};

/** An option of a select menu; an overflow menu's may carry an address. */
export const option = z.strictObject({ text: plainText(75), ...optionFields });
export const overflowOption = z.strictObject({ text: plainText(75), ...optionFields, url: url.optional() });
/** An option of checkboxes or radio buttons. */
export const markedOption = z.strictObject({ text: anyText(75), ...optionFields });

const optionGroup = z.strictObject({ label: plainText(75), options: z.array(option).min(1).max(100) });

/** Where a select menu has its options from: one of the two. */
export const optionSource = {
  options: z.array(option).min(1).max(100).optional(),
  option_groups: z.array(optionGroup).min(1).max(100).optional(),
};

interface OptionLike {
  value: string;
}

/** Adds to an element: just one source of options, and initial options that are among them. */
export function checkOptions(
  element: {
    options?: OptionLike[] | undefined;
    option_groups?: { options: OptionLike[] }[] | undefined;
    initial_option?: OptionLike | undefined;
    initial_options?: OptionLike[] | undefined;
  },
  context: z.RefinementCtx,
): void {
  if ((element.options === undefined) === (element.option_groups === undefined)) {
    context.addIssue({ code: 'custom', message: 'must provide either options or option_groups' });
    return;
  }
  const options = element.options ?? element.option_groups?.flatMap((group) => group.options) ?? [];
  const known = new Set(options.map(({ value }) => value));
  if (known.size < options.length) {
    context.addIssue({ code: 'custom', message: 'option values must be unique', path: ['options'] });
  }
  const initial = element.initial_options ?? (element.initial_option ? [element.initial_option] : []);
  if (initial.some(({ value }) => !known.has(value))) {
    context.addIssue({ code: 'custom', message: 'initial options must match the options' });
  }
}
