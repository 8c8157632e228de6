import type { Tools } from '../../capability.ts';
import { choose, type DigestChoice, type Preferences, preferencesOf } from '../../community/preferences.ts';
import type { CommunitySettings } from '../../community/settings.ts';
import { channelFault } from '../../slack/channel-check.ts';
import { formValues } from '../../slack/forms.ts';
import { type Click, type Submission, showErrors } from '../../slack/handlers.ts';
import { peopleOf } from '../../slack/members.ts';
import { requireFacilitator } from '../../slack/roles.ts';
import { hasMutedReminders, muteReminders } from '../../visits/contract.ts';
import { windowMessages as messages } from '../window-messages.ts';
import { communityView, fields, preferencesView } from './windows.ts';

type Errors = Record<string, string>;

export async function openPreferences({ ack, body, client }: Click, { store }: Tools): Promise<void> {
  await ack();
  const user = body.user.id;
  const [chosen, muted] = await Promise.all([preferencesOf(store, user), hasMutedReminders(store, user)]);
  const view = preferencesView(chosen, muted);
  await client.views.open({ trigger_id: body.trigger_id, view });
}

export async function submitPreferences(
  { ack, body, view, client }: Submission,
  { store, clock, community, wake }: Tools,
): Promise<void> {
  const user = body.user.id;
  const values = formValues(view);
  const [from, to] = [values.value(fields.quietFrom), values.value(fields.quietTo)];
  const errors = quietFaults(from, to);
  if (errors) return showErrors({ ack }, errors);
  const digest = (values.value(fields.digest) ?? 'channel') as DigestChoice;
  const own: Preferences = { digest, mayBeAsked: values.isTicked(fields.help) };
  if (from && to) own.quietHours = { from, to, zone: await zoneOf(client, user, community.zone) };
  await choose(store, user, own);
  await muteReminders(store, user, !values.isTicked(fields.reminders), clock.now());
  await ack();
  wake();
}

function quietFaults(from: string | undefined, to: string | undefined): Errors | undefined {
  if (Boolean(from) !== Boolean(to))
    return { [from ? fields.quietTo : fields.quietFrom]: messages.quietBoth };
  return from && from === to ? { [fields.quietTo]: messages.quietWholeDay } : undefined;
}

/** The clock that a person lives by, as Slack knows it. */
async function zoneOf(client: Submission['client'], user: string, otherwise: string): Promise<string> {
  try {
    return (await client.users.info({ user })).user?.tz ?? otherwise;
  } catch {
    return otherwise;
  }
}

export async function openCommunity({ ack, body, client }: Click, tools: Tools): Promise<void> {
  await ack();
  await requireFacilitator(tools.roles, body.user.id);
  const view = communityView(await tools.community.settings());
  await client.views.open({ trigger_id: body.trigger_id, view });
}

export async function submitCommunity({ ack, body, view }: Submission, tools: Tools): Promise<void> {
  await requireFacilitator(tools.roles, body.user.id);
  const values = formValues(view);
  // What is left empty stays as it is.
  const chosen = Object.entries({
    channel: values.value(fields.channel),
    facilitatorsChannel: values.value(fields.facilitatorsChannel),
    zone: values.value(fields.zone),
  }).filter(([, value]) => value !== undefined);
  const change = {
    ...(Object.fromEntries(chosen) as Partial<Record<'channel' | 'facilitatorsChannel' | 'zone', string>>),
    facilitators: values.values(fields.people),
    welcome: values.isTicked(fields.welcome),
  };
  const errors = await placeFaults(change, body.user.id, tools);
  if (Object.keys(errors).length > 0) return showErrors({ ack }, errors);
  await tools.community.change(change);
  await ack();
}

type Places = Pick<CommunitySettings, 'channel' | 'facilitatorsChannel' | 'facilitators'>;

/** What speaks against the channels chosen, by field: Capi is not there, or the person would lock themselves out. */
async function placeFaults(
  { channel, facilitatorsChannel, facilitators }: Places,
  user: string,
  { client, community }: Tools,
): Promise<Errors> {
  const errors: Errors = {};
  const checks = [
    [fields.channel, channel, community.channel],
    [fields.facilitatorsChannel, facilitatorsChannel, community.facilitatorsChannel],
  ] as const;
  for (const [field, chosen, before] of checks) {
    const fault = chosen === undefined || chosen === before ? undefined : await channelFault(client, chosen);
    if (fault !== undefined) errors[field] = fault;
  }
  const isMoved = facilitatorsChannel !== undefined && facilitatorsChannel !== community.facilitatorsChannel;
  if (isMoved && !errors[fields.facilitatorsChannel] && !facilitators.includes(user)) {
    const members = await peopleOf(client, facilitatorsChannel).catch((): readonly string[] => []);
    if (!members.includes(user)) errors[fields.facilitatorsChannel] = messages.notInIt;
  }
  return errors;
}
