import type { CalendarDay } from '../time/calendar-day.ts';
import { FIELD, fields, markdownBlock, questionOfBlock } from './actions.ts';
import type { Attribution, FormAnswers } from './contributions.ts';
import type { HostWord } from './sheet-review.ts';
import { SHEET_SECTIONS, type SheetSection } from './sheet-sections.ts';
import { THEMES, type Theme } from './visit-in-hand.ts';

/** What Slack sends of a form (`view.state.values`): by block, then by field. */
export type FormState = Readonly<Record<string, Readonly<Record<string, FieldState>>>>;

interface FieldState {
  selected_date?: string | null;
  selected_users?: readonly string[] | null;
  value?: string | null;
  selected_option?: { value?: string } | null;
  selected_options?: readonly { value?: string }[] | null;
}

/** The words and themes of the question form. */
export function readQuestionForm(state: FormState): { text: string; themes: Theme[] } {
  return { text: textOf(state, fields.text), themes: themesOf(state) };
}

/** What the recap form holds, and how its author wants to be named. A structure without a name says nothing: anonymous. */
export function readRecapForm(state: FormState): { answers: FormAnswers; attribution: Attribution } {
  const answered = Object.keys(state).flatMap((block) => {
    const question = questionOfBlock(block);
    const text = textOf(state, block);
    return question === undefined || text === '' ? [] : [[question, text] as const];
  });
  return {
    answers: {
      retain: textOf(state, fields.retain),
      question: textOf(state, fields.question),
      action: textOf(state, fields.action),
      transferable: textOf(state, fields.transferable),
      answers: Object.fromEntries(answered),
      themes: themesOf(state),
    },
    attribution: readAttribution(state),
  };
}

/** A line of the sheet as a facilitator wants it. */
export function readLineForm(state: FormState): { text: string; section: SheetSection; isLeftOut: boolean } {
  const chosen = state[fields.section]?.[FIELD]?.selected_option?.value;
  return {
    text: textOf(state, fields.text),
    section: SHEET_SECTIONS.find((section) => section === chosen) ?? 'done',
    isLeftOut: (state[fields.leaveOut]?.[FIELD]?.selected_options ?? []).length > 0,
  };
}

/** The parts of a sheet's Markdown, in order; empty ones too. */
export function readMarkdownForm(state: FormState): string[] {
  const texts: string[] = [];
  for (let rank = 0; state[markdownBlock(rank)] !== undefined; rank += 1)
    texts.push(state[markdownBlock(rank)]?.[FIELD]?.value ?? '');
  return texts;
}

/** What the host wants changed, or until when to wait. */
export function readHostForm(state: FormState, kind: 'change' | 'hold'): HostWord {
  if (kind === 'change') return { word: 'ask-change', wish: textOf(state, fields.wish) };
  const day = state[fields.until]?.[FIELD]?.selected_date ?? '';
  return { word: 'hold', until: day as CalendarDay };
}

/** Slack ids of who speaks for the host. */
export function readHostsForm(state: FormState): string[] {
  return [...(state[fields.hosts]?.[FIELD]?.selected_users ?? [])];
}

/** Somebody wants their structure named, and does not say which. */
export function missesStructure(state: FormState): boolean {
  const chosen = state[fields.attribution]?.[FIELD]?.selected_option?.value;
  return chosen === 'structure' && textOf(state, fields.structure) === '';
}

/** How somebody wants to be named. */
export function readAttribution(state: FormState): Attribution {
  const chosen = state[fields.attribution]?.[FIELD]?.selected_option?.value;
  const structure = textOf(state, fields.structure);
  if (chosen === 'named') return { as: 'named' };
  return chosen === 'structure' && structure !== '' ? { as: 'structure', structure } : { as: 'anonymous' };
}

function themesOf(state: FormState): Theme[] {
  const chosen = state[fields.themes]?.[FIELD]?.selected_options ?? [];
  return THEMES.filter((theme) => chosen.some(({ value }) => value === theme));
}

function textOf(state: FormState, block: string): string {
  return state[block]?.[FIELD]?.value?.trim() ?? '';
}
