import type {
  ActionsBlock,
  ActionsBlockElement,
  Button,
  ConfirmationDialog,
  ContextBlock,
  DividerBlock,
  HeaderBlock,
  PlainTextElement,
  SectionBlock,
} from '@slack/types';
import { truncate } from './mrkdwn.ts';

/*
 * Block Kit as plain objects. Texts are cut to Slack's own limits, so that no post is refused for its length.
 */

/** Slack's own limits, in characters. */
const longestSection = 3000;
const longestLabel = 75;
const longestValue = 2000;

export const plain = (text: string): PlainTextElement => ({ type: 'plain_text', text });

/** Text in mrkdwn as section blocks, cut between lines (else between words) so that each fits. */
export function sections(text: string): SectionBlock[] {
  return chunks(text, longestSection).map((chunk) => ({ ...section(chunk), expand: true }));
}

/** One section block in mrkdwn, cut if need be, with a button or a menu beside it. */
export function section(text: string, accessory?: SectionBlock['accessory']): SectionBlock {
  return { type: 'section', text: { type: 'mrkdwn', text: text.slice(0, longestSection) }, accessory };
}

export const header = (text: string): HeaderBlock => ({ type: 'header', text: plain(text) });

export const divider: DividerBlock = { type: 'divider' };

/** A line in small print, in mrkdwn. */
export const context = (text: string): ContextBlock => ({
  type: 'context',
  elements: [{ type: 'mrkdwn', text: text.slice(0, longestSection) }],
});

/** Buttons and menus side by side. */
export const row = (...elements: ActionsBlockElement[]): ActionsBlock => ({ type: 'actions', elements });

/**
 * A button.
 * @param value handed back when it is pressed
 * @param more `style: 'primary'` for the one that most people want; `spoken`: what a screen reader says, when the
 *   label does not suffice; `confirm`: what is asked before it counts
 */
export function button(
  action_id: string,
  label: string,
  value?: string,
  { style, spoken, confirm }: { style?: Button['style']; spoken?: string; confirm?: Confirmation } = {},
): Button {
  return {
    type: 'button',
    action_id,
    text: plain(truncate(label, longestLabel)),
    value: value?.slice(0, longestValue),
    style,
    accessibility_label: spoken?.slice(0, longestLabel),
    confirm: confirm && confirmation(confirm),
  };
}

/** A question before a button counts: title, text, and the two answers. */
export type Confirmation = Readonly<Record<'title' | 'text' | 'confirm' | 'deny', string>>;

function confirmation({ title, text, confirm, deny }: Confirmation): ConfirmationDialog {
  return { title: plain(title), text: plain(text), confirm: plain(confirm), deny: plain(deny) };
}

function chunks(text: string, limit: number): string[] {
  const parts: string[] = [];
  let rest = text.trim();
  while (rest.length > limit) {
    const head = rest.slice(0, limit);
    const end = [head.lastIndexOf('\n'), head.lastIndexOf(' ')].find((place) => place > limit / 2) ?? limit;
    parts.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return [...parts, rest];
}
