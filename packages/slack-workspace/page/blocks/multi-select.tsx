import { useState } from 'preact/hooks';
import { fold } from '../client/completion.ts';
import { text } from '../messages.ts';
import { Icon } from '../parts/icons.tsx';
import { Popover } from '../parts/popover.tsx';
import type { ElementProps } from './element.tsx';
import { useElement } from './host.ts';
import { type Choice, keyOf, placeholderOf, useChoices } from './options.ts';

const filterFrom = 8;

interface PanelProps {
  choices: Choice[];
  chosen: string[];
  most: number;
  onToggle: (choice: Choice) => void;
}

function Panel({ choices, chosen, most, onToggle }: PanelProps) {
  const [typed, setTyped] = useState('');
  const shown = choices.filter((one) => fold(one.label).includes(fold(typed)));
  return (
    <>
      {choices.length > filterFrom ? (
        <input
          class="field"
          type="search"
          aria-label={text.filter}
          placeholder={text.filter}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      ) : null}
      <ul class="checks">
        {shown.map((one, index) => (
          <li key={one.key}>
            {one.group && one.group !== shown[index - 1]?.group ? (
              <p class="check-group">{one.group}</p>
            ) : null}
            <label class="check">
              <input
                type="checkbox"
                checked={chosen.includes(one.key)}
                disabled={!chosen.includes(one.key) && chosen.length >= most}
                onChange={() => onToggle(one)}
              />
              <span>
                {one.label}
                {one.hint ? <small>{one.hint}</small> : null}
              </span>
            </label>
          </li>
        ))}
      </ul>
      {shown.length === 0 ? <small class="popover-hint">{text.nothingFound}</small> : null}
    </>
  );
}

/** Several choices: a button that says them, and a panel of boxes to tick. The bot is told when the panel closes. */
export function MultiSelectView({ blockId, element, dispatches, id, describedBy, invalid }: ElementProps) {
  const choices = useChoices(element);
  const { value, keep, commit } = useElement(blockId, element, dispatches);
  const values = (value ?? []) as unknown[];
  const chosen = values.map(keyOf);
  const toggle = (choice: Choice) => {
    const without = values.filter((one) => keyOf(one) !== choice.key);
    keep(without.length < values.length ? without : [...values, choice.value]);
  };
  const labels = choices.filter((one) => chosen.includes(one.key)).map((one) => one.label);
  const content = (
    <>
      {labels.map((label) => (
        <span key={label} class="chip">
          {label}
        </span>
      ))}
      {labels.length > 0 ? null : (
        <span class="placeholder">{placeholderOf(element) ?? text.chooseMany}</span>
      )}
      <Icon name="down" />
    </>
  );
  const notes = { 'aria-describedby': describedBy, 'data-invalid': invalid };
  return (
    <Popover
      label={text.chooseMany}
      button={{ content, id, class: 'field select multi', ...notes }}
      class="multi-panel"
      onClose={() => commit(values)}
    >
      {(close) => (
        <>
          <Panel
            choices={choices}
            chosen={chosen}
            most={(element['max_selected_items'] as number | undefined) ?? Number.POSITIVE_INFINITY}
            onToggle={toggle}
          />
          <button type="button" class="button primary" onClick={close}>
            {text.done}
          </button>
        </>
      )}
    </Popover>
  );
}
