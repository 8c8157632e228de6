import type { KnownBlock } from '@slack/types';
import type { Message } from '../../delivery/outgoing.ts';
import { formatDay, formatDaysAway } from '../../french/dates.ts';
import { typeset } from '../../french/typography.ts';
import { button, row, section, sections } from '../../slack/blocks.ts';
import { escapeMrkdwn } from '../../slack/mrkdwn.ts';
import type { CalendarDay } from '../../time/calendar-day.ts';
import { firstDay } from '../../visits/contract.ts';
import { actions } from '../actions.ts';
import type { AskedQuestion } from '../grid.ts';
import type { KnownPlace } from '../known-answers.ts';
import type { Question } from '../questions.ts';
import type { VisitInHand } from '../visit-in-hand.ts';
import { gridWords } from './grid.ts';
import { visitDays, visitName, votesText } from './naming.ts';
import { themeNames } from './themes.ts';

/** A message has 50 blocks and some 13,000 characters at most. */
const MOST_WITH_BUTTON = 40;
const MOST_CHARACTERS = 9000;
/** Blocks of 3,000 characters that a message holds beside its first words. */
export const MOST_LONG_BLOCKS = 4;

/** What a call for questions says of time. */
interface CallTimes {
  /** When the questions are listed. */
  listDay: CalendarDay;
  today: CalendarDay;
  /** It comes so long after its hour that it has to say so. */
  late: boolean;
}

/** The call for questions, in the visit's thread. */
export function presentCall(visit: VisitInHand, { listDay, today, late }: CallTimes): Message {
  const away = formatDaysAway(firstDay(visit), today);
  const text = typeset(
    `La ${visitName(visit)} a lieu ${away}, ${when(visit)}${late ? ' (rappel envoyé en retard)' : ''}. Quelles questions voulez-vous poser à l’hôte ? Vos questions seront réunies le ${formatDay(listDay)}.`,
  );
  const ask = button(actions.askQuestion, 'Poser une question', visit.id, { style: 'primary' });
  return { text, blocks: [...sections(escapeMrkdwn(text)), row(ask)] };
}

/**
 * The questions with their votes; the same message is edited at each vote. Those that a message has no room for, the
 * least voted for, are written without their button, as many as one block holds.
 * @param names by id, of the visits from which questions are carried
 */
export function presentList(
  visit: VisitInHand,
  asked: readonly AskedQuestion[],
  names: ReadonlyMap<string, string>,
): Message {
  const text = typeset(
    `Les questions pour la ${visitName(visit)} : votez pour celles qui comptent pour vous.`,
  );
  const room = roomFor(asked.map((one) => questionText(one, names)));
  const rest = asked.slice(room).map((one) => `• ${questionText(one, names)}`);
  const ask = button(actions.askQuestion, 'Poser une autre question', visit.id);
  return {
    text,
    blocks: [
      ...sections(escapeMrkdwn(text)),
      ...asked.slice(0, room).map((one) => votable(visit, one, names)),
      ...(rest.length > 0 ? sections(rest.join('\n')).slice(0, 1) : []),
      row(ask),
    ],
  };
}

/** How many of the texts a message can hold, each in a block. */
function roomFor(texts: readonly string[]): number {
  let characters = 0;
  const end = texts.findIndex((text, index) => {
    characters += text.length;
    return index >= MOST_WITH_BUTTON || characters > MOST_CHARACTERS;
  });
  return end < 0 ? texts.length : end;
}

function votable(visit: VisitInHand, one: AskedQuestion, names: ReadonlyMap<string, string>): KnownBlock {
  const votes = one.entry.votes.length;
  const label = votes === 0 ? 'Voter' : `Voter (${votes})`;
  const spoken = `${label} : ${one.question.text}`;
  const value = `${visit.id}/${one.question.id}`;
  const block = section(questionText(one, names), button(actions.vote, label, value, { spoken }));
  // Its own id: a list brought up to date keeps the button that somebody is about to press.
  return { ...block, block_id: `recap.vote:${value}` };
}

/** The frozen grid, in the visit's thread or to the host. */
export function presentGrid(
  visit: VisitInHand,
  asked: readonly AskedQuestion[],
  names: ReadonlyMap<string, string>,
  to: 'thread' | 'host',
): Message {
  const received = visit.hosts.length > 0 ? ' L’hôte la reçoit aussi.' : '';
  const lead =
    to === 'host'
      ? `Voici les questions que les participants souhaitent vous poser lors de la ${visitName(visit)}, ${when(visit)}.`
      : `La grille de questionnement de la ${visitName(visit)} est arrêtée.${received}`;
  const text = typeset(lead);
  const lines = asked.map((one, index) => `${index + 1}. ${questionText(one, names)}`);
  return {
    text,
    blocks: [
      ...sections(escapeMrkdwn(text)),
      ...sections(lines.join('\n')).slice(0, MOST_LONG_BLOCKS),
      row(button(actions.printGrid, 'La grille à imprimer', visit.id)),
    ],
  };
}

function questionText({ question, entry }: AskedQuestion, names: ReadonlyMap<string, string>): string {
  const from = entry.carriedFrom === undefined ? undefined : names.get(entry.carriedFrom);
  const about = [
    ...question.themes.map((theme) => themeNames[theme]),
    ...(entry.votes.length > 0 ? [votesText(entry.votes.length)] : []),
    ...(from === undefined ? [] : [gridWords.carried(from)]),
  ];
  const aside = about.length > 0 ? ` _(${escapeMrkdwn(about.join(', '))})_` : '';
  return `${escapeMrkdwn(question.text)}${aside}`;
}

/** To the author alone: what the knowledge says already, and three ways to go on. */
export function presentKnown(question: Question, known: readonly KnownPlace[]): Message {
  const text = typeset('Votre question semble déjà abordée. Que voulez-vous en faire ?');
  return {
    text,
    blocks: [
      ...sections(`${text}\n> ${escapeMrkdwn(question.text)}`),
      ...known.flatMap(({ title, excerpt, where }) =>
        sections(
          `*${escapeMrkdwn(typeset(`Déjà abordé ${where ?? 'dans la base'}`))}*\n${escapeMrkdwn(excerpt)}\n_${escapeMrkdwn(title)}_`,
        ),
      ),
      row(
        button(actions.keepQuestion, 'La garder', question.id),
        button(actions.refineQuestion, 'La préciser', question.id),
        button(actions.withdrawQuestion, 'La retirer', question.id),
      ),
    ],
  };
}

function when(visit: VisitInHand): string {
  return visit.days.length === 1 ? `le ${visitDays(visit)}` : visitDays(visit);
}
