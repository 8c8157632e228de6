import type { WebClient } from '../../slack/web-client.ts';

/** Most answers are there before anybody could read a sign; only slower ones show it. In ms. */
const patience = 400;
const sign = 'hourglass_flowing_sand';

/**
 * Shows on the question that Capi is at work, when it takes longer than a moment; the sign always goes away.
 * @param resumed the question was begun before a stop: its sign may still be there
 */
export async function whileWorking<T>(
  client: WebClient,
  question: { channel: string; ts: string },
  resumed: boolean,
  work: () => Promise<T>,
): Promise<T> {
  const reaction = { channel: question.channel, timestamp: question.ts, name: sign };
  let shown: Promise<unknown> | undefined;
  const timer = setTimeout(() => {
    shown = client.reactions.add(reaction).catch(() => undefined);
  }, patience);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
    if (shown || resumed) {
      await shown;
      // Not being able to take a sign away must not turn an answer into a failure.
      await client.reactions.remove(reaction).catch(() => undefined);
    }
  }
}
