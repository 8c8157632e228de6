import { useState } from 'preact/hooks';
import { emojiOf } from '../../src/emoji.ts';
import type { Message } from '../../src/page-api.ts';
import { useDesk } from '../client/desk.ts';
import { text } from '../messages.ts';
import { ConfirmDialog } from './dialog.tsx';
import { ForwardDialog } from './forward-dialog.tsx';
import { Icon } from './icons.tsx';
import { Menu, type MenuItem } from './menu.tsx';
import { Popover } from './popover.tsx';

interface ActionsProps {
  message: Message;
  inThread: boolean;
  tabIndex: number;
  onEdit: () => void;
  onShowNotified: () => void;
}

/** What a dialog asks about the message. */
type Question = 'forward' | 'remove';

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

function useMenuItems(props: ActionsProps, ask: (what: Question) => void): MenuItem[] {
  const { message, onEdit, onShowNotified } = props;
  const { state, act, app } = useDesk();
  const { channel, ts } = message;
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
    { key: 'forward', label: text.forward, onChoose: () => ask('forward') },
    { key: 'notified', label: text.whoIsNotified, onChoose: onShowNotified },
    ...(mine ? [{ key: 'remove', label: text.remove, danger: true, onChoose: () => ask('remove') }] : []),
  ];
}

/** What one can do to a message. Shown under the pointer or the focus; on a phone, behind one button. */
export function MessageActions(props: ActionsProps) {
  const { message, inThread, tabIndex } = props;
  const { act, go } = useDesk();
  const [question, setQuestion] = useState<Question>();
  const items = useMenuItems(props, setQuestion);
  if (message.ephemeral) return null;
  const { channel, ts } = message;
  const answer = (yes: boolean) => {
    setQuestion(undefined);
    if (yes) void act({ type: 'delete', channel, ts });
  };
  return (
    <div class="actions" role="toolbar" aria-label={text.actions}>
      <ReactButton {...props} />
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
      <Menu label={text.more} items={items} tabIndex={tabIndex}>
        <Icon name="more" />
      </Menu>
      {question === 'forward' ? (
        <ForwardDialog message={message} onDone={() => setQuestion(undefined)} />
      ) : null}
      {question === 'remove' ? (
        <ConfirmDialog title={text.removeTitle} confirm={text.remove} danger onAnswer={answer}>
          <p>{text.removeText}</p>
        </ConfirmDialog>
      ) : null}
    </div>
  );
}
