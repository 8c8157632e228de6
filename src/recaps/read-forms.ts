import type { FormValues } from '../slack/forms.ts';
import { fields, markdownBlock, questionOfBlock } from './actions.ts';
import type { Attribution, FormAnswers } from './contributions.ts';
import type { HostWord } from './sheet-review.ts';
import { SHEET_SECTIONS, type SheetSection } from './sheet-sections.ts';
import { THEMES, type Theme } from './visit-in-hand.ts';

/** The text and themes of the question form. */
export function parseQuestionForm(form: FormValues): { text: string; themes: Theme[] } {
  return { text: form.value(fields.text) ?? '', themes: themesOf(form) };
}

/** What the recap form holds, and how its author wants to be named. */
export function parseRecapForm(form: FormValues): { answers: FormAnswers; attribution: Attribution } {
  const answered = form.names.flatMap((name) => {
    const [question, text] = [questionOfBlock(name), form.value(name)];
    return question === undefined || text === undefined ? [] : [[question, text] as const];
  });
  return {
    answers: {
      retain: form.value(fields.retain) ?? '',
      question: form.value(fields.question) ?? '',
      action: form.value(fields.action) ?? '',
      transferable: form.value(fields.transferable) ?? '',
      answers: Object.fromEntries(answered),
      themes: themesOf(form),
    },
    attribution: parseAttribution(form),
  };
}

/** A line of the sheet as a facilitator wants it. */
export function parseLineForm(form: FormValues): { text: string; section: SheetSection; isLeftOut: boolean } {
  const chosen = form.value(fields.section);
  return {
    text: form.value(fields.text) ?? '',
    section: SHEET_SECTIONS.find((section) => section === chosen) ?? 'done',
    isLeftOut: form.isTicked(fields.leaveOut),
  };
}

/** The parts of a sheet's Markdown, in order, empty ones included. */
export function parseMarkdownForm(form: FormValues): string[] {
  const blocks = form.names.map((_, rank) => markdownBlock(rank));
  return blocks.filter((block) => form.names.includes(block)).map(form.text);
}

/** What the host wants changed, or until when to wait. */
export function parseHostForm(form: FormValues, kind: 'change' | 'hold'): HostWord {
  return kind === 'change'
    ? { word: 'ask-change', wish: form.value(fields.wish) ?? '' }
    : { word: 'hold', until: form.value(fields.until) ?? '' };
}

/** Whether somebody wants their structure named without saying which. */
export function missesStructure(form: FormValues): boolean {
  return form.value(fields.attribution) === 'structure' && form.value(fields.structure) === undefined;
}

/** How somebody wants to be named. Anonymous when the structure to be named is missing. */
export function parseAttribution(form: FormValues): Attribution {
  const [chosen, structure] = [form.value(fields.attribution), form.value(fields.structure)];
  if (chosen === 'named') return { as: 'named' };
  return chosen === 'structure' && structure ? { as: 'structure', structure } : { as: 'anonymous' };
}

function themesOf(form: FormValues): Theme[] {
  const chosen = form.values(fields.themes);
  return THEMES.filter((theme) => chosen.includes(theme));
}
