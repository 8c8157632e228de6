import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Act, Channel } from '../../src/page-api.ts';
import { applyCompletion, type CompletionItem, commandOf, completionFor } from '../client/completion.ts';
import { useDesk } from '../client/desk.ts';
import { botOf } from '../client/seen.ts';
import { text } from '../messages.ts';
import { CompletionList } from './completion-list.tsx';
import { Icon } from './icons.tsx';
import { ToolButton } from './tool-button.tsx';

interface ComposerProps {
  channel: Channel;
  threadTs?: string;
}

/** What was begun and not sent, by person, conversation and thread. */
const drafts = new Map<string, string>();

/** The text being written and its caret. */
function useDraft(key: string) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [draft, setDraft] = useState(() => drafts.get(key) ?? '');
  const [caret, setCaret] = useState(draft.length);
  useLayoutEffect(() => {
    field.current?.setSelectionRange(caret, caret);
  }, [draft, caret]);
  const write = (value: string, at = value.length) => {
    drafts.set(key, value);
    setDraft(value);
    setCaret(at);
  };
  return { field, draft, caret, write, setCaret };
}

/** Sends a draft as a message or a command; gives whether it left. */
function useSend({ channel, threadTs }: ComposerProps) {
  const { state, act, tell } = useDesk();
  return async (draft: string): Promise<boolean> => {
    const name = /^\/\S+/.exec(draft)?.[0];
    const command = commandOf(draft, state.commands);
    if (name && (threadTs || !command)) {
      tell(threadTs ? text.noCommandInThread : text.unknownCommand(name));
      return false;
    }
    const one: Act = command
      ? { type: 'command', channel: channel.id, ...command }
      : { type: 'post', channel: channel.id, text: draft.trim(), ...(threadTs && { threadTs }) };
    return (await act(one)).ok;
  };
}

/** What the local server takes of a file, in bytes. */
const largestFile = 5_000_000;

/** Sends a file with the draft as its text; gives whether it left. */
function useFile({ channel, threadTs }: ComposerProps) {
  const { act, tell } = useDesk();
  return async (file: File, draft: string): Promise<boolean> => {
    if (file.size > largestFile) {
      tell(text.fileTooBig);
      return false;
    }
    const reader = new FileReader();
    const read = new Promise((resolve) => reader.addEventListener('load', resolve, { once: true }));
    reader.readAsDataURL(file);
    await read;
    const content = String(reader.result).split(',')[1] ?? '';
    const where = { channel: channel.id, threadTs };
    return (await act({ type: 'share-file', ...where, name: file.name, content, text: draft.trim() })).ok;
  };
}

/** Offers names and commands for the draft, and says what the keys do while they are offered. */
function useCompletion(
  { threadTs }: ComposerProps,
  { field, draft, caret, write }: ReturnType<typeof useDraft>,
) {
  const { state } = useDesk();
  const [at, setAt] = useState(0);
  const [dismissed, setDismissed] = useState('');
  const sources = { ...state, commands: threadTs ? [] : state.commands };
  const completion = dismissed === draft ? undefined : completionFor(draft, caret, sources);
  const items = completion?.items ?? [];
  useEffect(() => setAt(0), [draft]);
  const choose = (item: CompletionItem | undefined) => {
    if (!completion || !item) return;
    const next = applyCompletion(draft, completion, item);
    write(next.draft, next.caret);
    field.current?.focus();
  };
  // Nothing is left to complete: Enter sends, as it does once the list is closed.
  const isWhole = items.length === 1 && items[0]?.insert.trim() === draft;
  const keys: Record<string, () => void> = {
    ArrowDown: () => setAt((at + 1) % items.length),
    ArrowUp: () => setAt((at - 1 + items.length) % items.length),
    Escape: () => setDismissed(draft),
    Tab: () => choose(items[at]),
    ...(isWhole ? {} : { Enter: () => choose(items[at]) }),
  };
  return { items, at, choose, keys: items.length > 0 ? keys : {} };
}

function labelOf({ channel, threadTs }: ComposerProps): string {
  if (threadTs) return text.writeReply;
  return channel.kind === 'im' ? text.writeTo(channel.name) : text.writeIn(`#${channel.name}`);
}

interface InsertProps extends ComposerProps {
  onInsert: (mark: string) => void;
  onFile: (file: File) => void;
}

/** A file to choose, and two buttons for those who do not know the signs. */
function InsertButtons({ channel, threadTs, onInsert, onFile }: InsertProps) {
  const { state } = useDesk();
  const bot = botOf(state);
  const canMention = bot && channel.kind !== 'im' && channel.members.includes(bot.id);
  return (
    <>
      <label class="tool" title={text.attach}>
        <Icon name="clip" />
        <input
          class="unseen"
          type="file"
          aria-label={text.attach}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            event.currentTarget.value = '';
            if (file) onFile(file);
          }}
        />
      </label>
      {canMention ? (
        <ToolButton
          label={text.insertMention(bot.name)}
          icon="at"
          onClick={() => onInsert(`@${bot.name} `)}
        />
      ) : null}
      {threadTs || state.commands.length === 0 ? null : (
        <ToolButton label={text.insertCommand} icon="slash" onClick={() => onInsert('/')} />
      )}
    </>
  );
}

/** The place to write: names and commands are completed, Enter sends. */
export function Composer(props: ComposerProps) {
  const { channel, threadTs } = props;
  const { state } = useDesk();
  const listId = useId();
  const entry = useDraft(`${state.me.id}:${channel.id}:${threadTs ?? ''}`);
  const { field, draft, write, setCaret } = entry;
  const send = useSend(props);
  const share = useFile(props);
  const { items, at, choose, keys } = useCompletion(props, entry);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    if (threadTs && matchMedia('(hover: hover)').matches) field.current?.focus();
  }, [threadTs, field]);

  const after = async (sent: Promise<boolean>) => {
    setBusy(true);
    if (await sent) write('');
    setBusy(false);
    field.current?.focus();
  };
  const submit = async () => {
    if (!draft.trim() || busy) return;
    await after(send(draft));
  };
  const insert = (mark: string) => {
    write(mark === '/' ? mark : `${draft}${/\S$/.test(draft) ? ' ' : ''}${mark}`);
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.shiftKey) return;
    const react = keys[event.key] ?? (event.key === 'Enter' ? () => void submit() : undefined);
    if (!react) return;
    event.preventDefault();
    react();
  };
  const label = labelOf(props);
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {items.length > 0 ? <CompletionList id={listId} items={items} at={at} onChoose={choose} /> : null}
      <textarea
        ref={field}
        class="composer-field"
        {...(!threadTs && { id: 'saisie' })}
        rows={Math.min(draft.split('\n').length, 8)}
        value={draft}
        placeholder={label}
        aria-label={label}
        aria-autocomplete="list"
        aria-controls={items.length > 0 ? listId : undefined}
        aria-activedescendant={items.length > 0 ? `${listId}-${at}` : undefined}
        onInput={(event) => write(event.currentTarget.value, event.currentTarget.selectionStart)}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onKeyDown={onKeyDown}
      />
      <div class="composer-foot">
        <InsertButtons {...props} onInsert={insert} onFile={(file) => void after(share(file, draft))} />
        <small class="composer-hint">{text.composerHint}</small>
        <button
          type="submit"
          class="send"
          disabled={!draft.trim() || busy}
          aria-label={text.send}
          title={text.send}
        >
          <Icon name="send" />
        </button>
      </div>
    </form>
  );
}
