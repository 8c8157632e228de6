import { text } from '../messages.ts';
import { ButtonView, IconButtonView } from './buttons.tsx';
import { ChoicesView } from './choices.tsx';
import { FeedbackView } from './feedback.tsx';
import { Picture } from './image.tsx';
import { MultiSelectView } from './multi-select.tsx';
import { OverflowView } from './overflow.tsx';
import { PickerView } from './pickers.tsx';
import { SelectView } from './select.tsx';
import { TextInputView } from './text-input.tsx';
import type { AnyElement } from './values.ts';

export interface ElementProps {
  blockId: string;
  element: AnyElement;
  /** A change is told to the bot at once (everywhere but in an input without `dispatch_action`). */
  dispatches: boolean;
  /** Of an input: the ids of its field, and of what describes it. */
  id?: string | undefined;
  describedBy?: string | undefined;
  invalid?: boolean | undefined;
  required?: boolean | undefined;
}

/** Any interactive element, in a section, among actions or in an input. */
export function ElementView(props: ElementProps) {
  const { type } = props.element;
  if (type === 'button' || type === 'workflow_button') return <ButtonView {...props} />;
  if (type === 'icon_button') return <IconButtonView {...props} />;
  if (type === 'feedback_buttons') return <FeedbackView {...props} />;
  if (type === 'overflow') return <OverflowView {...props} />;
  if (type === 'image') {
    return <Picture image={props.element as AnyElement & { alt_text: string }} class="accessory-image" />;
  }
  if (type === 'checkboxes' || type === 'radio_buttons') return <ChoicesView {...props} />;
  if (type === 'datepicker' || type === 'timepicker' || type === 'datetimepicker')
    return <PickerView {...props} />;
  if (type.startsWith('multi_')) return <MultiSelectView {...props} />;
  if (type.endsWith('_select')) return <SelectView {...props} />;
  if (type.endsWith('_input')) return <TextInputView {...props} />;
  return <p class="unsupported">{text.unsupported(type)}</p>;
}
