import type { Option } from '@slack/types';
import { useId } from 'preact/hooks';
import { TextObjectView } from '../text/mrkdwn.tsx';
import type { ElementProps } from './element.tsx';
import { useElement } from './host.ts';
import { keyOf } from './options.ts';
import { useConfirm } from './use-confirm.tsx';
import { optionsOf } from './values.ts';

/** Checkboxes and radio buttons. */
export function ChoicesView({ blockId, element, dispatches, describedBy }: ElementProps) {
  const name = useId();
  const { value, commit } = useElement(blockId, element, dispatches);
  const guard = useConfirm(element);
  const many = element.type === 'checkboxes';
  const held = many ? ((value ?? []) as Option[]) : [value as Option | undefined];
  const chosen = held.map(keyOf);
  const pick = (option: Option) => {
    if (!many) return commit(option);
    const without = (held as Option[]).filter((one) => keyOf(one) !== keyOf(option));
    commit(without.length < held.length ? without : [...held, option]);
  };
  return (
    <div class="checks" role={many ? 'group' : 'radiogroup'} aria-describedby={describedBy}>
      {optionsOf(element).map((option) => (
        <label key={keyOf(option)} class="check">
          <input
            type={many ? 'checkbox' : 'radio'}
            name={name}
            checked={chosen.includes(keyOf(option))}
            onChange={() => guard(() => pick(option))}
          />
          <span>
            <TextObjectView text={option.text} />
            {option.description ? (
              <small>
                <TextObjectView text={option.description} />
              </small>
            ) : null}
          </span>
        </label>
      ))}
    </div>
  );
}
