import { useState } from 'preact/hooks';
import { emojiOf } from '../../src/emoji.ts';
import type { Message } from '../../src/page-api.ts';
import { MessageBlocks } from '../blocks/message-blocks.tsx';
import { useDesk } from '../client/desk.ts';
import { personOf, placeName, plainText, repliesOf } from '../client/seen.ts';
import { fullMoment, text, whenSaid } from '../messages.ts';
import { clockTime, dateOfTs } from '../text/dates.ts';
import { Mrkdwn } from '../text/mrkdwn.tsx';
import { Avatar } from './avatar.tsx';
import { Icon } from './icons.tsx';
import { MessageActions } from './message-actions.tsx';
import { MessageEditor } from './message-editor.tsx';
import { Tag } from './people-menu.tsx';
import { Status } from './status.tsx';

interface RowProps {
  message: Message;
  follows: boolean;
  inThread: boolean;
  /** Tab stops at this one; the others are reached by arrows. */
  reachable: boolean;
  onReach: (ts: string) => void;
}

function Reactions({ message }: { message: Message }) {
  const { state, act } = useDesk();
  if (message.reactions.length === 0) return null;
  const { channel, ts } = message;
  return (
    <ul class="reactions">
      {message.reactions.map(({ name, users }) => {
        const who = users.map((id) => personOf(state, id)?.name ?? text.unknownPerson).join(', ');
        return (
          <li key={name}>
            <button
              type="button"
              class="reaction"
              aria-pressed={users.includes(state.me.id)}
              aria-label={text.reaction(emojiOf(name) ?? name, who)}
              title={who}
              onClick={() => void act({ type: 'react', channel, ts, name })}
            >
              <span aria-hidden="true">
                {emojiOf(name) ?? `:${name}:`} {users.length}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function ThreadLink({ message }: { message: Message }) {
  const { state, go, now, route } = useDesk();
  if (message.replyCount === 0) return null;
  const replies = repliesOf(state, message);
  const people = [...new Set(replies.map((one) => one.user))].slice(0, 4);
  const last = replies.at(-1);
  return (
    <button
      type="button"
      class="thread-link"
      aria-expanded={route.thread === message.ts}
      onClick={() => go({ thread: message.ts, tools: undefined })}
    >
      {people.map((id) => (
        <Avatar key={id} person={personOf(state, id)} size="s" />
      ))}
      <strong>{text.replies(message.replyCount)}</strong>
      {last ? (
        <span class="thread-when">{text.lastReply(whenSaid(dateOfTs(last.ts), now(), state.me.zone))}</span>
      ) : null}
    </button>
  );
}

/** Messages that were forwarded with this one. */
function Forwarded({ attachments }: { attachments: NonNullable<Message['attachments']> }) {
  const { state, now } = useDesk();
  return attachments.map(({ author_name: author, text: said, channel_id: id, ts }) => {
    const channel = state.channels.find((one) => one.id === id);
    const when = whenSaid(dateOfTs(ts), now(), state.me.zone);
    return (
      <blockquote key={ts} class="forwarded">
        <strong>{author}</strong>
        <Mrkdwn text={said} />
        <small>{text.forwardedFrom(channel ? placeName(channel) : text.unknownChannel, when)}</small>
      </blockquote>
    );
  });
}

function Content({ message }: { message: Message }) {
  if (message.deleted) return <p class="deleted">{text.deleted}</p>;
  const { text: said, subtype, blocks, attachments = [], files = [] } = message;
  return (
    <>
      {blocks?.length ? (
        <MessageBlocks message={message} />
      ) : said ? (
        <div class={subtype ?? ''}>
          <Mrkdwn text={said} />
        </div>
      ) : null}
      {message.edited ? <small class="edited">({text.edited})</small> : null}
      <Forwarded attachments={attachments} />
      {files.length > 0 ? (
        <p class="files">
          {files.map((file) => (
            <a key={file.url} href={file.url} download={file.name}>
              <Icon name="file" /> {file.name}
            </a>
          ))}
        </p>
      ) : null}
    </>
  );
}

/** Whom Slack would notify of a message: told to whoever asks. */
function Notified({ message }: { message: Message }) {
  const { state } = useDesk();
  const names = (message.notifies ?? []).map((id) => personOf(state, id)?.name ?? text.unknownPerson);
  return (
    <p class="notified" role="status">
      <Icon name="bell" /> {text.notifies(names)}
    </p>
  );
}

/** Who said it and when; a message that follows another of the same person only keeps its hour, for whoever asks. */
function Signature({ message, follows }: { message: Message; follows: boolean }) {
  const { state } = useDesk();
  const author = personOf(state, message.user);
  const at = dateOfTs(message.ts);
  const { zone } = state.me;
  const time = (
    <time dateTime={at.toISOString()} title={fullMoment(at, zone)}>
      {clockTime(at, zone)}
    </time>
  );
  const name = author?.name ?? text.unknownPerson;
  if (follows) {
    return (
      <p class="signature signature-follows">
        <span class="unseen">{name}</span>
        {time}
      </p>
    );
  }
  return (
    <p class="signature">
      <strong>{name}</strong> {author?.tag ? null : <Tag person={author} />}
      {time}
    </p>
  );
}

/** One message with its reactions, its thread and what can be done to it. */
export function MessageRow({ message, follows, inThread, reachable, onReach }: RowProps) {
  const { state, route } = useDesk();
  const [editing, setEditing] = useState(false);
  const [showsNotified, setShowsNotified] = useState(false);
  const author = personOf(state, message.user);
  const isOpen = !inThread && route.thread === message.ts;
  return (
    <li
      class={`message ${follows ? 'message-follows' : ''} ${message.ephemeral ? 'message-ephemeral' : ''}`}
      aria-current={isOpen ? 'true' : undefined}
      tabIndex={reachable ? 0 : -1}
      aria-label={text.said(author?.name ?? text.unknownPerson, plainText(state, message))}
      onFocusCapture={() => onReach(message.ts)}
    >
      {follows ? null : <Avatar person={author} />}
      <div class="message-body">
        {message.ephemeral ? (
          <p class="ephemeral-mark">
            <Icon name="eye" /> {text.ephemeral}
          </p>
        ) : null}
        <Signature message={message} follows={follows} />
        {editing ? (
          <MessageEditor message={message} onDone={() => setEditing(false)} />
        ) : (
          <div class="content">
            <Content message={message} />
          </div>
        )}
        {showsNotified ? <Notified message={message} /> : null}
        <Reactions message={message} />
        {inThread ? null : (
          <>
            <ThreadLink message={message} />
            <Status channel={message.channel} thread={message.ts} />
          </>
        )}
      </div>
      {message.deleted || editing ? null : (
        <MessageActions
          message={message}
          inThread={inThread}
          tabIndex={reachable ? 0 : -1}
          onEdit={() => setEditing(true)}
          onShowNotified={() => setShowsNotified(!showsNotified)}
        />
      )}
    </li>
  );
}
