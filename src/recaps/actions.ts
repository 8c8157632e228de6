/** Ids of what people click and fill in, as Slack gives them back. Never reuse one for another meaning. */
export const actions = {
  askQuestion: 'recap-ask-question',
  vote: 'recap-vote',
  keepQuestion: 'recap-keep-question',
  refineQuestion: 'recap-refine-question',
  withdrawQuestion: 'recap-withdraw-question',
  openForm: 'recap-open-form',
  notThisTime: 'recap-not-this-time',
  validateSheet: 'recap-validate-sheet',
  askChange: 'recap-ask-change',
  holdSheet: 'recap-hold-sheet',
} as const;

/** Callback ids of the forms. */
export const forms = { question: 'recap-question-form', recap: 'recap-form' } as const;

/** Block ids of the forms' fields; the field's own id is {@link FIELD}. */
export const fields = {
  text: 'text',
  themes: 'themes',
  retain: 'retain',
  question: 'question',
  action: 'action',
  transferable: 'transferable',
  attribution: 'attribution',
  structure: 'structure',
} as const;

export const FIELD = 'value';

const ANSWER = 'answer:';

/** The block of the answer to a question of the grid. */
export const answerBlock = (question: string) => `${ANSWER}${question}`;

/** The question that a block answers, if it does. */
export function questionOfBlock(block: string): string | undefined {
  return block.startsWith(ANSWER) ? block.slice(ANSWER.length) : undefined;
}
