import type { Message } from '../../delivery/outgoing.ts';
import { formatDay } from '../../french/dates.ts';
import { countOf } from '../../french/numbers.ts';
import { typeset } from '../../french/typography.ts';
import { button, context, row, sections } from '../../slack/blocks.ts';
import { escapeMrkdwn } from '../../slack/mrkdwn.ts';
import type { CalendarDay } from '../../time/calendar-day.ts';
import { actions } from '../actions.ts';
import { creditsText } from '../credits.ts';
import type { RecapTally } from '../pieces.ts';
import type { Question } from '../questions.ts';
import type { Sheet } from '../sheet.ts';
import { SHEET_SECTIONS } from '../sheet-sections.ts';
import type { VisitInHand } from '../visit-in-hand.ts';
import { visitName } from './naming.ts';
import { MOST_LONG_BLOCKS } from './posts-before.ts';
import { lineText, sectionTitles } from './sheet.ts';

/** The message that opens the recap thread. */
export function presentThread(
  visit: VisitInHand,
  questions: readonly Question[],
  closeDay: CalendarDay,
): Message {
  const text = typeset(
    `Merci d’avoir participé à la ${visitName(visit)}. Deux minutes suffisent pour en laisser une trace, jusqu’au ${formatDay(closeDay)}.`,
  );
  const prompts = [
    'Ce que je retiens : un fait précis.',
    'Ce que j’interroge : un accord ou un doute.',
    'Ce que j’emporte : un geste, une personne, une date.',
  ].map((prompt) => `• ${typeset(prompt)}`);
  const grid = questions.map((question) => `• ${escapeMrkdwn(question.text)}`);
  return {
    text,
    blocks: [
      ...sections(escapeMrkdwn(text)),
      ...sections(prompts.join('\n')),
      ...(grid.length > 0
        ? sections([typeset('Nos questions :'), ...grid].join('\n')).slice(0, MOST_LONG_BLOCKS - 1)
        : []),
      row(
        button(actions.openForm, 'Donner mon retour', visit.id, { style: 'primary' }),
        button(actions.mine, 'Ce que j’ai dit', visit.id),
      ),
      context('Vous pouvez aussi répondre dans ce fil, avec vos mots.'),
    ],
  };
}

/** The one message that is edited in place: « 9 retours sur 12 ». */
export function presentSummary({ given, expected, others }: RecapTally): Message {
  const more = others > 0 ? `, et ${countOf(others, 'autre personne', 'autres personnes')}` : '';
  const text = typeset(`${countOf(given, 'retour')} sur ${expected}${more}.`);
  return { text, blocks: sections(text) };
}

/** By direct message, to who came and said nothing. */
export function presentNudge(visit: VisitInHand, isLast: boolean): Message {
  const last = isLast ? ' C’est mon dernier rappel.' : '';
  const text = typeset(
    `Qu’avez-vous retenu de la ${visitName(visit)} ? Une phrase suffit, et vous choisissez si votre nom apparaît.${last}`,
  );
  return {
    text,
    blocks: [
      ...sections(escapeMrkdwn(text)),
      row(
        button(actions.openForm, 'Donner mon retour', visit.id, { style: 'primary' }),
        button(actions.notThisTime, 'Pas cette fois', visit.id),
      ),
    ],
  };
}

/** In the recap thread, when it closes. */
export function presentClose(visit: VisitInHand, { given, expected }: RecapTally): Message {
  const text = typeset(
    `Le recueil des retours de la ${visitName(visit)} est clos : ${countOf(given, 'retour')} sur ${expected}. L’équipe d’animation relit la fiche, puis l’hôte. Un retour tardif ira dans la version suivante.`,
  );
  return { text, blocks: sections(escapeMrkdwn(text)) };
}

/** The sheet for the host to review, whole: in as many messages as it takes, the last one with the buttons. */
export function presentReview(
  visit: VisitInHand,
  sheet: Sheet,
  questions: ReadonlyMap<string, Question>,
): Message[] {
  const lead = typeset(`Voici la fiche tirée de la ${visitName(visit)}, telle qu’elle serait publiée.`);
  const body = sections(sheetText(sheet, questions));
  const pages = Array.from({ length: Math.ceil(body.length / MOST_LONG_BLOCKS) }, (_, page) =>
    body.slice(page * MOST_LONG_BLOCKS, (page + 1) * MOST_LONG_BLOCKS),
  );
  const ask =
    'Vous pouvez la valider, demander une modification, ou différer sa publication jusqu’à une date.';
  const value = `${visit.id}/${sheet.version}`;
  const choices = [
    button(actions.validateSheet, 'Valider', value),
    button(actions.askChange, 'Demander une modification', value),
    button(actions.holdSheet, 'Différer', value),
  ];
  return [
    { text: lead, blocks: sections(escapeMrkdwn(lead)) },
    ...pages.map((blocks) => ({ text: lead, blocks })),
    { text: ask, blocks: [...sections(ask), row(...choices)] },
  ];
}

/** The published sheet to read, with those who want to be named. A window has room for it all. */
export function publishedText(
  { published }: Sheet,
  questions: ReadonlyMap<string, Question>,
  names: ReadonlyMap<string, string>,
): string {
  const lines = (published?.lines ?? []).map((line) => {
    const credits = creditsText(line, names);
    return credits === '' ? line : { ...line, text: `${line.text} (${credits})` };
  });
  return sheetText({ lines }, questions);
}

/** A sheet as a message. Credits are left to the page: the host reads what is said, not by whom. */
function sheetText({ lines }: Pick<Sheet, 'lines'>, questions: ReadonlyMap<string, Question>): string {
  return SHEET_SECTIONS.flatMap((section) => {
    const items = lines
      .filter((line) => line.section === section)
      .map((line) => `• ${escapeMrkdwn(lineText(line, questions))}`);
    return items.length > 0 ? [`*${sectionTitles[section]}*\n${items.join('\n')}`] : [];
  }).join('\n\n');
}

/** In the recap thread, once the sheet can be read. */
export function presentPublication(visit: VisitInHand, version: number): Message {
  const title = typeset(`La fiche de la ${visitName(visit)} est publiée`);
  const nth = version > 1 ? typeset(` (version ${version})`) : '';
  const text = `${title}${nth}. ${typeset('Posez-moi une question : je réponds désormais avec vos retours.')}`;
  const read = button(actions.readSheet, 'Lire la fiche', visit.id, { style: 'primary' });
  return { text, blocks: [...sections(escapeMrkdwn(text)), row(read)] };
}
