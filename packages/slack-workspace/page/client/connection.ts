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

/** Listens to what this person sees until the returned function is called. The browser reconnects by itself. */
export function listen(as: string | undefined, { onState, onLink }: Listener): () => void {
  let heard = false;
  let stopped = false;
  const take = (state: PageState) => {
    if (!stopped) onState(state);
  };
  const source = new EventSource(`/page/updates${query(as)}`);
  source.onmessage = (event: MessageEvent<string>) => {
    heard = true;
    take(JSON.parse(event.data) as PageState);
  };
  source.onopen = () => onLink(true);
  source.onerror = () => onLink(false);
  fetch(`/page/state${query(as)}`)
    .then((response) => response.json() as Promise<PageState>)
    .then((state) => {
      if (!heard) take(state);
    })
    .catch(() => onLink(false));
  return () => {
    stopped = true;
    source.close();
  };
}
