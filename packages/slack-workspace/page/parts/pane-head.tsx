import type { ComponentChildren } from 'preact';
import { useDesk } from '../client/desk.ts';
import { text } from '../messages.ts';
import { ToolButton } from './tool-button.tsx';

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
      <ToolButton
        label={text.backToList}
        icon="back"
        class="phone-only"
        onClick={() => go({ place: 'list' })}
      />
      {mark}
      <div class="main-title">
        <h2>{title}</h2>
        {note ? <small>{note}</small> : null}
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
      <ToolButton label={text.back} icon="back" class="phone-only" onClick={onClose} />
      <div class="main-title">
        <h2>{title}</h2>
        <small>{note}</small>
      </div>
      <ToolButton label={closeLabel} icon="close" class="wide-only" onClick={onClose} />
    </header>
  );
}
