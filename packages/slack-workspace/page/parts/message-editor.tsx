import { useEffect, useRef, useState } from 'preact/hooks';
import type { Message } from '../../src/page-api.ts';
import { useDesk } from '../client/desk.ts';
import { typedText } from '../client/seen.ts';
import { text } from '../messages.ts';

/** Changes one's own message in place: Enter keeps, Escape leaves it as it was. */
export function MessageEditor({ message, onDone }: { message: Message; onDone: () => void }) {
  const { state, act } = useDesk();
  const [draft, setDraft] = useState(() => typedText(state, message));
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const save = async () => {
    const { channel, ts } = message;
    const result = await act({ type: 'edit', channel, ts, text: draft.trim() });
    if (result.ok) onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onDone();
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || !draft.trim()) return;
    event.preventDefault();
    void save();
  };
  return (
    <form
      class="editor"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <textarea
        ref={field}
        aria-label={text.edit}
        value={draft}
        rows={3}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <p class="editor-foot">
        <button type="button" class="button" onClick={onDone}>
          {text.cancel}
        </button>
        <button type="submit" class="button primary" disabled={!draft.trim()}>
          {text.save}
        </button>
      </p>
    </form>
  );
}
