import type { InputBlock, ModalView } from '@slack/types';
import { type FormState, type FormValues, formValues } from '../../src/slack/forms.ts';

interface Initial {
  action_id: string;
  initial_value?: string;
  initial_option?: { value: string };
  initial_options?: { value: string }[];
  initial_date?: string;
  initial_time?: string;
  initial_conversation?: string;
  initial_user?: string;
  initial_users?: string[];
}

/** `view.state.values` of a window that is submitted as it opened. */
export function untouched({ blocks }: Pick<ModalView, 'blocks'>): FormState {
  const inputs = blocks.flatMap((block) => (block.type === 'input' ? [block as InputBlock] : []));
  return Object.fromEntries(
    inputs.map(({ block_id, element }) => {
      const of = element as Initial;
      const state = {
        value: of.initial_value ?? null,
        selected_option: of.initial_option ?? null,
        selected_options: of.initial_options ?? [],
        selected_date: of.initial_date ?? null,
        selected_time: of.initial_time ?? null,
        selected_conversation: of.initial_conversation ?? null,
        selected_user: of.initial_user ?? null,
        selected_users: of.initial_users ?? [],
      };
      return [block_id ?? '', { [of.action_id]: state }];
    }),
  );
}

export const valuesOf = (state: FormState): FormValues => formValues({ state: { values: state } });
