import type { RadioButtonsAction } from '@slack/bolt';
import { choose, type DigestChoice, preferencesOf } from '../../community/preferences.ts';
import { fold } from '../../french/fold.ts';
import type { Click, CommandCall } from '../../slack/handlers.ts';
import { requireFacilitator } from '../../slack/roles.ts';
import { localTime } from '../../time/zone.ts';
import { formMessages as digestMessages } from '../form-messages.ts';
import { isThisWeeks, type Slot, slotOn } from '../schedule.ts';
import { next, type Parts, withBlocks } from './parts.ts';
import { showAnew } from './preparing.ts';
import { presentOwnChoice, presentPreview } from './preview.ts';
import { openSettings } from './settings.ts';

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

async function showOwnChoice({ command, respond }: CommandCall, parts: Parts): Promise<void> {
  const [slot, { digest }, isFacilitator, zone] = await Promise.all([
    next(parts),
    preferencesOf(parts.store, command.user_id),
    parts.roles.isFacilitator(command.user_id),
    parts.letters.zoneOf(),
  ]);
  const message = presentOwnChoice(digestMessages.next(slot?.dueAt, zone), digest, isFacilitator);
  await respond({ response_type: 'ephemeral', ...message, blocks: [...message.blocks] });
}

async function showPreview({ command, respond }: CommandCall, parts: Parts): Promise<void> {
  await requireFacilitator(parts.roles, command.user_id);
  const { channel } = await parts.letters.settings();
  const slot = await next(parts);
  if (!slot || channel === undefined) {
    await respond({ response_type: 'ephemeral', text: digestMessages.noChannel });
    return;
  }
  const preview = await presentPreview(slot, channel, parts.letters);
  await respond({ response_type: 'ephemeral', ...withBlocks(preview) });
}

/** The letter of today, at once: the next one then waits for its week. */
async function sendNow({ command, respond }: CommandCall, parts: Parts): Promise<void> {
  const { roles, letters, delivery, clock, community } = parts;
  await requireFacilitator(roles, command.user_id);
  const { channel, digest } = await letters.settings();
  const tell = (text: string) => respond({ response_type: 'ephemeral', text });
  if (channel === undefined) {
    await tell(digestMessages.noChannel);
    return;
  }
  const slot = slotOn(localTime(clock.now(), await letters.zoneOf()).day, digest, community.zone);
  if ((await letters.last())?.day === slot.day) {
    await tell(digestMessages.sentToday);
    return;
  }
  const replaced = (await next(parts))?.day ?? slot.day;
  await takeOver(slot, replaced, command.user_id, parts);
  // An empty letter that was settled this morning must not forbid the one of now.
  await delivery.reopen(slot.key);
  const { state } = await delivery.post({
    key: slot.key,
    kind: 'digest',
    channel,
    compose: async () => letters.write(slot, await letters.inChannel(channel)),
  });
  const said: Partial<Record<typeof state, string>> = {
    sent: digestMessages.sent(channel),
    skipped: digestMessages.nothingNow,
  };
  await tell(said[state] ?? digestMessages.notSent);
  if (state !== 'sent') return;
  await showAnew(replaced, parts);
  // It goes to those who want it in private too.
  parts.wake();
}

/** What was prepared for the letter that the one of now stands for holds for it, whether that was to be skipped or not. */
async function takeOver({ day }: Slot, replaced: string, by: string, { letters }: Parts): Promise<void> {
  const stands = isThisWeeks(day, replaced) ? replaced : day;
  const [today, theirs] = await Promise.all([letters.edition(day), letters.edition(stands)]);
  const prepared = today.by === '' ? theirs : today;
  if (prepared.by !== '') await letters.prepare(day, { ...prepared, skipped: false, by });
}

/** How a person wants the letter. */
export async function setOwnChoice({ ack, action, body, respond }: Click, { store }: Parts): Promise<void> {
  await ack();
  const digest = (action as RadioButtonsAction).selected_option?.value as DigestChoice;
  if (!(digest in digestMessages.chosen)) return;
  await choose(store, body.user.id, { ...(await preferencesOf(store, body.user.id)), digest });
  await respond({ response_type: 'ephemeral', replace_original: false, text: digestMessages.chosen[digest] });
}
