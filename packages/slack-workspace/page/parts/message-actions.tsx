import { useCallback, useRef, useState } from 'preact/hooks';
import type { Message } from '../../src/page-api.ts';
import { useDesk } from '../client/desk.ts';
import { text } from '../messages.ts';
import { emojiOf, quickReactions } from '../text/emoji.ts';
import { ConfirmDialog } from './dialog.tsx';
import { Icon } from './icons.tsx';
import { Menu, type MenuItem } from './menu.tsx';
import { Popover } from './popover.tsx';

interface ActionsProps {
  message: Message;
  inThread: boolean;
  tabIndex: number;
  onEdit: () => void;
}

function ReactButton({ message, tabIndex }: { message: Message; tabIndex: number }) {
  const { act } = useDesk();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  const { channel, ts } = message;
  const react = (name: string) => {
    close();
    void act({ type: 'react', channel, ts, name });
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        class="tool"
        tabIndex={tabIndex}
        aria-label={text.react}
        aria-expanded={open}
        title={text.react}
        onClick={() => setOpen(!open)}
      >
        <Icon name="smile" />
      </button>
      {open ? (
        <Popover anchor={button.current} onClose={close} label={text.react} class="emoji-picker">
          {quickReactions.map((name) => (
            <button
              key={name}
              type="button"
              aria-label={text.reactWith(emojiOf(name) ?? name)}
              onClick={() => react(name)}
            >
              {emojiOf(name)}
            </button>
          ))}
        </Popover>
      ) : null}
    </>
  );
}

function useMenuItems({ message, onEdit }: ActionsProps, askRemoval: () => void): MenuItem[] {
  const { state, act } = useDesk();
  const { channel, ts } = message;
  const mine = message.user === state.me.id;
  const shortcuts = state.shortcuts
    .filter((one) => one.type === 'message')
    .map(({ callbackId, name }) => ({
      key: callbackId,
      label: name,
      hint: text.bot,
      onChoose: () => void act({ type: 'shortcut', callbackId, message: { channel, ts } }),
    }));
  if (!mine) return shortcuts;
  return [
    { key: 'edit', label: text.edit, onChoose: onEdit },
    ...shortcuts,
    { key: 'remove', label: text.remove, danger: true, onChoose: askRemoval },
  ];
}

/** What one can do to a message. Shown under the pointer or the focus; on a phone, behind one button. */
export function MessageActions(props: ActionsProps) {
  const { message, inThread, tabIndex } = props;
  const { act, go } = useDesk();
  const [removing, setRemoving] = useState(false);
  const items = useMenuItems(props, () => setRemoving(true));
  if (message.ephemeral) return null;
  const { channel, ts } = message;
  const answer = (yes: boolean) => {
    setRemoving(false);
    if (yes) void act({ type: 'delete', channel, ts });
  };
  return (
    <div class="actions" role="toolbar" aria-label={text.actions}>
      <ReactButton message={message} tabIndex={tabIndex} />
      {inThread ? null : (
        <button
          type="button"
          class="tool"
          tabIndex={tabIndex}
          aria-label={text.reply}
          title={text.reply}
          onClick={() => go({ thread: ts, tools: undefined })}
        >
          <Icon name="reply" />
        </button>
      )}
      {items.length > 0 ? (
        <Menu label={text.more} items={items} tabIndex={tabIndex}>
          <Icon name="more" />
        </Menu>
      ) : null}
      {removing ? (
        <ConfirmDialog title={text.removeTitle} confirm={text.remove} danger onAnswer={answer}>
          <p>{text.removeText}</p>
        </ConfirmDialog>
      ) : null}
    </div>
  );
}
