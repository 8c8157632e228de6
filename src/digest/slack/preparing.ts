import { MemberError } from '../../errors.ts';
import { formValues, metadataOf, noticeModal } from '../../slack/forms.ts';
import { type Click, clickedValue, openModal, type Submission, showInstead } from '../../slack/handlers.ts';
import { requireFacilitator } from '../../slack/roles.ts';
import { formMessages as digestMessages } from '../form-messages.ts';
import { slotOn } from '../schedule.ts';
import type { Letters } from './letters.ts';
import { type Parts, withBlocks } from './parts.ts';
import { previewKey } from './posts.ts';
import { fields, prepareView, presentPreview } from './preview.ts';

/** « Préparer la lettre ». */
export async function openPreparation(click: Click, parts: Parts): Promise<void> {
  const { ack, action, body } = click;
  await ack();
  const { roles, letters, community } = parts;
  await requireFacilitator(roles, body.user.id);
  const day = clickedValue(action);
  await requireToCome(day, letters);
  const { channel = '', digest } = await letters.settings();
  const edition = await letters.edition(day);
  // What was left out must be there to be taken in again.
  const everything = { ...edition, leftOut: [] };
  const content = await letters.contentOf(
    slotOn(day, digest, community.zone),
    await letters.inChannel(channel),
    everything,
  );
  await openModal(click, prepareView(day, edition, content));
}

export async function submitPreparation(submission: Submission, parts: Parts): Promise<void> {
  const { body, view } = submission;
  await requireFacilitator(parts.roles, body.user.id);
  const day = metadataOf<string>(view);
  const tell = (text: string) => showInstead(submission, noticeModal(digestMessages.prepareTitle, text));
  const gone = await parts.letters.goneOn(day);
  if (gone !== undefined) return tell(digestMessages.gone(gone));
  const form = formValues(view);
  await parts.letters.prepare(day, {
    leftOut: form.values(fields.leftOut),
    skipped: form.isTicked(fields.skipped),
    by: body.user.id,
    intro: form.value(fields.intro),
  });
  await tell(digestMessages.saved(day));
  await showAnew(day, parts);
}

/** @throws MemberError when this week's letter has left: what would be prepared helps nobody */
async function requireToCome(day: string, letters: Letters): Promise<void> {
  const gone = await letters.goneOn(day);
  if (gone !== undefined) throw new MemberError('letter-gone', digestMessages.gone(gone));
}

/** « Sauter cette semaine », or not after all. */
export function setSkipped(skipped: boolean) {
  return async ({ ack, action, body, respond }: Click, parts: Parts): Promise<void> => {
    await ack();
    await requireFacilitator(parts.roles, body.user.id);
    const { letters, community } = parts;
    const day = clickedValue(action);
    await requireToCome(day, letters);
    await letters.prepare(day, { ...(await letters.edition(day)), skipped, by: body.user.id });
    await showAnew(day, parts);
    const { channel, digest } = await letters.settings();
    // The preview that was asked for with the command is in their eyes only: it follows here.
    if (body.container['is_ephemeral'] && channel !== undefined) {
      const preview = await presentPreview(slotOn(day, digest, community.zone), channel, letters);
      await respond({ response_type: 'ephemeral', replace_original: true, ...withBlocks(preview) });
      return;
    }
    const text = skipped ? digestMessages.isSkipped(day) : digestMessages.saved(day);
    await respond({ response_type: 'ephemeral', replace_original: false, text });
  };
}

/** Brings the posted previews of a letter up to date. */
export async function showAnew(day: string, { letters, delivery, updater, community }: Parts): Promise<void> {
  const { channel, digest } = await letters.settings();
  if (channel === undefined) return;
  const slot = slotOn(day, digest, community.zone);
  const shown = (await delivery.records(previewKey(slot))).map(async ([key]) => {
    const place = await delivery.placeOf(key);
    if (place) updater.update({ key, ...place }, () => presentPreview(slot, channel, letters));
  });
  await Promise.all(shown);
}
