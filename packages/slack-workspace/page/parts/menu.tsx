import type { ComponentChildren } from 'preact';
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

/** A button that opens a menu, in which arrows move. */
export function Menu({ label, items, tabIndex, children, ...rest }: MenuProps) {
  const button = {
    content: children,
    class: rest.class ?? 'tool',
    tabIndex,
    title: label,
    'aria-label': label,
  };
  return (
    <Popover label={label} button={button} role="menu" class="menu">
      {(close) => (
        <div
          class="menu-items"
          role="menu"
          aria-label={label}
          tabIndex={-1}
          onKeyDown={(event) => moveFocus(event, 'button')}
        >
          {items.map(({ key, danger, hint, onChoose, ...item }) => (
            <button
              key={key}
              type="button"
              role="menuitem"
              class={danger ? 'danger' : ''}
              onClick={() => {
                close();
                onChoose();
              }}
            >
              <span>{item.label}</span>
              {hint ? <small>{hint}</small> : null}
            </button>
          ))}
        </div>
      )}
    </Popover>
  );
}
