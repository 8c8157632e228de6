import type { Button, KnownBlock } from '@slack/types';
import { askActions } from '../ask/contract.ts';
import { questionActions } from '../questions/contract.ts';
import { button, context, divider, header, section, sections } from '../slack/blocks.ts';
import { escapeMrkdwn } from '../slack/mrkdwn.ts';
import type { CalendarDay } from '../time/calendar-day.ts';
import { visitTitle } from '../visits/contract.ts';
import type { DigestContent } from './content.ts';
import { digestMessages } from './messages.ts';
import type { Rediscovery } from './rediscover.ts';

/** A message as the delivery takes it. */
export interface PresentedDigest {
  text: string;
  blocks: KnownBlock[];
}

export interface DigestFrame {
  day: CalendarDay;
  zone: string;
  /** Written by facilitators, plain text. */
  intro?: string;
  /** Does it leave long after its hour? */
  late?: boolean;
  /** To one person, who asked for it, instead of the channel? */
  direct?: boolean;
  /** The web address of a message; undefined when it is not known. */
  addressOf: (message: { channel: string; ts: string }) => string | undefined;
}

/** A heading's items beyond these are counted, not told; fewer when what people wrote is long. */
const mostItems = [8, 5, 3, 1] as const;
/** Slack takes about 13,000 characters for all blocks of a message. */
const longestDigest = 12_000;
/** The introduction may take these (characters). */
export const longestIntro = 1_500;

/** The letter as a message that Slack takes, however much there is to tell. */
export function presentDigest(content: DigestContent, frame: DigestFrame): PresentedDigest {
  const title = digestMessages.title(frame.day);
  const candidates = mostItems.map((most) => blocksOf(content, frame, most));
  const fitting = candidates.find((blocks) => JSON.stringify(blocks).length <= longestDigest);
  return {
    text: `${title}\u00A0: ${digestMessages.summary(content)}`,
    blocks: fitting ?? candidates.at(-1) ?? [],
  };
}

function blocksOf(content: DigestContent, frame: DigestFrame, most: number): KnownBlock[] {
  const { day, zone, intro, late, direct, addressOf } = frame;
  const { headings } = digestMessages;
  const part = <T>(heading: string, items: readonly T[], line: (item: T) => string) =>
    partOf(heading, items.slice(0, most).map(line), items.length - most);
  return [
    header(digestMessages.title(day)),
    ...(late ? [context(digestMessages.late)] : []),
    ...(intro?.trim() ? sections(introduction(intro.trim())) : []),
    ...part(headings.visits, content.visits, (visit) =>
      digestMessages.visit(visit, day, visit.announcement && addressOf(visit.announcement)),
    ),
    ...part(headings.recaps, content.recaps, (recap) =>
      digestMessages.recap(recap, day, zone, addressOf(recap)),
    ),
    ...partWithButtons(headings.published, content.published, most, (item, rank) => ({
      text: digestMessages.published(item),
      accessory: button(`${askActions.source}:${rank}`, digestMessages.read, item.path),
    })),
    ...partWithButtons(headings.questions, content.questions, most, (question) => ({
      text: digestMessages.question(question),
      accessory: button(questionActions.reply, digestMessages.reply, question.id),
    })),
    ...part(headings.asked, content.asked, digestMessages.asked),
    ...(content.rediscovery ? passage(content.rediscovery) : []),
    divider,
    context(direct ? digestMessages.footer.direct : digestMessages.footer.channel),
  ];
}

/** Escaped, `&` takes five characters: a text of nothing else is cut shorter. */
function introduction(text: string): string {
  const whole = escapeMrkdwn(text.slice(0, longestIntro));
  return whole.length <= 2 * longestIntro ? whole : escapeMrkdwn(text.slice(0, longestIntro / 3));
}

function partOf(heading: string, lines: readonly string[], more: number): KnownBlock[] {
  if (lines.length === 0) return [];
  return sections([`*${heading}*`, ...lines, ...(more > 0 ? [digestMessages.others(more)] : [])].join('\n'));
}

/** Items that can be acted on: a page to read, a question to answer. */
function partWithButtons<T>(
  heading: string,
  items: readonly T[],
  most: number,
  shown: (item: T, rank: number) => { text: string; accessory: Button },
): KnownBlock[] {
  if (items.length === 0) return [];
  const more = items.length - most;
  return [
    ...sections(`*${heading}*`),
    ...items.slice(0, most).map((item, rank) => {
      const { text, accessory } = shown(item, rank);
      return section(text, accessory);
    }),
    ...(more > 0 ? [context(digestMessages.others(more))] : []),
  ];
}

function passage(found: Rediscovery): KnownBlock[] {
  const { document, section: source } = found;
  const text = `${digestMessages.rediscoveryWhy(found)}\n${digestMessages.excerpt(found)}`;
  const accessory = button(
    `${askActions.source}:rediscovered`,
    digestMessages.read,
    `${document.id}#${source.anchor}`,
  );
  return [
    ...sections(`*${digestMessages.headings.rediscovery}*`),
    { ...section(text, accessory), expand: true },
    ...(source.sources.length > 0 ? [context(digestMessages.source(found))] : []),
  ];
}

/** Everything that facilitators may leave out of a letter, by id, with a label of at most 75 characters. */
export function itemsOf(content: DigestContent): Array<{ id: string; label: string }> {
  return [
    ...content.visits.map((visit) => ({ id: visit.itemId, label: visitTitle(visit) })),
    ...content.recaps.map(({ itemId, title }) => ({ id: itemId, label: title })),
    ...content.published.map(({ id, document }) => ({ id, label: document.title })),
    ...content.questions.map(({ itemId, text }) => ({ id: itemId, label: text })),
    ...content.asked.map(({ id, text }) => ({ id, label: text })),
    ...(content.rediscovery
      ? [{ id: content.rediscovery.id, label: content.rediscovery.document.title }]
      : []),
  ];
}
