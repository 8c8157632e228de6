/** What other capabilities may use of questions put to the community. */
export { questionActions } from './actions.ts';
export { unansweredSince } from './unanswered.ts';
export { type OwnQuestion, questionsOf, type WaitingQuestion, waitingQuestions } from './waiting.ts';
