/** Ids of what people click, as Slack gives them back. Never reuse one for another meaning. */
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
  printGrid: 'recap-print-grid',
  mine: 'recap-mine',
  takeBack: 'recap-take-back',
  openSheet: 'recap-open-sheet',
  editLine: 'recap-edit-line',
  writeLine: 'recap-write-line',
  /** On what the sheet does not use. */
  takeIn: 'recap-take-in',
  editMarkdown: 'recap-edit-markdown',
  sendMarkdown: 'recap-send-markdown',
  sheetPage: 'recap-sheet-page',
  draftAgain: 'recap-draft-again',
  sendToHost: 'recap-send-to-host',
  publish: 'recap-publish',
  readSheet: 'recap-read-sheet',
  chooseHosts: 'recap-choose-hosts',
} as const;

/** Callback id of the message shortcut « Verser au carnet ». */
export const SAVE_NOTE = 'recap-save-note';

/** Callback ids of the forms. */
export const forms = {
  question: 'recap-question-form',
  known: 'recap-known',
  recap: 'recap-form',
  mine: 'recap-mine-form',
  sheet: 'recap-sheet-view',
  line: 'recap-line-form',
  markdown: 'recap-markdown-form',
  change: 'recap-change-form',
  hold: 'recap-hold-form',
  hosts: 'recap-hosts-form',
} as const;

/** Names of the forms' inputs. */
export const fields = {
  text: 'text',
  themes: 'themes',
  retain: 'retain',
  question: 'question',
  action: 'action',
  transferable: 'transferable',
  attribution: 'attribution',
  structure: 'structure',
  section: 'section',
  leaveOut: 'leave-out',
  wish: 'wish',
  until: 'until',
  hosts: 'hosts',
} as const;

const MARKDOWN = 'markdown:';

/** The block of one part of a sheet's Markdown, by its rank. */
export const markdownBlock = (rank: number) => `${MARKDOWN}${rank}`;

const ANSWER = 'answer:';

/** The block of the answer to a question of the grid. */
export const answerBlock = (question: string) => `${ANSWER}${question}`;

/** The question that a block answers, if it does. */
export function questionOfBlock(block: string): string | undefined {
  return block.startsWith(ANSWER) ? block.slice(ANSWER.length) : undefined;
}
