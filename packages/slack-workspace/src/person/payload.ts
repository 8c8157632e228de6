import type { EnvelopeType } from '../bot/socket-hub.ts';
import { say } from '../messages.ts';
import type { Slack } from '../slack.ts';
import { payloadName } from '../state/channels.ts';
import { newId, newSecret } from '../state/ids.ts';
import type { Channel, Json, ResponseUrl } from '../state/model.ts';
import { Refused } from './refused.ts';

/** How long an app may answer through a `response_url`, in ms. */
const RESPONSE_URL_LASTS = 30 * 60_000;

/** What every interaction says of who did it and where. */
export function actor(slack: Slack, userId: string): Json {
  const { team, app, users } = slack.state;
  const handle = users.get(userId)?.handle ?? '';
  return {
    token: 'local',
    api_app_id: app.id,
    team: { id: team.id, domain: team.domain },
    user: { id: userId, username: handle, name: handle, team_id: team.id },
    enterprise: null,
    is_enterprise_install: false,
  };
}

export function channelPart(channel: Channel): Json {
  return { id: channel.id, name: payloadName(channel) };
}

/** Permits the app to open a view in answer. `view` is the modal in which the person acted. */
export function issueTrigger(slack: Slack, user: string, view?: string): string {
  const id = `${newId('', 11)}.${newId('', 11)}.${newSecret()}`;
  slack.state.triggers.set(id, { user, view, issued: performance.now(), used: false });
  return id;
}

/** Permits the app to answer where the person acted. Gives the address, and what it stands for. */
export function issueResponseUrl(
  slack: Slack,
  place: Pick<ResponseUrl, 'user' | 'channel' | 'threadTs' | 'message'>,
): { address: string; record: ResponseUrl } {
  const secret = newSecret();
  const record = { ...place, uses: 0, expires: slack.now().getTime() + RESPONSE_URL_LASTS };
  slack.state.responseUrls.set(secret, record);
  return { address: `${slack.origin}/response/${secret}`, record };
}

/** Sends an interaction to the app and gives what it answered; the person is told when it does not. */
export async function interact(
  slack: Slack,
  type: Exclude<EnvelopeType, 'events_api'>,
  payload: Json,
  options: { acceptsResponse: boolean },
): Promise<Json> {
  const outcome = await slack.hub.send({ type, payload, ...options });
  if (outcome.acknowledged) return outcome.answer;
  const { name } = slack.state.app;
  throw new Refused(outcome.reason === 'http_timeout' ? say.noAnswer(name) : say.notConnected(name));
}
