import type { RecapsContext } from './context.ts';

/** « C’est dans le carnet »: the only answer to a note. */
const SIGN = 'notebook';

/** A reaction on what was kept; not being able to give it changes nothing of that. */
export async function acknowledge(
  { tools }: RecapsContext,
  { channel, ts }: { channel: string; ts: string },
): Promise<boolean> {
  try {
    await tools.client.reactions.add({ channel, timestamp: ts, name: SIGN });
    return true;
  } catch (error) {
    if ((error as { data?: { error?: string } }).data?.error === 'already_reacted') return true;
    tools.log.warn({ err: error }, 'a note could not be acknowledged');
    return false;
  }
}
