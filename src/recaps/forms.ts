import type { InputBlock, ModalView, PlainTextOption } from '@slack/types';
import { answerBlock, FIELD, fields, forms } from './actions.ts';
import { type Attribution, emptyAnswers, type FormAnswers, type Participation } from './contributions.ts';
import { formWords } from './messages/forms.ts';
import { LONGEST_QUESTION, type Question } from './questions.ts';
import type { NamedTheme } from './themes.ts';

/** Characters that Slack takes in a field. */
const LONGEST_FIELD = 3000;
/** More questions than that nobody answers on a phone: the first of the grid's order are asked. */
const MOST_QUESTIONS = 12;

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const option = (text: string, value: string): PlainTextOption => ({ text: plain(text), value });

/** The form for a question before a visit; with `question`, to put it in more precise words. */
export function questionForm(visit: string, themes: readonly NamedTheme[], question?: Question): ModalView {
  return {
    type: 'modal',
    callback_id: forms.question,
    private_metadata: JSON.stringify({ visit, ...(question && { question: question.id }) }),
    title: plain(formWords.questionTitle()),
    submit: plain(formWords.send()),
    close: plain(formWords.cancel()),
    blocks: [
      {
        type: 'input',
        block_id: fields.text,
        label: plain(formWords.question()),
        hint: plain(formWords.questionHint()),
        element: {
          type: 'plain_text_input',
          action_id: FIELD,
          max_length: LONGEST_QUESTION,
          ...(question && { initial_value: question.text }),
        },
      },
      ...(question ? [] : themesFields(themes, [])),
    ],
  };
}

/** The recap form, filled in with the draft or with what was given before. */
export function recapForm(
  participation: Participation,
  questions: readonly Question[],
  themes: readonly NamedTheme[],
): ModalView {
  const { draft, form, visit, attribution } = participation;
  const answers: FormAnswers = draft ?? form ?? emptyAnswers;
  return {
    type: 'modal',
    callback_id: forms.recap,
    private_metadata: JSON.stringify({ visit }),
    title: plain(formWords.recapTitle()),
    submit: plain(formWords.send()),
    close: plain(formWords.cancel()),
    notify_on_close: true,
    blocks: [
      textField(fields.retain, formWords.retain(), answers.retain, formWords.retainHint()),
      textField(fields.question, formWords.interrogate(), answers.question, formWords.interrogateHint()),
      textField(fields.action, formWords.takeAway(), answers.action, formWords.takeAwayHint()),
      ...attributionFields(attribution),
      ...questions
        .slice(0, MOST_QUESTIONS)
        .map(({ id, text }) => textField(answerBlock(id), text, answers.answers[id] ?? '')),
      textField(fields.transferable, formWords.transferable(), answers.transferable),
      ...themesFields(themes, answers.themes),
    ],
  };
}

/** How one is named in the sheet, with the name of one's structure. */
export function attributionFields(attribution: Attribution): InputBlock[] {
  const structure = attribution.as === 'structure' ? attribution.structure : '';
  return [attributionField(attribution.as), textField(fields.structure, formWords.structure(), structure)];
}

function textField(block: string, label: string, value: string, hint?: string): InputBlock {
  return {
    type: 'input',
    block_id: block,
    optional: true,
    // What is typed reaches us as it is typed: the draft outlives a closed form.
    dispatch_action: true,
    label: plain(label),
    ...(hint !== undefined && { hint: plain(hint) }),
    element: {
      type: 'plain_text_input',
      action_id: FIELD,
      multiline: block !== fields.structure,
      max_length: block === fields.structure ? 100 : LONGEST_FIELD,
      dispatch_action_config: { trigger_actions_on: ['on_character_entered'] },
      ...(value !== '' && { initial_value: value }),
    },
  };
}

/** A field to say what it is about; none where the community has no themes. */
function themesFields(themes: readonly NamedTheme[], chosen: FormAnswers['themes']): InputBlock[] {
  const options = themes.map(({ theme, name }) => option(name, theme));
  const initial = options.filter(({ value }) => chosen.some((theme) => theme === value));
  const field: InputBlock = {
    type: 'input',
    block_id: fields.themes,
    optional: true,
    label: plain(formWords.themes()),
    element: {
      type: 'multi_static_select',
      action_id: FIELD,
      placeholder: plain(formWords.chooseOne()),
      options,
      ...(initial.length > 0 && { initial_options: initial }),
    },
  };
  return options.length > 0 ? [field] : [];
}

function attributionField(chosen: Participation['attribution']['as']): InputBlock {
  const options = {
    named: option(formWords.named(), 'named'),
    structure: option(formWords.byStructure(), 'structure'),
    anonymous: option(formWords.anonymous(), 'anonymous'),
  };
  return {
    type: 'input',
    block_id: fields.attribution,
    label: plain(formWords.attribution()),
    element: {
      type: 'radio_buttons',
      action_id: FIELD,
      options: Object.values(options),
      initial_option: options[chosen],
    },
  };
}
