import type { AnyBlock, Option } from '@slack/types';
import type { ViewValues } from '../../src/page-api.ts';

/** Any element of Block Kit, read field by field: the workspace shows what the bot sent, known or not. */
export interface AnyElement {
  type: string;
  action_id?: string;
  [field: string]: unknown;
}

export type ElementState = Record<string, unknown>;

/** What an element's state calls its value, and the field that gives its initial one. */
const fields: Record<string, { state: string; initial: string; many?: boolean }> = {
  plain_text_input: { state: 'value', initial: 'initial_value' },
  email_text_input: { state: 'value', initial: 'initial_value' },
  url_text_input: { state: 'value', initial: 'initial_value' },
  number_input: { state: 'value', initial: 'initial_value' },
  rich_text_input: { state: 'rich_text_value', initial: 'initial_value' },
  static_select: { state: 'selected_option', initial: 'initial_option' },
  external_select: { state: 'selected_option', initial: 'initial_option' },
  users_select: { state: 'selected_user', initial: 'initial_user' },
  channels_select: { state: 'selected_channel', initial: 'initial_channel' },
  conversations_select: { state: 'selected_conversation', initial: 'initial_conversation' },
  multi_static_select: { state: 'selected_options', initial: 'initial_options', many: true },
  multi_external_select: { state: 'selected_options', initial: 'initial_options', many: true },
  multi_users_select: { state: 'selected_users', initial: 'initial_users', many: true },
  multi_channels_select: { state: 'selected_channels', initial: 'initial_channels', many: true },
  multi_conversations_select: {
    state: 'selected_conversations',
    initial: 'initial_conversations',
    many: true,
  },
  checkboxes: { state: 'selected_options', initial: 'initial_options', many: true },
  radio_buttons: { state: 'selected_option', initial: 'initial_option' },
  datepicker: { state: 'selected_date', initial: 'initial_date' },
  timepicker: { state: 'selected_time', initial: 'initial_time' },
  datetimepicker: { state: 'selected_date_time', initial: 'initial_date_time' },
};

/** Whether an element keeps a value in its view's state (a button, an overflow and an image do not). */
export function keepsValue(element: AnyElement): boolean {
  return element.type in fields;
}

/** The state of an element holding `value`; without one, the empty state that Slack sends. */
export function stateOf(element: AnyElement, value: unknown): ElementState {
  const field = fields[element.type];
  if (!field) return { type: element.type };
  return { type: element.type, [field.state]: value ?? (field.many ? [] : null) };
}

/** What `state` holds, whatever the kind of the element. */
export function heldValue(element: AnyElement, state: ElementState | undefined): unknown {
  const field = fields[element.type];
  return (field && state?.[field.state]) ?? undefined;
}

/** The elements of a block that can act or hold a value. */
function elementsOf(block: AnyBlock): AnyElement[] {
  const { accessory, element, elements } = block as {
    accessory?: AnyElement;
    element?: AnyElement;
    elements?: AnyElement[];
  };
  const many = block.type === 'actions' || block.type === 'context_actions' ? (elements ?? []) : [];
  return [...(accessory ? [accessory] : []), ...(element ? [element] : []), ...many];
}

/**
 * All values of a view or a message, as Slack's `state.values`: the initial ones, replaced by what this person typed
 * where block id and action id are still the same.
 */
export function collectValues(blocks: readonly AnyBlock[], typed: ViewValues): ViewValues {
  const values: ViewValues = {};
  for (const block of blocks) {
    for (const element of elementsOf(block)) {
      if (!block.block_id || !element.action_id || !keepsValue(element)) continue;
      const initial = stateOf(element, element[fields[element.type]?.initial ?? '']);
      const own = typed[block.block_id]?.[element.action_id];
      values[block.block_id] = {
        ...values[block.block_id],
        [element.action_id]: own?.['type'] === element.type ? own : initial,
      };
    }
  }
  return values;
}

/** Options of a select or choice, groups flattened. */
export function optionsOf(element: AnyElement): Option[] {
  const groups = (element['option_groups'] ?? []) as { options: Option[] }[];
  return [...((element['options'] ?? []) as Option[]), ...groups.flatMap((group) => group.options)];
}

/** What the page sends as the value of a click: an option's own `value`, the values of several, anything else as is. */
export function actValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(actValue);
  return typeof value === 'object' && value !== null && 'value' in value ? value.value : value;
}
