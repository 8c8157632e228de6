import type { Act, ActResult, PageState } from '../../src/page-api.ts';
import { text } from '../messages.ts';

const query = (as?: string) => (as ? `?as=${encodeURIComponent(as)}` : '');

/** What this person does. Never throws: a server that does not answer is told like any other refusal. */
export async function sendAct(act: Act, as?: string): Promise<ActResult> {
  try {
    const response = await fetch(`/page/act${query(as)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(act),
    });
    return (await response.json()) as ActResult;
  } catch {
    return { ok: false, error: text.unreachable };
  }
}

export interface Listener {
  onState: (state: PageState) => void;
  onLink: (up: boolean) => void;
}

const retryMs = 1_000;

/**
 * Listens to what this person sees until the returned function is called: the whole state at once, then after each
 * change. Connects again by itself when the workspace has been stopped and started.
 */
export function listen(as: string | undefined, { onState, onLink }: Listener): () => void {
  let source: EventSource;
  let retry: ReturnType<typeof setTimeout>;
  const connect = () => {
    source = new EventSource(`/page/updates${query(as)}`);
    source.onopen = () => onLink(true);
    source.onmessage = (event: MessageEvent<string>) => onState(JSON.parse(event.data) as PageState);
    source.onerror = () => {
      onLink(false);
      source.close();
      retry = setTimeout(connect, retryMs);
    };
  };
  connect();
  return () => {
    clearTimeout(retry);
    source.close();
  };
}
