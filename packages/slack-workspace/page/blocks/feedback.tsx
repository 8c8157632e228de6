import type { FeedbackButtons } from '@slack/types';
import { useState } from 'preact/hooks';
import { text } from '../messages.ts';
import { Icon } from '../parts/icons.tsx';
import type { ElementProps } from './element.tsx';
import { useHost } from './host.ts';

/** Two buttons to say whether an answer was useful; the last choice stays pressed. */
export function FeedbackView({ blockId, element }: ElementProps) {
  const host = useHost();
  const [given, setGiven] = useState('');
  const { positive_button: good, negative_button: bad } = element as unknown as FeedbackButtons;
  const give = (value: string) => {
    setGiven(value);
    void host.dispatch(blockId, element, value);
  };
  return (
    <>
      {[
        { button: good, icon: 'up' as const, fallback: text.useful },
        { button: bad, icon: 'thumbDown' as const, fallback: text.notUseful },
      ].map(({ button, icon, fallback }) => (
        <button
          key={button.value}
          type="button"
          class="quiet-button"
          aria-pressed={given === button.value}
          aria-label={button.accessibility_label}
          onClick={() => give(button.value)}
        >
          <Icon name={icon} /> {button.text.text || fallback}
        </button>
      ))}
    </>
  );
}
