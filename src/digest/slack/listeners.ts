import type { RadioButtonsAction } from '@slack/bolt';
import type { Tools } from '../../capability.ts';
import { choose, type DigestChoice, preferencesOf } from '../../community/preferences.ts';
import { fold } from '../../knowledge/french/index.ts';
import { type Click, type CommandCall, clickedValue, type Submission } from '../../slack/handlers.ts';
import { requireFacilitator } from '../../slack/roles.ts';
import { localTime } from '../../time/zone.ts';
import { formMessages as messages } from '../form-messages.ts';
import { nextSlot, type Slot, slotOn } from '../schedule.ts';
import type { Letters } from './letters.ts';
import { fields, prepareView, presentOwnChoice, presentPreview, settingsView } from './preview.ts';

export interface Parts extends Tools {
  letters: Letters;
}

/** `/digest`, `/digest aperçu`, `/digest maintenant`, `/digest réglages`. */
export async function digestCommand(call: CommandCall, parts: Parts): Promise<void> {
  await call.ack();
  const [word = ''] = fold(call.command.text.trim()).split(/\s+/);
  const known: Record<string, (call: CommandCall, parts: Parts) => Promise<void>> = {
    apercu: showPreview,
    maintenant: sendNow,
    reglages: openSettings,
  };
  await (known[word] ?? showOwnChoice)(call, parts);
}

async function next({ letters, clock, community }: Parts): Promise<Slot | undefined> {
  const [{ digest, channel }, before] = await Promise.all([letters.settings(), letters.last()]);
  return channel === undefined ? undefined : nextSlot(digest, community.zone, clock.now(), before?.day);
}

async function showOwnChoice({ command, respond }: CommandCall, parts: Parts): Promise<void> {
  const [slot, { digest }, isFacilitator, zone] = await Promise.all([
    next(parts),
    preferencesOf(parts.store, command.user_id),
    parts.roles.isFacilitator(command.user_id),
    parts.letters.zoneOf(),
  ]);
  const message = presentOwnChoice(messages.next(slot?.dueAt, zone), digest, isFacilitator);
  await respond({ response_type: 'ephemeral', ...message, blocks: [...message.blocks] });
}

async function showPreview({ command, respond }: CommandCall, parts: Parts): Promise<void> {
  await requireFacilitator(parts.roles, command.user_id);
  const { channel } = await parts.letters.settings();
  const slot = await next(parts);
  if (!slot || channel === undefined) {
    await respond({ response_type: 'ephemeral', text: messages.noChannel });
    return;
  }
  const { text, blocks } = await presentPreview(slot, channel, parts.letters);
  await respond({ response_type: 'ephemeral', text, blocks: [...blocks] });
}

/** The letter of today, at once: the next one then waits for its week. */
async function sendNow({ command, respond }: CommandCall, parts: Parts): Promise<void> {
  const { roles, letters, delivery, clock, community } = parts;
  await requireFacilitator(roles, command.user_id);
  const { channel, digest } = await letters.settings();
  const tell = (text: string) => respond({ response_type: 'ephemeral', text });
  if (channel === undefined) {
    await tell(messages.noChannel);
    return;
  }
  const slot = slotOn(localTime(clock.now(), await letters.zoneOf()).day, digest, community.zone);
  if ((await letters.last())?.day === slot.day) {
    await tell(messages.sentToday);
    return;
  }
  // An empty letter that was settled this morning must not forbid the one of now.
  await delivery.reopen(slot.key);
  const { state } = await delivery.post({
    key: slot.key,
    kind: 'digest',
    channel,
    compose: async () => letters.write(slot, await letters.inChannel(channel)),
  });
  const said: Partial<Record<typeof state, string>> = {
    sent: messages.sent(channel),
    skipped: messages.nothingNow,
  };
  await tell(said[state] ?? messages.notSent);
}

async function openSettings({ command, client }: CommandCall, parts: Parts): Promise<void> {
  await requireFacilitator(parts.roles, command.user_id);
  const view = settingsView(await parts.letters.settings());
  await client.views.open({ trigger_id: command.trigger_id, view });
}

/** The same, by the button of the Home tab. */
export async function openSettingsByClick({ ack, body, client }: Click, parts: Parts): Promise<void> {
  await ack();
  await requireFacilitator(parts.roles, body.user.id);
  const view = settingsView(await parts.letters.settings());
  await client.views.open({ trigger_id: body.trigger_id, view });
}

interface Held {
  value?: string | null;
  selected_time?: string | null;
  selected_conversation?: string | null;
  selected_option?: { value: string } | null;
  selected_options?: { value: string }[];
}
const held = (view: Submission['view'], name: string): Held => view.state.values[name]?.[name] ?? {};

/** The settings were sent: from now on, nothing is caught up. */
export async function submitSettings({ ack, body, view }: Submission, parts: Parts): Promise<void> {
  const { roles, letters, wake } = parts;
  await requireFacilitator(roles, body.user.id);
  const zone = held(view, fields.zone).selected_option?.value;
  const channel = held(view, fields.channel).selected_conversation;
  await parts.community.change({
    ...(channel ? { channel } : {}),
    digest: {
      on: (held(view, fields.on).selected_options ?? []).length > 0,
      weekday: Number(held(view, fields.weekday).selected_option?.value ?? 1),
      time: held(view, fields.time).selected_time ?? '09:00',
      ...(zone && zone !== parts.community.zone ? { zone } : {}),
    },
  });
  await letters.restart();
  const text = messages.settingsSaved((await next(parts))?.dueAt, await letters.zoneOf());
  await ack({ response_action: 'update', view: done(messages.settingsTitle, text) });
  wake();
}

function done(title: string, text: string) {
  const plain = (words: string) => ({ type: 'plain_text' as const, text: words });
  return {
    type: 'modal' as const,
    title: plain(title),
    close: plain(messages.close),
    blocks: [{ type: 'section' as const, text: { type: 'mrkdwn' as const, text } }],
  };
}

/** « Préparer la lettre ». */
export async function openPreparation({ ack, action, body, client }: Click, parts: Parts): Promise<void> {
  await ack();
  const { roles, letters, community } = parts;
  await requireFacilitator(roles, body.user.id);
  const day = clickedValue(action);
  const { channel = '', digest } = await letters.settings();
  const edition = await letters.edition(day);
  // What was left out must be there to be taken in again.
  const everything = { ...edition, leftOut: [] };
  const content = await letters.contentOf(
    slotOn(day, digest, community.zone),
    await letters.inChannel(channel),
    everything,
  );
  await client.views.open({ trigger_id: body.trigger_id, view: prepareView(day, edition, content) });
}

export async function submitPreparation({ ack, body, view }: Submission, parts: Parts): Promise<void> {
  await requireFacilitator(parts.roles, body.user.id);
  const day = view.private_metadata;
  const intro = held(view, fields.intro).value?.trim();
  await parts.letters.prepare(day, {
    leftOut: (held(view, fields.leftOut).selected_options ?? []).map(({ value }) => value),
    skipped: (held(view, fields.skipped).selected_options ?? []).length > 0,
    by: body.user.id,
    ...(intro ? { intro } : {}),
  });
  await ack({ response_action: 'update', view: done(messages.prepareTitle, messages.saved(day)) });
  await showAnew(day, parts);
}

/** « Sauter cette semaine », or not after all. */
export function setSkipped(skipped: boolean) {
  return async ({ ack, action, body, respond }: Click, parts: Parts): Promise<void> => {
    await ack();
    await requireFacilitator(parts.roles, body.user.id);
    const day = clickedValue(action);
    const edition = await parts.letters.edition(day);
    await parts.letters.prepare(day, { ...edition, skipped, by: body.user.id });
    await showAnew(day, parts);
    const text = skipped ? messages.isSkipped(day) : messages.saved(day);
    await respond({ response_type: 'ephemeral', replace_original: false, text });
  };
}

/** Brings the posted preview of a letter up to date. */
async function showAnew(day: string, { letters, delivery, refresher, community }: Parts): Promise<void> {
  const key = `digest:${day}:preview`;
  const outcome = (await delivery.recordOf(key))?.outcome;
  const { channel, digest } = await letters.settings();
  if (outcome?.state !== 'sent' || channel === undefined) return;
  const slot = slotOn(day, digest, community.zone);
  refresher.refresh({ key, channel: outcome.channel, ts: outcome.ts }, () =>
    presentPreview(slot, channel, letters),
  );
}

/** How a person wants the letter. */
export async function setOwnChoice({ ack, action, body, respond }: Click, { store }: Parts): Promise<void> {
  await ack();
  const digest = (action as RadioButtonsAction).selected_option?.value as DigestChoice;
  if (!(digest in messages.chosen)) return;
  await choose(store, body.user.id, { ...(await preferencesOf(store, body.user.id)), digest });
  await respond({ response_type: 'ephemeral', replace_original: false, text: messages.chosen[digest] });
}
