import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { text } from '../messages.ts';

interface DialogProps {
  title: ComponentChildren;
  onClose: () => void;
  class?: string;
  children: ComponentChildren;
}

const fields = '.dialog-body :is(input, select, textarea)';

/** The browser's modal dialog: it keeps the focus and gives it back, and makes the rest inert; Escape asks to close. */
export function Dialog({ title, onClose, children, ...rest }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // A phone would cover half of the dialog with its keyboard.
    const first =
      element?.querySelector<HTMLElement>('[autofocus]') ?? element?.querySelector<HTMLElement>(fields);
    if (matchMedia('(hover: hover)').matches) first?.focus();
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

/** What is asked before something is done. */
export interface Question {
  title: ComponentChildren;
  body: ComponentChildren;
  confirm?: ComponentChildren;
  deny?: ComponentChildren;
  danger?: boolean;
}

interface ConfirmProps extends Question {
  answer: (yes: boolean) => void;
}

/** Asks before something is done; Escape means no. */
export function ConfirmDialog({ title, body, confirm, deny, danger, answer }: ConfirmProps) {
  return (
    <Dialog title={title} class="dialog-small" onClose={() => answer(false)}>
      <div class="dialog-body">{body}</div>
      <footer class="dialog-foot">
        <button type="button" class="button" onClick={() => answer(false)}>
          {deny ?? text.cancel}
        </button>
        <button type="button" class={`button ${danger ? 'danger' : 'primary'}`} onClick={() => answer(true)}>
          {confirm ?? text.confirm}
        </button>
      </footer>
    </Dialog>
  );
}

/** Asks one question at a time: `ask` gives the answer, `dialog` is to be rendered above everything. */
export function useQuestion() {
  const [waiting, setWaiting] = useState<ConfirmProps>();
  const ask = (question: Question) =>
    new Promise<boolean>((resolve) => {
      const answer = (yes: boolean) => {
        setWaiting(undefined);
        resolve(yes);
      };
      setWaiting({ ...question, answer });
    });
  return { ask, dialog: waiting ? <ConfirmDialog {...waiting} /> : null };
}
