import type { KnownBlock } from '@slack/types';
import { digestActions } from '../../digest/contract.ts';
import { sections } from '../../slack/blocks.ts';
import { localTime } from '../../time/zone.ts';
import { REMINDERS_ACTION } from '../../visits/contract.ts';
import type { FacilitatorPart } from '../facilitation.ts';
import { messages } from '../facilitation-messages.ts';
import { actions, button, context, divider, heading, listed, row, type Surroundings } from './blocks.ts';

/** At most so many of a sort are shown. */
const most = 5;

/** What facilitators see below their own things: what is open, what is to be looked at, and the settings. */
export function facilitatorBlocks(part: FacilitatorPart, today: string, around: Surroundings): KnownBlock[] {
  const { visits, undelivered, questions, unanswered, late } = part;
  const { zone } = around.settings;
  const openVisits = visits.map((visit) => messages.openVisit(visit, today));
  const toLookAt = undelivered.map(({ key, at, why }) =>
    messages.undelivered(around.names.get(key) ?? messages.unnamed, why, localTime(new Date(at), zone).day),
  );
  const open = questions.map((question) =>
    messages.openQuestion(question, today, question.thread && around.addressOf(question.thread)),
  );
  return [
    divider,
    heading(messages.title),
    ...(openVisits.length > 0
      ? list(messages.openVisits, openVisits)
      : sections(`*${messages.openVisits}*\n${messages.noOpenVisit}`)),
    ...list(messages.undeliveredPosts, toLookAt),
    ...list(messages.openQuestions, open),
    ...(unanswered > 0 ? [context(messages.unanswered(unanswered))] : []),
    ...list(messages.late, late.map(messages.latePage)),
    ...list(messages.settings, settingsLines(around), Number.POSITIVE_INFINITY),
    row(
      button(actions.community, messages.setCommunity, 'open'),
      button(digestActions.openSettings, messages.setDigest, 'open'),
      button(REMINDERS_ACTION, messages.setReminders, 'community'),
    ),
  ];
}

function list(title: string, lines: readonly string[], limit = most): KnownBlock[] {
  if (lines.length === 0) return [];
  const more = lines.length - limit;
  const shown = [`*${title}*`, listed(lines.slice(0, limit)), ...(more > 0 ? [messages.more(more)] : [])];
  return sections(shown.join('\n'));
}

function settingsLines({ settings, reminders }: Surroundings): string[] {
  const { channel, facilitatorsChannel, digest, welcome, zone } = settings;
  return [
    messages.channel(channel),
    messages.facilitatorsChannel(facilitatorsChannel),
    messages.digest(digest),
    messages.reminders(reminders),
    messages.welcome(welcome),
    messages.zone(zone),
  ];
}
