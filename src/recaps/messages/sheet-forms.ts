import type { KnownBlock, ModalView } from '@slack/types';
import { countOf } from '../../french/numbers.ts';
import { typeset } from '../../french/typography.ts';
import { button, divider, row, section, sections } from '../../slack/blocks.ts';
import { type Choice, checkbox, datePicker, input, modal, select, textInput } from '../../slack/forms.ts';
import { escapeMrkdwn, truncate } from '../../slack/mrkdwn.ts';
import { actions, fields, forms } from '../actions.ts';
import type { Question } from '../questions.ts';
import type { Sheet, SheetLine, Unused } from '../sheet.ts';
import { SHEET_SECTIONS, type SheetSection } from '../sheet-sections.ts';
import type { VisitInHand } from '../visit-in-hand.ts';
import { draftWords } from './draft-markdown.ts';
import { formWords } from './forms.ts';
import { hostsWords } from './hosts.ts';
import { visitName } from './naming.ts';
import { lineText, sectionTitles } from './sheet.ts';

/** A window has 100 blocks at most: headings, buttons and what was left out take some. */
const LINES_ON_A_PAGE = 60;
const MOST_UNUSED = 20;

/** What the windows on a sheet were opened for. */
export interface SheetMemory {
  visit: string;
  /** The version before the eyes. */
  version: number;
  page: number;
  /** The line being edited, or the piece being taken in; neither for a new line. */
  line?: string;
  unused?: string;
}

const reviewWords: Readonly<Record<Sheet['review']['state'], string>> = {
  'to-send': 'pas encore soumise à l’hôte',
  sent: 'soumise à l’hôte',
  validated: 'validée par l’hôte',
  'change-asked': 'modification demandée par l’hôte',
  held: 'différée à la demande de l’hôte',
};

/** The sheet for facilitators: each line with « Modifier », what is not used, and what can be done with it. */
export function sheetView(
  visit: VisitInHand,
  sheet: Sheet,
  questions: ReadonlyMap<string, Question>,
  page = 0,
): ModalView {
  const first = page * LINES_ON_A_PAGE;
  const shown = sheet.lines.slice(first, first + LINES_ON_A_PAGE);
  const memory: SheetMemory = { visit: visit.id, version: sheet.version, page };
  return modal({
    id: forms.sheet,
    metadata: memory,
    title: 'Fiche',
    blocks: [
      ...head(visit, sheet),
      ...SHEET_SECTIONS.flatMap((section) => sectionBlocks(section, shown, questions)),
      ...pager(sheet, page),
      ...(first + shown.length >= sheet.lines.length ? unusedBlocks(sheet) : []),
    ],
  });
}

function head(visit: VisitInHand, sheet: Sheet): KnownBlock[] {
  const { version, lines, review, published } = sheet;
  const isPublished = published?.version === version;
  const inReview = visit.hosts.length > 0 ? reviewWords[review.state] : 'sans relecture par l’hôte';
  const state = isPublished ? 'publiée' : inReview;
  const lead = typeset(
    `La fiche de la ${visitName(visit)} : version ${version}, ${state}, ${countOf(lines.length, 'ligne')}.`,
  );
  return [
    ...sections(escapeMrkdwn(lead)),
    ...(review.state === 'change-asked' ? sections(`> ${escapeMrkdwn(review.wish)}`).slice(0, 1) : []),
    row(
      ...(isPublished ? [] : [button(actions.publish, 'Publier', visit.id, { style: 'primary' })]),
      ...(visit.hosts.length > 0 && !isPublished
        ? [button(actions.sendToHost, 'Envoyer à l’hôte', visit.id)]
        : []),
      ...(visit.hosts.length === 0 && !isPublished
        ? [button(actions.chooseHosts, hostsWords.choose, visit.id)]
        : []),
      button(actions.writeLine, 'Ajouter une ligne', visit.id),
      button(actions.editMarkdown, 'Modifier en Markdown', visit.id),
      button(actions.draftAgain, 'Actualiser avec les retours', visit.id),
    ),
  ];
}

function sectionBlocks(
  part: SheetSection,
  lines: readonly SheetLine[],
  questions: ReadonlyMap<string, Question>,
): KnownBlock[] {
  const own = lines.filter((line) => line.section === part);
  if (own.length === 0) return [];
  return [
    ...sections(`*${sectionTitles[part]}*`),
    ...own.map((line) => {
      const said = line.extract === undefined ? '' : `\n_${escapeMrkdwn(truncate(line.extract, 600))}_`;
      return section(
        `• ${escapeMrkdwn(truncate(lineText(line, questions), 2000))}${said}`,
        button(actions.editLine, 'Modifier', line.id, { spoken: `Modifier : ${line.text}` }),
      );
    }),
  ];
}

function pager({ lines }: Sheet, page: number): KnownBlock[] {
  const pages = Math.ceil(lines.length / LINES_ON_A_PAGE);
  if (pages < 2) return [];
  const next = (page + 1) % pages;
  const label = next === 0 ? 'Revenir au début' : 'La suite';
  return [row(button(actions.sheetPage, label, String(next)))];
}

/** What is not in the sheet: whatever somebody said may be taken in after all. */
function unusedBlocks({ unused }: Sheet): KnownBlock[] {
  if (unused.length === 0) return [];
  const more = unused.length - MOST_UNUSED;
  return [
    divider,
    ...sections(`*${typeset(draftWords.unused())}*`),
    ...unused
      .slice(0, MOST_UNUSED)
      .map((one) =>
        section(
          `• ${escapeMrkdwn(truncate(one.text, 600))} _(${draftWords.reasons[one.reason]})_`,
          button(actions.takeIn, 'Reprendre', one.piece, { spoken: `Reprendre : ${one.text}` }),
        ),
      ),
    ...(more > 0 ? sections(draftWords.moreUnused(more)) : []),
  ];
}

/** What the form for a line is opened on: a line of the sheet, or what is not used of what was said. */
export type EditedItem = { line: SheetLine } | { unused: Unused };

/** The form for one line: its words, its place, or « ne pas reprendre »; without anything, for a new one. */
export function lineForm(memory: SheetMemory, item?: EditedItem): ModalView {
  const line = item && 'line' in item ? item.line : undefined;
  const unused = item && 'unused' in item ? item.unused : undefined;
  const places = SHEET_SECTIONS.map((one): Choice => [one, sectionTitles[one]]);
  const leaveOut = checkbox('Ne pas reprendre cette ligne dans la fiche');
  return modal({
    id: forms.line,
    metadata: { ...memory, line: line?.id, unused: unused?.piece } satisfies SheetMemory,
    title: titleOf(item),
    submit: formWords.save(),
    blocks: [
      input(fields.text, 'Texte', textInput(2000, line?.text ?? unused?.text, { multiline: true })),
      input(fields.section, 'Partie de la fiche', select(places, line?.section ?? 'done')),
      ...(line ? [input(fields.leaveOut, 'Ou bien', leaveOut, { optional: true })] : []),
    ],
  });
}

function titleOf(item: EditedItem | undefined): string {
  if (!item) return 'Ajouter une ligne';
  return 'line' in item ? 'Modifier une ligne' : 'Reprendre un propos';
}

/** The host's wish, or the day before which nothing is to be published. */
export function hostForm(kind: 'change' | 'hold', memory: { visit: string; version: number }): ModalView {
  const isChange = kind === 'change';
  return modal({
    id: forms[kind],
    metadata: memory,
    title: isChange ? 'Demander un changement' : 'Différer',
    submit: formWords.send(),
    blocks: [
      isChange
        ? input(fields.wish, typeset('Que faut-il changer ?'), textInput(2000, '', { multiline: true }))
        : input(fields.until, 'Ne pas publier avant le', datePicker()),
    ],
  });
}
