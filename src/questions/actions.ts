/** Ids of what people click in messages about open questions, as Slack gives them back. */
export const questionActions = {
  /** On a refusal: puts the question to the community. Its value is the id of the question asked. */
  ask: 'questions.ask',
  answer: 'questions.answer',
  take: 'questions.take',
  helpers: 'questions.helpers',
  close: 'questions.close',
  reply: 'questions.reply',
  notNow: 'questions.not-now',
  keep: 'questions.keep',
  /** On a page that answered a question: opens its form again. Its value is the page's path. */
  amend: 'questions.amend',
} as const;
