import type { InputBlock, ModalView } from '@slack/types';
import { type Choice, input, modal, multiSelect, radioButtons, textInput } from '../slack/forms.ts';
import { answerBlock, fields, forms } from './actions.ts';
import { type Attribution, emptyAnswers, type FormAnswers, type Participation } from './contributions.ts';
import { formWords } from './messages/forms.ts';
import { LONGEST_QUESTION, type Question } from './questions.ts';
import type { NamedTheme } from './themes.ts';

/** Characters that Slack takes in a field. */
const LONGEST_FIELD = 3000;
/** More questions than that nobody answers on a phone: the first of the grid's order are asked. */
const MOST_QUESTIONS = 12;

/** The form for a question before a visit; with `question`, to put it in more precise words. */
export function questionForm(visit: string, themes: readonly NamedTheme[], question?: Question): ModalView {
  return modal({
    id: forms.question,
    metadata: { visit, question: question?.id },
    title: formWords.questionTitle(),
    submit: formWords.send(),
    blocks: [
      input(fields.text, formWords.question(), textInput(LONGEST_QUESTION, question?.text), {
        hint: formWords.questionHint(),
      }),
      ...(question ? [] : themesFields(themes, [])),
    ],
  });
}

/** The recap form, filled in with the draft or with what was given before. */
export function recapForm(
  participation: Participation,
  questions: readonly Question[],
  themes: readonly NamedTheme[],
): ModalView {
  const { draft, form, visit, attribution } = participation;
  const answers: FormAnswers = draft ?? form ?? emptyAnswers;
  return modal({
    id: forms.recap,
    metadata: { visit },
    title: formWords.recapTitle(),
    submit: formWords.send(),
    notifyOnClose: true,
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
  });
}

/** How one is named in the sheet, with the name of one's structure. */
export function attributionFields(attribution: Attribution): InputBlock[] {
  const structure = attribution.as === 'structure' ? attribution.structure : '';
  return [attributionField(attribution.as), textField(fields.structure, formWords.structure(), structure)];
}

function textField(name: string, label: string, value: string, hint?: string): InputBlock {
  const isShort = name === fields.structure;
  const element = textInput(isShort ? 100 : LONGEST_FIELD, value, {
    multiline: !isShort,
    dispatch_action_config: { trigger_actions_on: ['on_character_entered'] },
  });
  // Each character is sent as it is typed: the draft survives a closed form.
  return input(name, label, element, { hint, optional: true, dispatch: true });
}

/** An input for what it is about; none where the community has no themes. */
function themesFields(themes: readonly NamedTheme[], chosen: FormAnswers['themes']): InputBlock[] {
  const choices = themes.map(({ theme, name }): Choice => [theme, name]);
  const element = multiSelect(choices, chosen, formWords.chooseOne());
  return choices.length > 0 ? [input(fields.themes, formWords.themes(), element, { optional: true })] : [];
}

function attributionField(chosen: Participation['attribution']['as']): InputBlock {
  const choices: Choice[] = [
    ['named', formWords.named()],
    ['structure', formWords.byStructure()],
    ['anonymous', formWords.anonymous()],
  ];
  return input(fields.attribution, formWords.attribution(), radioButtons(choices, chosen));
}
