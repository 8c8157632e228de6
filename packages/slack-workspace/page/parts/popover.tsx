import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

const gap = 6;

/** Below its anchor where there is room, else above; never beyond the window's edges. */
function place(box: HTMLElement, anchor: HTMLElement): void {
  const from = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = box;
  const below = from.bottom + gap + height <= innerHeight || from.top < innerHeight / 2;
  const top = below ? from.bottom + gap : from.top - gap - height;
  box.style.top = `${Math.max(gap, Math.min(top, innerHeight - height - gap))}px`;
  const left = from.left + width + gap <= innerWidth ? from.left : from.right - width;
  box.style.left = `${Math.max(gap, Math.min(left, innerWidth - width - gap))}px`;
}

interface PopoverProps {
  anchor: HTMLElement | null;
  onClose: () => void;
  /** Makes it a dialog of that name; absent where what is inside has its own role. */
  label?: string;
  class?: string;
  children: ComponentChildren;
}

/** Closes on Escape and on a press outside. */
function useDismissal(box: { current: HTMLElement | null }, anchor: HTMLElement | null, close: () => void) {
  useEffect(() => {
    const onPress = (event: Event) => {
      const target = event.target as Node;
      if (!box.current?.contains(target) && !anchor?.contains(target)) close();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      close();
    };
    document.addEventListener('pointerdown', onPress, true);
    document.addEventListener('keydown', onKey, true);
    return () => {
      document.removeEventListener('pointerdown', onPress, true);
      document.removeEventListener('keydown', onKey, true);
    };
  }, [box, anchor, close]);
}

/** A small panel over the page, in the browser's top layer; the focus goes in and comes back to the anchor. */
export function Popover({ anchor, onClose, label, ...rest }: PopoverProps) {
  const box = useRef<HTMLDivElement>(null);
  useDismissal(box, anchor, onClose);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || !anchor) return;
    const follow = () => place(element, anchor);
    element.showPopover();
    follow();
    document.addEventListener('scroll', follow, true);
    addEventListener('resize', follow);
    element.querySelector<HTMLElement>('input, button, a, [tabindex]')?.focus();
    return () => {
      document.removeEventListener('scroll', follow, true);
      removeEventListener('resize', follow);
      if (element.contains(document.activeElement) || document.activeElement === document.body)
        anchor.focus();
    };
  }, [anchor]);
  return (
    <div
      ref={box}
      popover="manual"
      class={`popover ${rest.class ?? ''}`}
      {...(label && { role: 'dialog', 'aria-label': label })}
    >
      {rest.children}
    </div>
  );
}
