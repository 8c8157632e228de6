import { useDesk } from '../client/desk.ts';
import { botOf } from '../client/seen.ts';

/** « … cherche », while the app works: in a thread, or in a conversation that has no thread yet. */
export function Status({ channel, thread = '' }: { channel: string; thread?: string }) {
  const { state } = useDesk();
  const status = state.statuses[`${channel}:${thread}`];
  return (
    <p class="status" role="status">
      {status ? (
        <>
          <span class="dots" aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
          {botOf(state)?.name} {status}
        </>
      ) : null}
    </p>
  );
}
