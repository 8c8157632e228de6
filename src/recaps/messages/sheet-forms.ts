import type { InputBlock, KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import { countOf } from '../../french/numbers.ts';
import { typeset } from '../../french/typography.ts';
import { sections } from '../../slack/blocks.ts';
import { escapeMrkdwn, truncate } from '../../slack/mrkdwn.ts';
import { actions, FIELD, fields, forms } from '../actions.ts';
import type { Question } from '../questions.ts';
import type { Sheet, SheetLine, Unused } from '../sheet.ts';
import { SHEET_SECTIONS, type SheetSection } from '../sheet-sections.ts';
import type { VisitInHand } from '../visit-in-hand.ts';
import { draftWords } from './draft-markdown.ts';
import { formWords } from './forms.ts';
import { hostsWords } from './hosts.ts';
import { visitName } from './naming.ts';
import { button, mainButton } from './posts-before.ts';
import { lineText, sectionTitles } from './sheet.ts';

/** A window has 100 blocks at most: headings, buttons and what was left out take some. */
const LINES_ON_A_PAGE = 60;
const MOST_UNUSED = 20;

const plain = (text: string) => ({ type: 'plain_text' as const, text });

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
  return {
    type: 'modal',
    callback_id: forms.sheet,
    private_metadata: JSON.stringify(memory),
    title: plain('Fiche'),
    close: plain('Fermer'),
    blocks: [
      ...head(visit, sheet),
      ...SHEET_SECTIONS.flatMap((section) => sectionBlocks(section, shown, questions)),
      ...pager(sheet, page),
      ...(first + shown.length >= sheet.lines.length ? unusedBlocks(sheet) : []),
    ],
  };
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
    {
      type: 'actions',
      elements: [
        ...(isPublished ? [] : [mainButton('Publier', actions.publish, visit.id)]),
        ...(visit.hosts.length > 0 && !isPublished
          ? [button('Envoyer à l’hôte', actions.sendToHost, visit.id)]
          : []),
        ...(visit.hosts.length === 0 && !isPublished
          ? [button(hostsWords.choose, actions.chooseHosts, visit.id)]
          : []),
        button('Ajouter une ligne', actions.writeLine, visit.id),
        button('Modifier en Markdown', actions.editMarkdown, visit.id),
        button('Actualiser avec les retours', actions.draftAgain, visit.id),
      ],
    },
  ];
}

function sectionBlocks(
  section: SheetSection,
  lines: readonly SheetLine[],
  questions: ReadonlyMap<string, Question>,
): KnownBlock[] {
  const own = lines.filter((line) => line.section === section);
  if (own.length === 0) return [];
  return [
    ...sections(`*${sectionTitles[section]}*`),
    ...own.map((line): KnownBlock => {
      const said = line.extract === undefined ? '' : `\n_${escapeMrkdwn(truncate(line.extract, 600))}_`;
      return {
        type: 'section',
        text: { type: 'mrkdwn', text: `• ${escapeMrkdwn(truncate(lineText(line, questions), 2000))}${said}` },
        accessory: button('Modifier', actions.editLine, line.id.slice(0, 2000), `Modifier : ${line.text}`),
      };
    }),
  ];
}

function pager({ lines }: Sheet, page: number): KnownBlock[] {
  const pages = Math.ceil(lines.length / LINES_ON_A_PAGE);
  if (pages < 2) return [];
  const next = (page + 1) % pages;
  const label = next === 0 ? 'Revenir au début' : 'La suite';
  return [{ type: 'actions', elements: [button(label, actions.sheetPage, String(next))] }];
}

/** What is not in the sheet: whatever somebody said may be taken in after all. */
function unusedBlocks({ unused }: Sheet): KnownBlock[] {
  if (unused.length === 0) return [];
  const more = unused.length - MOST_UNUSED;
  return [
    { type: 'divider' },
    ...sections(`*${typeset(draftWords.unused())}*`),
    ...unused.slice(0, MOST_UNUSED).map((one): KnownBlock => {
      const reason = draftWords.reasons[one.reason];
      return {
        type: 'section',
        text: { type: 'mrkdwn', text: `• ${escapeMrkdwn(truncate(one.text, 600))} _(${reason})_` },
        accessory: button('Reprendre', actions.takeIn, one.piece.slice(0, 2000), `Reprendre : ${one.text}`),
      };
    }),
    ...(more > 0 ? sections(draftWords.moreUnused(more)) : []),
  ];
}

const optionOf = (section: SheetSection): PlainTextOption => ({
  text: plain(sectionTitles[section]),
  value: section,
});

/** What the form for a line is opened on: a line of the sheet, or what is not used of what was said. */
export type EditedItem = { line: SheetLine } | { unused: Unused };

/** The form for one line: its words, its place, or « ne pas reprendre »; without anything, for a new one. */
export function lineForm(memory: SheetMemory, item?: EditedItem): ModalView {
  const line = item && 'line' in item ? item.line : undefined;
  const unused = item && 'unused' in item ? item.unused : undefined;
  const text = line?.text ?? unused?.text;
  const leaveOut: InputBlock = {
    type: 'input',
    block_id: fields.leaveOut,
    optional: true,
    label: plain('Ou bien'),
    element: {
      type: 'checkboxes',
      action_id: FIELD,
      options: [{ text: plain('Ne pas reprendre cette ligne dans la fiche'), value: 'yes' }],
    },
  };
  return {
    type: 'modal',
    callback_id: forms.line,
    private_metadata: JSON.stringify({
      ...memory,
      ...(line && { line: line.id }),
      ...(unused && { unused: unused.piece }),
    }),
    title: plain(titleOf(item)),
    submit: plain(formWords.save()),
    close: plain(formWords.cancel()),
    blocks: [
      {
        type: 'input',
        block_id: fields.text,
        label: plain('Texte'),
        element: {
          type: 'plain_text_input',
          action_id: FIELD,
          multiline: true,
          max_length: 2000,
          ...(text !== undefined && { initial_value: text.slice(0, 2000) }),
        },
      },
      {
        type: 'input',
        block_id: fields.section,
        label: plain('Partie de la fiche'),
        element: {
          type: 'static_select',
          action_id: FIELD,
          options: SHEET_SECTIONS.map(optionOf),
          initial_option: optionOf(line?.section ?? 'done'),
        },
      },
      ...(line ? [leaveOut] : []),
    ],
  };
}

function titleOf(item: EditedItem | undefined): string {
  if (!item) return 'Ajouter une ligne';
  return 'line' in item ? 'Modifier une ligne' : 'Reprendre un propos';
}

/** The host's wish, or the day before which nothing is to be published. */
export function hostForm(kind: 'change' | 'hold', memory: { visit: string; version: number }): ModalView {
  const isChange = kind === 'change';
  return {
    type: 'modal',
    callback_id: forms[kind],
    private_metadata: JSON.stringify(memory),
    title: plain(isChange ? 'Demander un changement' : 'Différer'),
    submit: plain(formWords.send()),
    close: plain(formWords.cancel()),
    blocks: [
      isChange
        ? {
            type: 'input',
            block_id: fields.wish,
            label: plain(typeset('Que faut-il changer ?')),
            element: { type: 'plain_text_input', action_id: FIELD, multiline: true, max_length: 2000 },
          }
        : {
            type: 'input',
            block_id: fields.until,
            label: plain('Ne pas publier avant le'),
            element: { type: 'datepicker', action_id: FIELD },
          },
    ],
  };
}
