import { useEffect, useRef } from 'preact/hooks';
import type { CompletionItem } from '../client/completion.ts';
import { text } from '../messages.ts';

interface ListProps {
  id: string;
  items: CompletionItem[];
  at: number;
  onChoose: (item: CompletionItem) => void;
}

/** What the composer offers. The focus stays in the field, which names the chosen row. */
export function CompletionList({ id, items, at, onChoose }: ListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return (
    <div ref={list} id={id} class="completions" role="listbox" aria-label={text.completions}>
      {items.map((item, index) => (
        <div
          key={item.key}
          id={`${id}-${index}`}
          class="completion"
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          onPointerDown={(event) => {
            event.preventDefault();
            onChoose(item);
          }}
        >
          <strong>{item.label}</strong>
          <small>{item.hint}</small>
        </div>
      ))}
    </div>
  );
}
