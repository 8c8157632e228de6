import type { DispatchActionConfig } from '@slack/types';
import { useEffect, useRef } from 'preact/hooks';
import { text } from '../messages.ts';
import type { ElementProps } from './element.tsx';
import { useElement } from './host.ts';
import { placeholderOf } from './options.ts';
import type { AnyElement } from './values.ts';

/** The keyboard that a phone shows; what is typed is checked by the workspace, as in Slack. */
function keyboardFor(element: AnyElement) {
  if (element.type === 'email_text_input') return 'email';
  if (element.type === 'url_text_input') return 'url';
  if (element.type !== 'number_input') return 'text';
  return element['is_decimal_allowed'] ? 'decimal' : 'numeric';
}

/** How many characters before a limit it is worth telling: the last fifth, at most a hundred. */
const tellWithin = (most: number) => Math.min(100, most / 5);

const typingPauseMs = 400;

function Counter({ value, element }: { value: string; element: AnyElement }) {
  const most = element['max_length'] as number | undefined;
  if (!most || most - value.length > tellWithin(most)) return null;
  return <small class="counter">{text.characters(value.length, most)}</small>;
}

function useDispatching(element: AnyElement, dispatches: boolean, commit: (value: unknown) => void) {
  const config = element['dispatch_action_config'] as DispatchActionConfig | undefined;
  const on = dispatches ? (config?.trigger_actions_on ?? ['on_enter_pressed']) : [];
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    entered: (value: string) => on.includes('on_enter_pressed') && commit(value),
    typed: (value: string) => {
      clearTimeout(timer.current);
      if (on.includes('on_character_entered')) timer.current = setTimeout(() => commit(value), typingPauseMs);
    },
  };
}

/** Text, number, e-mail and address fields; formatted text is written plainly here. */
export function TextInputView(props: ElementProps) {
  const { blockId, element, dispatches, id, describedBy, invalid, required } = props;
  const { value, keep, commit } = useElement(blockId, element, dispatches);
  const { entered, typed } = useDispatching(element, dispatches, commit);
  const rich = element.type === 'rich_text_input';
  if (element.type === 'file_input') return <p class="unsupported">{text.unsupported(element.type)}</p>;
  const shown = rich ? richToText(value) : String(value ?? '');
  const write = (next: string) => {
    keep(next === '' ? null : rich ? textToRich(next) : next);
    typed(next);
  };
  const common = {
    ...(id && { id }),
    class: 'field',
    value: shown,
    placeholder: placeholderOf(element),
    ...(describedBy && { 'aria-describedby': describedBy }),
    'aria-invalid': invalid,
    'aria-required': required,
    minLength: element['min_length'] as number | undefined,
    maxLength: element['max_length'] as number | undefined,
    autoFocus: element['focus_on_load'] === true,
  };
  if (element['multiline'] || rich) {
    return (
      <>
        <textarea {...common} rows={5} onInput={(event) => write(event.currentTarget.value)} />
        <Counter value={shown} element={element} />
      </>
    );
  }
  return (
    <>
      <input
        {...common}
        type="text"
        inputMode={keyboardFor(element)}
        onInput={(event) => write(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.isComposing && dispatches) {
            event.preventDefault();
            entered(event.currentTarget.value);
          }
        }}
      />
      <Counter value={shown} element={element} />
    </>
  );
}

function textToRich(value: string) {
  const elements = [{ type: 'rich_text_section', elements: [{ type: 'text', text: value }] }];
  return { type: 'rich_text', elements };
}

/** The text of a formatted value, without its formats. */
function richToText(value: unknown): string {
  const { text: own, elements } = (value ?? {}) as { text?: string; elements?: unknown[] };
  return own ?? (elements ?? []).map(richToText).join('');
}
