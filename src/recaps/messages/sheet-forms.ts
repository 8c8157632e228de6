import type { InputBlock, KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import { countOf } from '../../french/numbers.ts';
import { typeset } from '../../french/typography.ts';
import { sections } from '../../slack/blocks.ts';
import { escapeMrkdwn, truncate } from '../../slack/mrkdwn.ts';
import { actions, FIELD, fields, forms } from '../actions.ts';
import type { Sheet, SheetLine } from '../sheet.ts';
import { SHEET_SECTIONS, type SheetSection } from '../sheet-sections.ts';
import type { VisitInHand } from '../visit-in-hand.ts';
import { formWords } from './forms.ts';
import { visitName } from './naming.ts';
import { button, mainButton } from './posts-before.ts';
import { sectionTitles } from './sheet.ts';

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
  /** The line being edited; none for a new one. */
  line?: string;
}

const reviewWords: Readonly<Record<Sheet['review']['state'], string>> = {
  'to-send': 'pas encore soumise à l’hôte',
  sent: 'soumise à l’hôte',
  validated: 'validée par l’hôte',
  'change-asked': 'modification demandée par l’hôte',
  held: 'différée à la demande de l’hôte',
};

const unusedWords: Readonly<Record<Sheet['unused'][number]['reason'], string>> = {
  ignored: 'rien à retenir',
  'to-sort': 'à classer',
  correction: 'correction de fait',
  commitment: 'engagement de l’hôte',
  'left-out': 'écarté',
};

/** The sheet for facilitators: each line with « Modifier », what is not used, and what can be done with it. */
export function sheetView(visit: VisitInHand, sheet: Sheet, page = 0): ModalView {
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
      ...SHEET_SECTIONS.flatMap((section) => sectionBlocks(section, shown)),
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
        button('Ajouter une ligne', actions.writeLine, visit.id),
        button('Reprendre les retours', actions.draftAgain, visit.id),
      ],
    },
  ];
}

function sectionBlocks(section: SheetSection, lines: readonly SheetLine[]): KnownBlock[] {
  const own = lines.filter((line) => line.section === section);
  if (own.length === 0) return [];
  return [
    ...sections(`*${sectionTitles[section]}*`),
    ...own.map((line): KnownBlock => {
      const said = line.extract === undefined ? '' : `\n_${escapeMrkdwn(truncate(line.extract, 600))}_`;
      return {
        type: 'section',
        text: { type: 'mrkdwn', text: `• ${escapeMrkdwn(truncate(line.text, 2000))}${said}` },
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

function unusedBlocks({ unused }: Sheet): KnownBlock[] {
  if (unused.length === 0) return [];
  const lines = unused
    .slice(0, MOST_UNUSED)
    .map(({ text, reason }) => `• ${escapeMrkdwn(truncate(text, 200))} _(${unusedWords[reason]})_`);
  const more = unused.length > MOST_UNUSED ? [`… et ${unused.length - MOST_UNUSED} de plus`] : [];
  return [
    { type: 'divider' },
    ...sections([`*${typeset('Ce qui n’est pas repris')}*`, ...lines, ...more].join('\n')).slice(0, 4),
  ];
}

const optionOf = (section: SheetSection): PlainTextOption => ({
  text: plain(sectionTitles[section]),
  value: section,
});

/** The form for one line: its words, its place, or « ne pas reprendre »; without a line, for a new one. */
export function lineForm(memory: SheetMemory, line?: SheetLine): ModalView {
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
    private_metadata: JSON.stringify({ ...memory, ...(line && { line: line.id }) }),
    title: plain(line ? 'Modifier une ligne' : 'Ajouter une ligne'),
    submit: plain('Enregistrer'),
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
          ...(line && { initial_value: line.text.slice(0, 2000) }),
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
