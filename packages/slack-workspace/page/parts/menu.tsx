import type { ComponentChildren } from 'preact';
import { useCallback, useRef, useState } from 'preact/hooks';
import { Popover } from './popover.tsx';

export interface MenuItem {
  key: string;
  label: ComponentChildren;
  hint?: ComponentChildren;
  danger?: boolean;
  onChoose: () => void;
}

/** Up and down, first and last, among the items of a list that has the focus. */
export function moveFocus(event: KeyboardEvent, selector: string): void {
  const items = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>(selector)];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const to: Record<string, number> = {
    ArrowDown: (at + 1) % items.length,
    ArrowUp: (at - 1 + items.length) % items.length,
    Home: 0,
    End: items.length - 1,
  };
  const next = to[event.key];
  if (next === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  items[next]?.focus();
}

interface MenuProps {
  label: string;
  items: MenuItem[];
  class?: string;
  tabIndex?: number;
  children: ComponentChildren;
}

/** A button that opens a menu: arrows move in it, Escape closes it. */
export function Menu({ label, items, tabIndex = 0, children, ...rest }: MenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  return (
    <>
      <button
        ref={button}
        type="button"
        class={rest.class ?? 'tool'}
        tabIndex={tabIndex}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        title={label}
        onClick={() => setOpen(!open)}
      >
        {children}
      </button>
      {open ? (
        <Popover anchor={button.current} onClose={close} class="menu">
          <div role="menu" aria-label={label} tabIndex={-1} onKeyDown={(event) => moveFocus(event, 'button')}>
            {items.map((item) => (
              <MenuRow key={item.key} item={item} close={close} />
            ))}
          </div>
        </Popover>
      ) : null}
    </>
  );
}

function MenuRow({ item, close }: { item: MenuItem; close: () => void }) {
  const choose = () => {
    close();
    item.onChoose();
  };
  return (
    <button type="button" role="menuitem" class={item.danger ? 'danger' : ''} onClick={choose}>
      <span>{item.label}</span>
      {item.hint ? <small>{item.hint}</small> : null}
    </button>
  );
}
