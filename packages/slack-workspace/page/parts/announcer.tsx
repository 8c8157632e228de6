import { useEffect, useRef, useState } from 'preact/hooks';
import { useDesk } from '../client/desk.ts';
import { personOf, plainText } from '../client/seen.ts';
import { text } from '../messages.ts';

/** Tells screen readers what others have just said in the conversation on screen, its threads included. */
export function Announcer({ place }: { place: string | undefined }) {
  const { state } = useDesk();
  const last = useRef<string | undefined>(undefined);
  const [said, setSaid] = useState<string[]>([]);
  useEffect(() => {
    const heard = last.current;
    last.current =
      state.messages
        .map((one) => one.ts)
        .sort()
        .at(-1) ?? '';
    if (heard === undefined) return;
    const fresh = state.messages.filter(
      (one) => one.ts > heard && one.channel === place && one.user !== state.me.id,
    );
    if (fresh.length === 0) return;
    setSaid(
      fresh.map((one) =>
        text.said(personOf(state, one.user)?.name ?? text.unknownPerson, plainText(state, one)),
      ),
    );
  }, [state, place]);
  return (
    <div class="unseen" aria-live="polite">
      {said.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
