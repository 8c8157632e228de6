import type { ComponentChildren } from 'preact';
import { useDesk } from '../client/desk.ts';
import { text } from '../messages.ts';
import { Icon } from './icons.tsx';

interface PaneHeadProps {
  /** Before the title: an avatar, a drawing. */
  mark?: ComponentChildren;
  title: ComponentChildren;
  note?: ComponentChildren;
  children?: ComponentChildren;
}

/** The head of the main pane; on a phone, with the way back to the list of conversations. */
export function PaneHead({ mark, title, note, children }: PaneHeadProps) {
  const { go } = useDesk();
  return (
    <header class="main-head">
      <button
        type="button"
        class="tool phone-only"
        aria-label={text.backToList}
        onClick={() => go({ place: 'list' })}
      >
        <Icon name="back" />
      </button>
      {mark}
      <div class="main-title">
        <h2>{title}</h2>
        {note ? <p>{note}</p> : null}
      </div>
      {children}
    </header>
  );
}

interface SideHeadProps {
  title: string;
  note: string;
  closeLabel: string;
  onClose: () => void;
}

/** The head of the side pane, which takes the whole of a phone. */
export function SideHead({ title, note, closeLabel, onClose }: SideHeadProps) {
  return (
    <header class="main-head">
      <button type="button" class="tool phone-only" aria-label={text.back} onClick={onClose}>
        <Icon name="back" />
      </button>
      <div class="main-title">
        <h2>{title}</h2>
        <p>{note}</p>
      </div>
      <button
        type="button"
        class="tool wide-only"
        aria-label={closeLabel}
        title={closeLabel}
        onClick={onClose}
      >
        <Icon name="close" />
      </button>
    </header>
  );
}
