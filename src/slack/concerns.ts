import { mentions } from './written.ts';

interface Body {
  event?: {
    type: string;
    user?: string;
    channel_type?: string;
    thread_ts?: string;
    text?: string;
    /** As it is now, and as it was, of a message that was changed or deleted. */
    message?: { thread_ts?: string };
    previous_message?: { thread_ts?: string };
  };
}

/**
 * Could Capi have to do something about an event? What members write to one another outside its threads is not its
 * business, and must leave no trace; its own messages come back to it as events, too.
 * @param capi its user id
 */
export function concerns(capi: string): (body: Body) => boolean {
  return ({ event }) => {
    if (!event) return false;
    if (event.type !== 'message') return true;
    if (event.user === capi) return false;
    const threads = [event, event.message, event.previous_message].map((one) => one?.thread_ts);
    return (
      event.channel_type === 'im' ||
      threads.some((thread) => thread !== undefined) ||
      mentions(event.text ?? '', capi)
    );
  };
}
