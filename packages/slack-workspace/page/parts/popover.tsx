import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';

interface PopoverProps {
  /** What the panel is, for screen readers; a menu inside says it itself. */
  label: string;
  /** What the button shows, and its class, id and attributes. */
  button: { content: ComponentChildren; class: string; id?: string; tabIndex?: number } & Record<
    string,
    unknown
  >;
  role?: 'menu' | 'dialog';
  class: string;
  onClose?: () => void;
  /** What stands in the panel while it is open; `close` also gives the focus back to the button. */
  children: (close: () => void) => ComponentChildren;
}

/**
 * A button and the small panel that it opens. The browser's own popover: in the top layer, beside its button where
 * there is room (see `.popover`), closed by Escape or a press elsewhere. The focus goes in and comes back.
 */
export function Popover({ label, button, role = 'dialog', onClose, children, ...rest }: PopoverProps) {
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const { content, ...attributes } = button;
  useLayoutEffect(() => {
    if (open) panel.current?.querySelector<HTMLElement>('input, button, a')?.focus();
  }, [open]);
  const onBeforeToggle = ({ newState }: { newState: string }) => {
    setOpen(newState === 'open');
    if (newState === 'closed') onClose?.();
  };
  return (
    <>
      <button type="button" {...attributes} popovertarget={id} aria-haspopup={role} aria-expanded={open}>
        {content}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        class={`popover ${rest.class}`}
        {...(role === 'dialog' && { role, 'aria-label': label })}
        onBeforeToggle={onBeforeToggle}
      >
        {open ? children(() => panel.current?.hidePopover()) : null}
      </div>
    </>
  );
}
