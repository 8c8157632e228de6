import type { KnownBlock } from '@slack/types';
import type { ViewValues } from '../page-api.ts';
import { elementsOf } from '../state/blocks.ts';
import type { Json } from '../state/model.ts';

type Element = Json & { type: string };

interface InputKind {
  /** The field of `state.values` that holds what is chosen or typed. */
  field: string;
  /** The field of the element that holds what it begins with. */
  initial: string;
  /** Is it one of the element's options? */
  option?: true;
  several?: true;
}

/** How Slack names what each kind of input holds. */
const inputKinds: Readonly<Record<string, InputKind>> = {
  plain_text_input: { field: 'value', initial: 'initial_value' },
  number_input: { field: 'value', initial: 'initial_value' },
  email_text_input: { field: 'value', initial: 'initial_value' },
  url_text_input: { field: 'value', initial: 'initial_value' },
  static_select: { field: 'selected_option', initial: 'initial_option', option: true },
  radio_buttons: { field: 'selected_option', initial: 'initial_option', option: true },
  checkboxes: { field: 'selected_options', initial: 'initial_options', option: true, several: true },
  multi_static_select: { field: 'selected_options', initial: 'initial_options', option: true, several: true },
  users_select: { field: 'selected_user', initial: 'initial_user' },
  multi_users_select: { field: 'selected_users', initial: 'initial_users', several: true },
  channels_select: { field: 'selected_channel', initial: 'initial_channel' },
  multi_channels_select: { field: 'selected_channels', initial: 'initial_channels', several: true },
  conversations_select: { field: 'selected_conversation', initial: 'initial_conversation' },
  multi_conversations_select: {
    field: 'selected_conversations',
    initial: 'initial_conversations',
    several: true,
  },
  datepicker: { field: 'selected_date', initial: 'initial_date' },
  timepicker: { field: 'selected_time', initial: 'initial_time' },
  datetimepicker: { field: 'selected_date_time', initial: 'initial_date_time' },
};

/** Options of a select menu, radio buttons, checkboxes or an overflow, groups included. */
function optionsOf(element: Element): Json[] {
  const groups = element['option_groups'] as { options: Json[] }[] | undefined;
  return (element['options'] as Json[] | undefined) ?? groups?.flatMap(({ options }) => options) ?? [];
}

/** The option that has this value. */
export function optionOf(element: Element, value: unknown): Json | undefined {
  return optionsOf(element).find((option) => option['value'] === value);
}

/**
 * What an input holds once a person chose `value` (the value of an option, or those of several; ids; a date; a text):
 * `{ type, selected_option… }`. Nothing if the element holds nothing, or cannot hold that.
 */
export function holding(element: Element, value: unknown): Json | undefined {
  const kind = inputKinds[element.type];
  if (!kind) return undefined;
  const held = resolve(element, kind, value);
  return held === undefined ? undefined : { type: element.type, [kind.field]: held };
}

function resolve(element: Element, kind: InputKind, value: unknown): unknown {
  if (kind.several) {
    const chosen = Array.isArray(value) ? value : [];
    const held = kind.option ? chosen.map((one) => optionOf(element, one)) : chosen;
    return held.includes(undefined) ? undefined : held;
  }
  if (value === null || value === undefined || value === '') return null;
  return kind.option ? optionOf(element, value) : value;
}

/** What is held, stripped of Slack's form: the value of an option, a text, a date, a list of them; null for nothing. */
export function heldBy(element: Element, held: Json): unknown {
  const kind = inputKinds[element.type];
  return kind ? bare(kind, held[kind.field]) : undefined;
}

function bare(kind: InputKind, value: unknown): unknown {
  if (!kind.option) return value ?? (kind.several ? [] : null);
  if (kind.several) return ((value ?? []) as Json[]).map((option) => option['value']);
  return (value as Json | null | undefined)?.['value'] ?? null;
}

/**
 * `state.values` of a message or a view: what each input holds. What the page did not tell of is as it began; what it
 * tells of an option is looked up in the element, so that nothing can be chosen that is not offered.
 */
export function valuesOf(blocks: readonly KnownBlock[], given: ViewValues): Record<string, Json> {
  const values: Record<string, Json> = {};
  for (const { blockId, actionId, element } of elementsOf(blocks)) {
    const kind = inputKinds[element.type];
    if (!kind) continue;
    const told = given[blockId]?.[actionId];
    const value = bare(kind, told === undefined ? element[kind.initial] : told[kind.field]);
    values[blockId] = {
      ...values[blockId],
      [actionId]: holding(element, value) ?? { type: element.type, [kind.field]: kind.several ? [] : null },
    };
  }
  return values;
}
