import { text } from '../messages.ts';
import type { ElementProps } from './element.tsx';
import { useElement } from './host.ts';
import { type Choice, keyOf, placeholderOf, useChoices } from './options.ts';
import { useConfirm } from './use-confirm.tsx';

function Options({ choices }: { choices: Choice[] }) {
  const line = ({ key, label }: Choice) => (
    <option key={key} value={key}>
      {label}
    </option>
  );
  const groups = [...new Set(choices.map((one) => one.group))];
  return groups.map((group) => {
    const lines = choices.filter((one) => one.group === group).map(line);
    return group ? (
      <optgroup key={group} label={group}>
        {lines}
      </optgroup>
    ) : (
      lines
    );
  });
}

/** One choice among several: the browser's own select, which phones and screen readers know best. */
export function SelectView({
  blockId,
  element,
  dispatches,
  id,
  describedBy,
  invalid,
  required,
}: ElementProps) {
  const choices = useChoices(element);
  const { value, commit } = useElement(blockId, element, dispatches);
  const guard = useConfirm(element);
  const placeholder = placeholderOf(element) ?? text.choose;
  const current = keyOf(value);
  return (
    <select
      id={id}
      class="field select"
      value={current}
      aria-label={id ? undefined : placeholder}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      aria-required={required}
      onChange={(event) => {
        const chosen = choices.find((one) => one.key === event.currentTarget.value);
        guard(() => commit(chosen?.value ?? null));
      }}
    >
      <option value="">{placeholder}</option>
      <Options choices={choices} />
    </select>
  );
}
