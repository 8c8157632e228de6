import { useState } from 'preact/hooks';
import { emojiOf } from '../../src/emoji.ts';
import type { Message } from '../../src/page-api.ts';
import { useDesk } from '../client/desk.ts';
import { text } from '../messages.ts';
import { ForwardDialog } from './forward-dialog.tsx';
import { Icon } from './icons.tsx';
import { Menu, type MenuItem } from './menu.tsx';
import { Popover } from './popover.tsx';
import { ToolButton } from './tool-button.tsx';

interface ActionsProps {
  message: Message;
  inThread: boolean;
  tabIndex: number;
  onEdit: () => void;
  onShowNotified: () => void;
}

/** What is offered for a reaction. */
const quickReactions = [
  '+1',
  'heart',
  'tada',
  'eyes',
  'white_check_mark',
  'thinking_face',
  'pray',
  'seedling',
];

function ReactButton({ message: { channel, ts }, tabIndex }: ActionsProps) {
  const { act } = useDesk();
  const button = { content: <Icon name="smile" />, class: 'tool', tabIndex, title: text.react };
  return (
    <Popover label={text.react} button={{ ...button, 'aria-label': text.react }} class="emoji-picker">
      {(close) =>
        quickReactions.map((name) => (
          <button
            key={name}
            type="button"
            aria-label={text.reactWith(emojiOf(name) ?? name)}
            onClick={() => {
              close();
              void act({ type: 'react', channel, ts, name });
            }}
          >
            {emojiOf(name)}
          </button>
        ))
      }
    </Popover>
  );
}

function useMenuItems(props: ActionsProps, forward: () => void): MenuItem[] {
  const { message, onEdit, onShowNotified } = props;
  const { state, act, app, ask } = useDesk();
  const { channel, ts } = message;
  const remove = async () => {
    const body = <p>{text.removeText}</p>;
    const yes = await ask({ title: text.removeTitle, body, confirm: text.remove, danger: true });
    if (yes) void act({ type: 'delete', channel, ts });
  };
  const mine = message.user === state.me.id;
  const shortcuts = state.shortcuts
    .filter((one) => one.type === 'message')
    .map(({ callbackId, name }) => ({
      key: callbackId,
      label: name,
      hint: app,
      onChoose: () => void act({ type: 'shortcut', callbackId, message: { channel, ts } }),
    }));
  return [
    ...(mine ? [{ key: 'edit', label: text.edit, onChoose: onEdit }] : []),
    ...shortcuts,
    { key: 'forward', label: text.forward, onChoose: forward },
    { key: 'notified', label: text.whoIsNotified, onChoose: onShowNotified },
    ...(mine ? [{ key: 'remove', label: text.remove, danger: true, onChoose: () => void remove() }] : []),
  ];
}

/** What one can do to a message. Shown under the pointer or the focus; on a phone, behind one button. */
export function MessageActions(props: ActionsProps) {
  const { message, inThread, tabIndex } = props;
  const { go } = useDesk();
  const [forwarding, setForwarding] = useState(false);
  const items = useMenuItems(props, () => setForwarding(true));
  if (message.ephemeral) return null;
  return (
    <div class="actions" role="toolbar" aria-label={text.actions}>
      <ReactButton {...props} />
      {inThread ? null : (
        <ToolButton
          label={text.reply}
          icon="reply"
          tabIndex={tabIndex}
          onClick={() => go({ thread: message.ts, tools: undefined })}
        />
      )}
      <Menu label={text.more} items={items} tabIndex={tabIndex}>
        <Icon name="more" />
      </Menu>
      {forwarding ? <ForwardDialog message={message} onDone={() => setForwarding(false)} /> : null}
    </div>
  );
}
