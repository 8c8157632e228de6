import type { InputBlock, KnownBlock, ModalView } from '@slack/types';
import { askActions } from '../../ask/contract.ts';
import type { Preferences } from '../../community/preferences.ts';
import type { CommunitySettings } from '../../community/settings.ts';
import { zoneChoices } from '../../french/zones.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Document, VisibleAudiences } from '../../knowledge/types.ts';
import { button, section, sections } from '../../slack/blocks.ts';
import {
  channelSelect,
  checkbox,
  input,
  modal,
  radioButtons,
  select,
  timePicker,
  usersSelect,
} from '../../slack/forms.ts';
import { escapeMrkdwn, truncate } from '../../slack/mrkdwn.ts';
import type { CalendarDay } from '../../time/calendar-day.ts';
import { homeViews } from '../actions.ts';
import { homeMessages } from '../messages.ts';
import { windowMessages as messages } from '../window-messages.ts';

/** Names of the forms' inputs. */
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

/** Slack's own limit of blocks in a window. */
const mostBlocks = 100;

function readingWindow(title: string, blocks: KnownBlock[]): ModalView {
  return modal({
    title,
    blocks: blocks.length > 0 ? blocks.slice(0, mostBlocks) : sections(messages.nothingToRead),
  });
}

/** A line that opens its page. */
function opening(text: string, { id, sections: parts }: Document, rank: number): KnownBlock {
  const path = `${id}#${parts[0]?.anchor ?? ''}`;
  return section(text, button(`${askActions.source}:${rank}`, homeMessages.read, path));
}

/** The missions, each with what it is in short. */
export function missionsView({ documents }: Knowledge, visible: VisibleAudiences): ModalView {
  const missions = [...documents.values()]
    .filter(
      ({ kind, audience, number }) => kind === 'mission' && number !== undefined && visible.has(audience),
    )
    .sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
  return readingWindow(
    messages.missionsTitle,
    missions.map((document, rank) => opening(inShort(document), document, rank)),
  );
}

function inShort({ title, sections: parts }: Document): string {
  return `*${escapeMrkdwn(title)}*\n${escapeMrkdwn(truncate(parts[0]?.text ?? '', 600))}`;
}

/** All meetings held so far, the latest first. */
export function timelineView(
  { sessions, documents }: Knowledge,
  visible: VisibleAudiences,
  today: CalendarDay,
): ModalView {
  const readable = sessions
    .filter(({ audience, start }) => visible.has(audience) && start <= today)
    .toReversed();
  return readingWindow(
    messages.timelineTitle,
    readable.flatMap((session, rank) => {
      const document = documents.get(session.id);
      return document ? [opening(homeMessages.session(session), document, rank)] : [];
    }),
  );
}

const optional = { optional: true } as const;

/** A box to tick, by itself. */
function tick(name: string, label: string, text: string, isTicked: boolean): InputBlock {
  return input(name, label, checkbox(text, isTicked), optional);
}

export function preferencesView(
  { digest, mayBeAsked, quietHours }: Preferences,
  isMuted: boolean,
): ModalView {
  const quietTo = timePicker(quietHours?.to);
  return modal({
    id: homeViews.preferences,
    title: messages.preferencesTitle,
    submit: messages.save,
    blocks: [
      input(fields.digest, messages.digestLabel, radioButtons(messages.digestChoices, digest)),
      tick(fields.reminders, messages.remindersLabel, messages.remindersOn, !isMuted),
      tick(fields.help, messages.helpLabel, messages.helpOn, mayBeAsked),
      input(fields.quietFrom, messages.quietFrom, timePicker(quietHours?.from), optional),
      input(fields.quietTo, messages.quietTo, quietTo, { ...optional, hint: messages.quietHint }),
    ],
  });
}

/** The community's settings: where, who, and by which clock. */
export function communityView(settings: CommunitySettings): ModalView {
  const { channel, facilitatorsChannel, facilitators, zone, welcome } = settings;
  return modal({
    id: homeViews.community,
    title: messages.communityTitle,
    submit: messages.save,
    blocks: [
      input(fields.channel, messages.channel, channelSelect(channel), { hint: messages.channelHint }),
      input(fields.facilitatorsChannel, messages.facilitatorsChannel, channelSelect(facilitatorsChannel), {
        ...optional,
        hint: messages.facilitatorsChannelHint,
      }),
      input(fields.people, messages.people, usersSelect(facilitators, messages.peoplePlaceholder), optional),
      input(fields.zone, messages.zone, select(zoneChoices(zone), zone), { hint: messages.zoneHint }),
      tick(fields.welcome, messages.welcome, messages.welcomeOn, welcome),
    ],
  });
}
