import { mentions } from './mrkdwn.ts';

interface Body {
  event?: { type: string; channel_type?: string; thread_ts?: string; text?: string };
}

/**
 * Could Capi have to do something about an event? What members write to one another outside its threads is not its
 * business, and must leave no trace.
 * @param capi its user id
 */
export function concerns(capi: string): (body: Body) => boolean {
  return ({ event }) => {
    if (!event) return false;
    if (event.type !== 'message') return true;
    return event.channel_type === 'im' || event.thread_ts !== undefined || mentions(event.text ?? '', capi);
  };
}
