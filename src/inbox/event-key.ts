/** The part of an Events API body by which two deliveries are known to be of one thing. */
export interface EventBody {
  type?: string;
  team_id?: string;
  event_id?: string;
  event?: { type: string; subtype?: string; channel?: string; ts?: string };
}

/** Subtypes that tell of an earlier message. */
const changes = new Set(['message_changed', 'message_deleted', 'message_replied']);

/**
 * The identity of what an event tells of; undefined for what is not an event (commands, clicks), which Slack does not
 * repeat. For one mention Slack sends `app_mention` **and** `message`, with different event ids: a new message is known
 * by its channel and time stamp. Everything else (edits, reactions, joins) is known by Slack's own event id.
 */
export function eventKey({ type, team_id: team = '', event_id: id, event }: EventBody): string | undefined {
  if (type !== 'event_callback' || !event) return undefined;
  const isNewMessage =
    (event.type === 'message' && !changes.has(event.subtype ?? '')) || event.type === 'app_mention';
  if (isNewMessage && event.channel && event.ts) return `${team}:${event.channel}:${event.ts}`;
  return id && `${team}:${id}`;
}
