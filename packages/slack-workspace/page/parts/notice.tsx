import { useLayoutEffect, useRef } from 'preact/hooks';

/** A refusal or a failure, told for a few seconds, above whatever is open. */
export function Notice({ text }: { text: string }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.showPopover(), []);
  return (
    <div ref={box} class="notice" popover="manual" role="alert">
      {text}
    </div>
  );
}
