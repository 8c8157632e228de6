import type { InputBlock } from '@slack/types';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { text } from '../messages.ts';
import { Plain } from '../text/mrkdwn.tsx';
import { ElementView } from './element.tsx';
import { useHost } from './host.ts';
import type { AnyElement } from './values.ts';

/** A label over several boxes is a legend; over one field, a label. */
function Labelled({ group, id, label, children }: LabelledProps) {
  if (group) {
    return (
      <fieldset class="input">
        <legend>{label}</legend>
        {children}
      </fieldset>
    );
  }
  return (
    <div class="input">
      <label for={id}>{label}</label>
      {children}
    </div>
  );
}

interface LabelledProps {
  group: boolean;
  id: string;
  label: ComponentChildren;
  children: ComponentChildren;
}

/** An input with its label, its hint, and what is wrong with it. */
export function InputView({ block }: { block: InputBlock }) {
  const host = useHost();
  const id = useId();
  const element = block.element as unknown as AnyElement;
  const error = host.errors[block.block_id ?? ''];
  const label = (
    <>
      <Plain text={block.label.text} emoji={block.label.emoji} />
      {block.optional ? <span class="optional"> {text.optional}</span> : null}
    </>
  );
  const notes = [error ? `${id}-error` : '', block.hint ? `${id}-hint` : ''].filter(Boolean).join(' ');
  return (
    <Labelled group={['checkboxes', 'radio_buttons'].includes(element.type)} id={id} label={label}>
      <ElementView
        blockId={block.block_id ?? ''}
        element={element}
        dispatches={block.dispatch_action === true}
        id={id}
        describedBy={notes || undefined}
        invalid={error ? true : undefined}
        required={!block.optional}
      />
      {error ? (
        <small class="input-error" id={`${id}-error`}>
          {error}
        </small>
      ) : null}
      {block.hint ? (
        <small class="input-hint" id={`${id}-hint`}>
          <Plain text={block.hint.text} emoji={block.hint.emoji} />
        </small>
      ) : null}
    </Labelled>
  );
}
