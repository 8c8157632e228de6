import { useState } from 'preact/hooks';
import type { Channel } from '../../src/page-api.ts';
import { useDesk } from '../client/desk.ts';
import { botOf } from '../client/seen.ts';
import { text } from '../messages.ts';
import { Avatar } from './avatar.tsx';
import { Icon } from './icons.tsx';
import { ToolButton } from './tool-button.tsx';

interface SuggestionsProps {
  channel: Channel;
  label: string;
  questions: { title: string; message: string }[];
}

/** A suggestion is asked as it is shown. */
export const asPrompt = (question: string) => ({ title: question, message: question });

/** Questions that are asked by a click: by mention in a channel, as they are in the app's own conversation. */
export function Suggestions({ channel, label, questions }: SuggestionsProps) {
  const { state, act } = useDesk();
  const [asked, setAsked] = useState('');
  const bot = botOf(state);
  const ask = async (message: string) => {
    setAsked(message);
    const mention = channel.kind === 'im' ? '' : `@${bot?.name ?? ''} `;
    await act({ type: 'post', channel: channel.id, text: `${mention}${message}` });
    setAsked('');
  };
  return (
    <ul class="suggestions" aria-label={label}>
      {questions.map(({ title, message }) => (
        <li key={title}>
          <button
            type="button"
            class="suggestion"
            disabled={asked !== ''}
            aria-busy={asked === message}
            onClick={() => void ask(message)}
          >
            <span>{title}</span>
            <Icon name="send" />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** What somebody who has never written here sees first: what the app is, and questions to click. */
export function Welcome({ channel }: { channel: Channel }) {
  const { state, app } = useDesk();
  const bot = botOf(state);
  const [closed, setClosed] = useState(false);
  if (closed || state.suggestions.length === 0) return null;
  return (
    <section class="welcome" aria-labelledby="welcome-title">
      <ToolButton
        label={text.welcomeClose}
        icon="close"
        class="welcome-close"
        onClick={() => setClosed(true)}
      />
      <Avatar person={bot} size="l" />
      <h3 id="welcome-title">{text.welcomeTitle(app)}</h3>
      <p>{bot?.title}</p>
      <Suggestions channel={channel} label={text.suggestions} questions={state.suggestions.map(asPrompt)} />
      <p class="welcome-how">{text.welcomeHow(app)}</p>
      <p class="welcome-how">{state.storage ? text.keptIn(state.storage.place) : text.keptNowhere}</p>
    </section>
  );
}
