import type { KnownBlock } from '@slack/types';
import { digestActions } from '../../digest/contract.ts';
import { button, context, divider, header, row, sections } from '../../slack/blocks.ts';
import { localTime } from '../../time/zone.ts';
import { REMINDERS_ACTION } from '../../visits/contract.ts';
import { homeActions } from '../actions.ts';
import type { FacilitatorPart } from '../facilitation.ts';
import { facilitationMessages as messages } from '../facilitation-messages.ts';
import { listed, type ViewContext } from './view-context.ts';

/** At most so many of a sort are shown. */
const most = 5;

/** What facilitators see below their own things: what is open, what is to be looked at, and the settings. */
export function facilitatorBlocks(part: FacilitatorPart, today: string, shown: ViewContext): KnownBlock[] {
  const { visits, undelivered, questions, unanswered, late } = part;
  const { zone } = shown.settings;
  const openVisits = visits.map((visit) => messages.openVisit(visit, today));
  const toLookAt = undelivered.map(({ key, at, why }) =>
    messages.undelivered(
      shown.postNames.get(key) ?? messages.unnamed,
      why,
      localTime(new Date(at), zone).day,
    ),
  );
  const open = questions.map((question) =>
    messages.openQuestion(question, today, question.thread && shown.addressOf(question.thread)),
  );
  return [
    divider,
    header(messages.title),
    ...(openVisits.length > 0
      ? list(messages.openVisits, openVisits)
      : sections(`*${messages.openVisits}*\n${messages.noOpenVisit}`)),
    ...list(messages.undeliveredPosts, toLookAt),
    ...list(messages.openQuestions, open),
    ...(unanswered > 0 ? [context(messages.unanswered(unanswered))] : []),
    ...list(messages.late, late.map(messages.latePage)),
    ...list(messages.settings, settingsLines(shown), Number.POSITIVE_INFINITY),
    row(
      button(homeActions.community, messages.setCommunity, 'open'),
      button(digestActions.openSettings, messages.setDigest, 'open'),
      button(REMINDERS_ACTION, messages.setReminders, 'community'),
    ),
  ];
}

function list(title: string, lines: readonly string[], limit = most): KnownBlock[] {
  if (lines.length === 0) return [];
  const more = lines.length - limit;
  const parts = [`*${title}*`, listed(lines.slice(0, limit)), ...(more > 0 ? [messages.more(more)] : [])];
  return sections(parts.join('\n'));
}

function settingsLines({ settings, reminders }: ViewContext): string[] {
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
