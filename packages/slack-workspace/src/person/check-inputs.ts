import type { KnownBlock } from '@slack/types';
import { say } from '../messages.ts';
import { elementsOf } from '../state/blocks.ts';
import type { Json } from '../state/model.ts';
import { heldBy } from './input-values.ts';

type Element = Json & { type: string };

/** What Slack itself refuses before it asks the app: French errors by block id. */
export function inputErrors(
  blocks: readonly KnownBlock[],
  values: Record<string, Json>,
): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { blockId, actionId, element, input, block } of elementsOf(blocks)) {
    if (!input) continue;
    const value = heldBy(element, Object(values[blockId]?.[actionId]) as Json);
    const empty = value === null || value === '' || (Array.isArray(value) && value.length === 0);
    const error = empty ? (block['optional'] ? undefined : say.required) : errorOf(element, value);
    if (error !== undefined) errors[blockId] = error;
  }
  return errors;
}

function errorOf(element: Element, value: unknown): string | undefined {
  if (Array.isArray(value)) {
    const most = element['max_selected_items'];
    return typeof most === 'number' && value.length > most ? say.tooMany(most) : undefined;
  }
  const text = String(value);
  switch (element.type) {
    case 'plain_text_input':
      return lengthError(element, text);
    case 'number_input':
      return numberError(element, text);
    case 'email_text_input':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? undefined : say.notEmail;
    case 'url_text_input':
      return /^https?:\/\/\S+$/.test(text) ? undefined : say.notUrl;
    default:
      return undefined;
  }
}

function lengthError(element: Element, text: string): string | undefined {
  const least = Number(element['min_length'] ?? 0);
  const most = Number(element['max_length'] ?? 3000);
  if (text.length < least) return say.atLeast(least);
  return text.length > most ? say.atMost(most) : undefined;
}

function numberError(element: Element, text: string): string | undefined {
  const number = Number(text);
  const { min_value: least, max_value: most } = element as { min_value?: string; max_value?: string };
  if (Number.isNaN(number)) return say.notNumber;
  if (!element['is_decimal_allowed'] && !Number.isInteger(number)) return say.notWhole;
  if (least !== undefined && number < Number(least)) return say.tooSmall(least);
  return most !== undefined && number > Number(most) ? say.tooBig(most) : undefined;
}
