import type { View } from '@slack/types';
import type { CommunitySettings } from '../../community/settings.ts';
import { zoneChoices } from '../../french/zones.ts';
import { channelFault } from '../../slack/channel-check.ts';
import type { Click, CommandCall, Submission } from '../../slack/handlers.ts';
import { requireFacilitator } from '../../slack/roles.ts';
import { formMessages as messages } from '../form-messages.ts';
import { done, held, next, type Parts } from './parts.ts';
import { fields, plain, views } from './preview.ts';

/** `/digest réglages`. */
export async function openSettings({ command, client }: CommandCall, parts: Parts): Promise<void> {
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

/** The settings were sent: from now on, nothing is caught up. */
export async function submitSettings({ ack, body, view }: Submission, parts: Parts): Promise<void> {
  const { roles, letters, wake, client } = parts;
  await requireFacilitator(roles, body.user.id);
  const zone = held(view, fields.zone).selected_option?.value;
  const channel = held(view, fields.channel).selected_conversation;
  const fault = channel ? await channelFault(client, channel) : undefined;
  if (fault !== undefined) {
    await ack({ response_action: 'errors', errors: { [fields.channel]: fault } });
    return;
  }
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

/** When and where the letter leaves. */
function settingsView({ digest, channel, zone: communityZone }: CommunitySettings): View {
  const option = ([value, text]: readonly [string, string]) => ({ text: plain(text), value });
  const weekdays = messages.weekdays.map((name, index) => option([String(index), name]));
  // Monday first, as weeks go.
  const week = [...weekdays.slice(1), ...weekdays.slice(0, 1)];
  const zones = zoneChoices(digest.zone ?? communityZone).map(option);
  const zone = zones.find(({ value }) => value === (digest.zone ?? communityZone));
  const weekday = weekdays[digest.weekday];
  const on = option(['on', messages.onOption]);
  return {
    type: 'modal',
    callback_id: views.settings,
    title: plain(messages.settingsTitle),
    submit: plain(messages.save),
    close: plain(messages.cancel),
    blocks: [
      {
        type: 'input',
        block_id: fields.on,
        optional: true,
        label: plain(messages.on),
        element: {
          type: 'checkboxes',
          action_id: fields.on,
          options: [on],
          ...(digest.on && { initial_options: [on] }),
        },
      },
      {
        type: 'input',
        block_id: fields.channel,
        label: plain(messages.channel),
        hint: plain(messages.channelHint),
        element: {
          type: 'conversations_select',
          action_id: fields.channel,
          filter: { include: ['public', 'private'], exclude_bot_users: true },
          initial_conversation: channel,
        },
      },
      {
        type: 'input',
        block_id: fields.weekday,
        label: plain(messages.weekday),
        element: {
          type: 'static_select',
          action_id: fields.weekday,
          options: week,
          initial_option: weekday,
        },
      },
      {
        type: 'input',
        block_id: fields.time,
        label: plain(messages.time),
        element: { type: 'timepicker', action_id: fields.time, initial_time: digest.time },
      },
      {
        type: 'input',
        block_id: fields.zone,
        label: plain(messages.zone),
        element: {
          type: 'static_select',
          action_id: fields.zone,
          options: zones,
          initial_option: zone,
        },
      },
    ],
  };
}
