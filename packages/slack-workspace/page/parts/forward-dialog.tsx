import { useState } from 'preact/hooks';
import type { Message } from '../../src/page-api.ts';
import { useDesk } from '../client/desk.ts';
import { placeName } from '../client/seen.ts';
import { text } from '../messages.ts';
import { ConfirmDialog } from './dialog.tsx';

/** Chooses where a message is forwarded to, and what is said with it. */
export function ForwardDialog({ message, onDone }: { message: Message; onDone: () => void }) {
  const { state, act } = useDesk();
  const places = state.channels.filter((one) => one.joined && !one.archived);
  const [channel, setChannel] = useState(places[0]?.id ?? '');
  const [said, setSaid] = useState('');
  const answer = (yes: boolean) => {
    onDone();
    const { ts, channel: from } = message;
    if (yes) void act({ type: 'forward', message: { channel: from, ts }, channel, text: said });
  };
  const body = (
    <>
      <label class="input">
        {text.forwardTo}
        <select class="field" value={channel} onChange={(event) => setChannel(event.currentTarget.value)}>
          {places.map((one) => (
            <option key={one.id} value={one.id}>
              {placeName(one)}
            </option>
          ))}
        </select>
      </label>
      <label class="input">
        {text.forwardText}
        <textarea
          class="field"
          rows={2}
          value={said}
          onInput={(event) => setSaid(event.currentTarget.value)}
        />
      </label>
    </>
  );
  return <ConfirmDialog title={text.forward} body={body} confirm={text.forward} answer={answer} />;
}
