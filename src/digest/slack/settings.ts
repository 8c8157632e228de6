import type { ModalView } from '@slack/types';
import type { CommunitySettings } from '../../community/settings.ts';
import { zoneChoices } from '../../french/zones.ts';
import { channelFault } from '../../slack/channel-check.ts';
import {
  type Choice,
  channelSelect,
  checkbox,
  formValues,
  input,
  modal,
  noticeModal,
  select,
  timePicker,
} from '../../slack/forms.ts';
import {
  type Click,
  type CommandCall,
  openModal,
  type Submission,
  showErrors,
  showInstead,
} from '../../slack/handlers.ts';
import { requireFacilitator } from '../../slack/roles.ts';
import { formMessages as digestMessages } from '../form-messages.ts';
import { next, type Parts } from './parts.ts';
import { fields, views } from './preview.ts';

/** `/digest réglages`. */
export async function openSettings({ command, client }: CommandCall, parts: Parts): Promise<void> {
  await requireFacilitator(parts.roles, command.user_id);
  const view = settingsView(await parts.letters.settings());
  await client.views.open({ trigger_id: command.trigger_id, view });
}

/** The same, by the button of the Home tab. */
export async function openSettingsByClick(click: Click, parts: Parts): Promise<void> {
  await click.ack();
  await requireFacilitator(parts.roles, click.body.user.id);
  await openModal(click, settingsView(await parts.letters.settings()));
}

/** The settings were sent: from now on, nothing is caught up. */
export async function submitSettings(submission: Submission, parts: Parts): Promise<void> {
  const { body, view } = submission;
  const { roles, letters, wake, client } = parts;
  await requireFacilitator(roles, body.user.id);
  const form = formValues(view);
  const zone = form.value(fields.zone);
  const channel = form.value(fields.channel);
  const fault = channel ? await channelFault(client, channel) : undefined;
  if (fault !== undefined) return showErrors(submission, { [fields.channel]: fault });
  await parts.community.change({
    ...(channel && { channel }),
    digest: {
      on: form.isTicked(fields.on),
      weekday: Number(form.value(fields.weekday) ?? 1),
      time: form.value(fields.time) ?? '09:00',
      zone: zone === parts.community.zone ? undefined : zone,
    },
  });
  await letters.restart();
  const text = digestMessages.settingsSaved((await next(parts))?.dueAt, await letters.zoneOf());
  await showInstead(submission, noticeModal(digestMessages.settingsTitle, text));
  wake();
}

/** When and where the letter leaves. */
function settingsView({ digest, channel, zone: communityZone }: CommunitySettings): ModalView {
  const weekdays = digestMessages.weekdays.map((name, index): Choice => [String(index), name]);
  // Monday first.
  const week = [...weekdays.slice(1), ...weekdays.slice(0, 1)];
  const zone = digest.zone ?? communityZone;
  return modal({
    id: views.settings,
    title: digestMessages.settingsTitle,
    submit: digestMessages.save,
    blocks: [
      input(fields.on, digestMessages.on, checkbox(digestMessages.onOption, digest.on), { optional: true }),
      input(fields.channel, digestMessages.channel, channelSelect(channel), {
        hint: digestMessages.channelHint,
      }),
      input(fields.weekday, digestMessages.weekday, select(week, String(digest.weekday))),
      input(fields.time, digestMessages.time, timePicker(digest.time)),
      input(fields.zone, digestMessages.zone, select(zoneChoices(zone), zone)),
    ],
  });
}
