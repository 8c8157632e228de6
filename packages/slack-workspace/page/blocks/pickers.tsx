import { useEffect, useRef } from 'preact/hooks';
import { useDesk } from '../client/desk.ts';
import { text } from '../messages.ts';
import { instantOf, isoMinute } from '../text/dates.ts';
import type { ElementProps } from './element.tsx';
import { useElement } from './host.ts';
import { placeholderOf } from './options.ts';
import { useConfirm } from './use-confirm.tsx';
import type { AnyElement } from './values.ts';

const inputTypes = { datepicker: 'date', timepicker: 'time', datetimepicker: 'datetime-local' } as const;

/** Somebody typing a year gives four dates: the bot is told the one they rest on. */
const restMs = 700;

function toField(element: AnyElement, value: unknown, zone: string): string {
  if (element.type !== 'datetimepicker') return (value as string | undefined) ?? '';
  return typeof value === 'number' ? isoMinute(new Date(value * 1000), zone) : '';
}

function fromField(element: AnyElement, field: string, zone: string): unknown {
  if (field === '') return null;
  if (element.type !== 'datetimepicker') return field;
  const at = instantOf(field, zone);
  return at ? Math.floor(at.getTime() / 1000) : null;
}

/** A date, a time or both, by the browser's own pickers; moments are read in the person's zone, as in Slack. */
export function PickerView({
  blockId,
  element,
  dispatches,
  id,
  describedBy,
  invalid,
  required,
}: ElementProps) {
  const { state } = useDesk();
  const { zone } = state.me;
  const { value, keep, commit } = useElement(blockId, element, dispatches);
  const guard = useConfirm(element);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(commit);
  latest.current = commit;
  useEffect(() => () => clearTimeout(timer.current), []);
  const onChange = (field: string) => {
    const next = fromField(element, field, zone);
    keep(next);
    if (!dispatches || next === null) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => guard(() => latest.current(next)), restMs);
  };
  return (
    <input
      id={id}
      class="field field-date"
      type={inputTypes[element.type as keyof typeof inputTypes]}
      value={toField(element, value, zone)}
      aria-label={
        id ? undefined : (placeholderOf(element) ?? text.pickers[element.type as keyof typeof inputTypes])
      }
      aria-describedby={describedBy}
      aria-invalid={invalid}
      aria-required={required}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
