/** The part of an Events API body by which two deliveries are known to be of one thing. */
export interface EventBody {
  type?: string;
  team_id?: string;
  event_id?: string;
  event?: { type: string; subtype?: string; channel?: string; ts?: string; edited?: { ts?: string } };
}

/** Subtypes that tell of an earlier message. */
const changes = new Set(['message_changed', 'message_deleted', 'message_replied']);

/**
 * The identity of what an event tells of; undefined for what is not an event (commands, clicks), which Slack does not
 * repeat. For one mention Slack sends `app_mention` **and** `message`, with different event ids: a new message is known
 * by its channel and time stamp, and one to which a mention was added by editing also by the edit. Everything else (edits, reactions, joins) is known by Slack's own event id.
 */
export function eventKey({ type, team_id: team = '', event_id: id, event }: EventBody): string | undefined {
  if (type !== 'event_callback' || !event) return undefined;
  const isNewMessage =
    (event.type === 'message' && !changes.has(event.subtype ?? '')) || event.type === 'app_mention';
  if (isNewMessage && event.channel && event.ts)
    return [team, event.channel, event.ts, ...(event.edited?.ts ? [event.edited.ts] : [])].join(':');
  return id && `${team}:${id}`;
}

/**
 * The identity of a click, a command or a form: its trigger, which Slack makes anew for each; for a form that was closed,
 * the form and its state. Undefined for events, and for requests that have none (options of a menu).
 */
export function interactionKey(body: {
  type?: unknown;
  trigger_id?: unknown;
  view?: { id?: unknown; hash?: unknown };
}): string | undefined {
  if (body.type === 'event_callback') return undefined;
  if (body.trigger_id !== undefined) return String(body.trigger_id);
  return body.view && `${String(body.view.id)}:${String(body.view.hash)}`;
}
