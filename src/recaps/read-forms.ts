import { FIELD, fields, questionOfBlock } from './actions.ts';
import type { Attribution, FormAnswers } from './contributions.ts';
import { THEMES, type Theme } from './visit-in-hand.ts';

/** What Slack sends of a form (`view.state.values`): by block, then by field. */
export type FormState = Readonly<Record<string, Readonly<Record<string, FieldState>>>>;

interface FieldState {
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
    attribution: attributionOf(state),
  };
}

function attributionOf(state: FormState): Attribution {
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
