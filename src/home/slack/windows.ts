import type { InputBlock, KnownBlock, View } from '@slack/types';
import { askActions } from '../../ask/contract.ts';
import type { Preferences } from '../../community/preferences.ts';
import type { CommunitySettings } from '../../community/settings.ts';
import { zoneChoices } from '../../french/zones.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Document, VisibleAudiences } from '../../knowledge/types.ts';
import { sections } from '../../slack/blocks.ts';
import { escapeMrkdwn, truncate } from '../../slack/mrkdwn.ts';
import type { CalendarDay } from '../../time/calendar-day.ts';
import { messages as home } from '../messages.ts';
import { messages } from '../window-messages.ts';

/** Callback ids of the forms, and names of their fields. */
export const views = { preferences: 'home.preferences', community: 'home.community' } as const;
export const fields = {
  digest: 'digest',
  reminders: 'reminders',
  help: 'help',
  quietFrom: 'quiet-from',
  quietTo: 'quiet-to',
  channel: 'channel',
  facilitatorsChannel: 'facilitators-channel',
  people: 'people',
  zone: 'zone',
  welcome: 'welcome',
} as const;

const plain = (text: string) => ({ type: 'plain_text' as const, text });

function reading(title: string, blocks: KnownBlock[]): View {
  return {
    type: 'modal',
    title: plain(title),
    close: plain(messages.close),
    blocks: blocks.length > 0 ? blocks.slice(0, 100) : sections(messages.nothingToRead),
  };
}

function form(callbackId: string, title: string, blocks: KnownBlock[]): View {
  return {
    type: 'modal',
    callback_id: callbackId,
    title: plain(title),
    submit: plain(messages.save),
    close: plain(messages.cancel),
    blocks,
  };
}

/** A line that opens its page. */
function opening(text: string, path: string, rank: number): KnownBlock {
  return {
    type: 'section',
    text: { type: 'mrkdwn', text: text.slice(0, 3_000) },
    accessory: {
      type: 'button',
      action_id: `${askActions.source}:${rank}`,
      text: plain(home.read),
      value: path,
    },
  };
}

/** The missions, each with what it is in short. */
export function missionsView({ documents }: Knowledge, reader: VisibleAudiences): View {
  const missions = [...documents.values()]
    .filter(
      ({ kind, audience, number }) => kind === 'mission' && number !== undefined && reader.has(audience),
    )
    .sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
  return reading(
    messages.missionsTitle,
    missions.map((document, rank) => opening(inShort(document), pathOf(document), rank)),
  );
}

function inShort({ title, sections: parts }: Document): string {
  return `*${escapeMrkdwn(title)}*\n${escapeMrkdwn(truncate(parts[0]?.text ?? '', 600))}`;
}

const pathOf = ({ id, sections: parts }: Document) => `${id}#${parts[0]?.anchor ?? ''}`;

/** All meetings held so far, the latest first. */
export function timelineView(
  { sessions, documents }: Knowledge,
  reader: VisibleAudiences,
  today: CalendarDay,
): View {
  const readable = sessions
    .filter(({ audience, start }) => reader.has(audience) && start <= today)
    .toReversed();
  return reading(
    messages.timelineTitle,
    readable.flatMap((session, rank) => {
      const document = documents.get(session.id);
      return document ? [opening(home.session(session), pathOf(document), rank)] : [];
    }),
  );
}

/** A box to tick, by itself. */
function tick(name: string, label: string, text: string, isOn: boolean): KnownBlock {
  const option = { text: plain(text), value: 'yes' };
  return {
    type: 'input',
    block_id: name,
    optional: true,
    label: plain(label),
    element: {
      type: 'checkboxes',
      action_id: name,
      options: [option],
      ...(isOn && { initial_options: [option] }),
    },
  };
}

function hour(name: string, label: string, time: string | undefined): KnownBlock {
  return {
    type: 'input',
    block_id: name,
    optional: true,
    label: plain(label),
    ...(name === fields.quietTo && { hint: plain(messages.quietHint) }),
    element: { type: 'timepicker', action_id: name, initial_time: time },
  };
}

export function preferencesView({ digest, mayBeAsked, quietHours }: Preferences, isMuted: boolean): View {
  const options = messages.digestChoices.map(([value, text]) => ({ text: plain(text), value }));
  const chosen = options.find(({ value }) => value === digest);
  return form(views.preferences, messages.preferencesTitle, [
    {
      type: 'input',
      block_id: fields.digest,
      label: plain(messages.digestLabel),
      element: {
        type: 'radio_buttons',
        action_id: fields.digest,
        options,
        initial_option: chosen,
      },
    },
    tick(fields.reminders, messages.remindersLabel, messages.remindersOn, !isMuted),
    tick(fields.help, messages.helpLabel, messages.helpOn, mayBeAsked),
    hour(fields.quietFrom, messages.quietFrom, quietHours?.from),
    hour(fields.quietTo, messages.quietTo, quietHours?.to),
  ]);
}

/** The community's settings: where, who, and by which clock. */
export function communityView(settings: CommunitySettings): View {
  const { channel, facilitatorsChannel, facilitators, zone, welcome } = settings;
  const zones = zoneChoices(zone).map(([value, text]) => ({ text: plain(text), value }));
  const present = zones.find(({ value }) => value === zone);
  return form(views.community, messages.communityTitle, [
    channelInput(fields.channel, messages.channel, messages.channelHint, channel),
    {
      ...channelInput(
        fields.facilitatorsChannel,
        messages.facilitatorsChannel,
        messages.facilitatorsChannelHint,
        facilitatorsChannel,
      ),
      optional: true,
    },
    {
      type: 'input',
      block_id: fields.people,
      optional: true,
      label: plain(messages.people),
      element: {
        type: 'multi_users_select',
        action_id: fields.people,
        placeholder: plain(messages.peoplePlaceholder),
        ...(facilitators.length > 0 && { initial_users: facilitators }),
      },
    },
    {
      type: 'input',
      block_id: fields.zone,
      label: plain(messages.zone),
      hint: plain(messages.zoneHint),
      element: {
        type: 'static_select',
        action_id: fields.zone,
        options: zones,
        initial_option: present,
      },
    },
    tick(fields.welcome, messages.welcome, messages.welcomeOn, welcome),
  ]);
}

function channelInput(name: string, label: string, hint: string, chosen: string | undefined): InputBlock {
  return {
    type: 'input',
    block_id: name,
    label: plain(label),
    hint: plain(hint),
    element: {
      type: 'conversations_select',
      action_id: name,
      filter: { include: ['public', 'private'], exclude_bot_users: true },
      initial_conversation: chosen,
    },
  };
}
