import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { text } from '../messages.ts';

interface DialogProps {
  title: ComponentChildren;
  onClose: () => void;
  class?: string;
  children: ComponentChildren;
}

/** The browser's modal dialog: it keeps the focus and gives it back, and makes the rest inert; Escape asks to close. */
export function Dialog({ title, onClose, children, ...rest }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  const onCancel = (event: Event) => {
    if (event.target !== dialog.current) return;
    event.preventDefault();
    onClose();
  };
  // A browser may close a dialog without asking, when Escape is pressed twice.
  const onForcedClose = () => {
    if (dialog.current?.isConnected) onClose();
  };
  return (
    <dialog
      ref={dialog}
      class={`dialog ${rest.class ?? ''}`}
      aria-labelledby={heading}
      onCancel={onCancel}
      onClose={onForcedClose}
    >
      <header class="dialog-head">
        <h2 id={heading}>{title}</h2>
      </header>
      {children}
    </dialog>
  );
}

interface ConfirmProps {
  title: ComponentChildren;
  children: ComponentChildren;
  confirm?: ComponentChildren;
  deny?: ComponentChildren;
  danger?: boolean;
  onAnswer: (yes: boolean) => void;
}

/** Asks before something is done; Escape means no. */
export function ConfirmDialog({ title, children, confirm, deny, danger, onAnswer }: ConfirmProps) {
  return (
    <Dialog title={title} class="dialog-small" onClose={() => onAnswer(false)}>
      <div class="dialog-body">{children}</div>
      <footer class="dialog-foot">
        <button type="button" class="button" onClick={() => onAnswer(false)}>
          {deny ?? text.cancel}
        </button>
        <button
          type="button"
          class={`button ${danger ? 'danger' : 'primary'}`}
          onClick={() => onAnswer(true)}
        >
          {confirm ?? text.confirm}
        </button>
      </footer>
    </Dialog>
  );
}
