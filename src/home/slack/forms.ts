import type { Tools } from '../../capability.ts';
import { choose, type DigestChoice, type Preferences, preferencesOf } from '../../community/preferences.ts';
import type { CommunitySettings } from '../../community/settings.ts';
import { channelFault } from '../../slack/channel-check.ts';
import type { Click, Submission } from '../../slack/handlers.ts';
import { peopleOf } from '../../slack/members.ts';
import { requireFacilitator } from '../../slack/roles.ts';
import { mutedReminders } from '../../visits/contract.ts';
import { messages } from '../window-messages.ts';
import { communityView, fields, preferencesView } from './windows.ts';

interface Held {
  selected_option?: { value: string } | null;
  selected_options?: { value: string }[];
  selected_time?: string | null;
  selected_conversation?: string | null;
  selected_users?: string[];
}
const held = (view: Submission['view'], name: string): Held => view.state.values[name]?.[name] ?? {};
const isTicked = (view: Submission['view'], name: string) =>
  (held(view, name).selected_options ?? []).length > 0;

type Errors = Record<string, string>;

export async function openPreferences({ ack, body, client }: Click, { store }: Tools): Promise<void> {
  await ack();
  const user = body.user.id;
  const [chosen, muted] = await Promise.all([preferencesOf(store, user), store.get(mutedReminders, user)]);
  const view = preferencesView(chosen, muted !== undefined);
  await client.views.open({ trigger_id: body.trigger_id, view });
}

export async function submitPreferences(
  { ack, body, view, client }: Submission,
  { store, clock, community, wake }: Tools,
): Promise<void> {
  const user = body.user.id;
  const [from, to] = [held(view, fields.quietFrom).selected_time, held(view, fields.quietTo).selected_time];
  const errors = quietFaults(from, to);
  if (errors) return ack({ response_action: 'errors', errors });
  const digest = (held(view, fields.digest).selected_option?.value ?? 'channel') as DigestChoice;
  const own: Preferences = { digest, mayBeAsked: isTicked(view, fields.help) };
  if (from && to) own.quietHours = { from, to, zone: await zoneOf(client, user, community.zone) };
  await choose(store, user, own);
  const wantsReminders = isTicked(view, fields.reminders);
  await store.transact((tx) => {
    if (wantsReminders) tx.delete(mutedReminders, user);
    else tx.put(mutedReminders, user, { since: clock.now().toISOString() });
  });
  await ack();
  wake();
}

function quietFaults(from: string | null | undefined, to: string | null | undefined): Errors | undefined {
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
  const channel = held(view, fields.channel).selected_conversation;
  const facilitatorsChannel = held(view, fields.facilitatorsChannel).selected_conversation;
  const zone = held(view, fields.zone).selected_option?.value;
  const change = {
    ...(channel ? { channel } : {}),
    ...(facilitatorsChannel ? { facilitatorsChannel } : {}),
    ...(zone ? { zone } : {}),
    facilitators: held(view, fields.people).selected_users ?? [],
    welcome: isTicked(view, fields.welcome),
  };
  const errors = await placeFaults(change, body.user.id, tools);
  if (Object.keys(errors).length > 0) return ack({ response_action: 'errors', errors });
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
