import type { AnyMiddlewareArgs, Context } from '@slack/bolt';
import type { Delivery } from '../delivery/delivery.ts';
import { incidentId, MemberError } from '../errors.ts';
import type { Log } from '../log.ts';
import { sections } from './blocks.ts';
import { slackMessages } from './messages.ts';

/** What Bolt tells of a listener that failed. */
export interface Failure {
  error: Error;
  body: AnyMiddlewareArgs['body'];
  context: Context;
}

interface Body {
  event?: { channel?: string; ts?: string; thread_ts?: string };
  response_url?: string;
  user?: { id: string };
  user_id?: string;
}

/**
 * The one place where failures end: whoever was waiting is told, with a number that the log has too. An event that
 * was not addressed to Capi is only logged. Never throws: an event whose apology is out is dealt with.
 */
export function createApology({ delivery, log }: { delivery: Delivery; log: Log }) {
  return async ({ error, body, context }: Failure): Promise<void> => {
    const incident = incidentId();
    const cause = memberError(error);
    if (!cause) log.error({ err: error, incident }, 'a listener failed');
    const text = cause?.message ?? slackMessages.apology(incident);
    try {
      await tell(body as Body, context, text, delivery);
    } catch (err) {
      log.error({ err, incident }, 'the apology could not be delivered');
    }
  };
}

/** Bolt wraps what a listener throws: the person's own error may be inside. */
function memberError(error: Error & { original?: unknown }): MemberError | undefined {
  return [error, error.original, error.cause].find((one) => one instanceof MemberError);
}

async function tell(body: Body, context: Context, text: string, delivery: Delivery): Promise<void> {
  if (body.response_url) {
    await fetch(body.response_url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ response_type: 'ephemeral', replace_original: false, text }),
    });
    return;
  }
  const place = body.event ? threadOf(body.event, context) : directTo(body.user?.id ?? body.user_id);
  if (!place) return;
  await delivery.post({ ...place, kind: 'apology', compose: () => ({ text, blocks: sections(text) }) });
}

function threadOf({ channel, ts, thread_ts }: NonNullable<Body['event']>, context: Context) {
  if (!context['addressed'] || !channel || !ts) return undefined;
  return { key: `apology:${channel}:${ts}`, channel, threadTs: thread_ts ?? ts };
}

function directTo(user: string | undefined) {
  return user ? { key: `apology:${user}:${incidentId()}`, channel: user } : undefined;
}
