import { ApiError } from '../api/arguments.ts';
import { respond } from '../bot/responses.ts';
import { say } from '../messages.ts';
import type { Slack } from '../slack.ts';
import { payloadName } from '../state/channels.ts';
import type { Json, ResponseUrl } from '../state/model.ts';
import { interact, issueResponseUrl, issueTrigger } from './payload.ts';
import { Refused } from './refused.ts';
import { channelFor, post } from './speak.ts';
import { encodeTyped } from './typed-text.ts';

/** Runs a slash command; what the app puts in its acknowledgement is shown as its answer. */
export async function command(
  slack: Slack,
  user: string,
  act: { channel: string; command: string; text: string },
): Promise<void> {
  if (act.command === '/me') {
    post(slack, user, { channel: act.channel, text: act.text, subtype: 'me_message' });
    return;
  }
  const known = slack.manifest.features.slash_commands.find((one) => one.command === act.command);
  if (!known) throw new Refused(say.unknownCommand(act.command));
  const channel = channelFor(slack, user, act.channel);
  if (!channel.members.has(user)) throw new Refused(say.notMember);
  if (slack.state.users.get(user)?.team !== slack.state.team.id) throw new Refused(say.foreign);
  const { team, app, users } = slack.state;
  const { address, record } = issueResponseUrl(slack, { user, channel: channel.id });
  const text = act.text.trim();
  const answer = await interact(
    slack,
    'slash_commands',
    {
      token: 'local',
      team_id: team.id,
      team_domain: team.domain,
      channel_id: channel.id,
      channel_name: payloadName(channel),
      user_id: user,
      user_name: users.get(user)?.handle,
      command: known.command,
      text: encodeTyped(slack.state, text, { by: user, command: { shouldEscape: known.should_escape } }),
      api_app_id: app.id,
      is_enterprise_install: 'false',
      response_url: address,
      trigger_id: issueTrigger(slack, user),
    },
    { acceptsResponse: true },
  );
  showAnswer(slack, record, answer);
}

function showAnswer(slack: Slack, place: ResponseUrl, answer: Json): void {
  if (Object.keys(answer).length === 0) return;
  try {
    respond(slack, place, answer);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    slack.complaints.push(`answer to a command refused: ${error.code} ${JSON.stringify(error.details)}`);
    throw new Refused(say.badAnswer(slack.state.app.name));
  }
}
