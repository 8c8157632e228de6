/** What other capabilities may use of visits: records, how to read and tell them, clicks that visits answer. */
export { ANSWER_ACTIONS, REMINDERS_ACTION } from './actions.ts';
export { readVisit, readVisits } from './announcement.ts';
export { visitCounts, visitWhen } from './messages/mentions.ts';
export { titleOf as visitTitle, whereOf as visitWhere } from './messages/names.ts';
export {
  callInThread,
  communityReminders,
  hasMutedReminders,
  muteReminders,
  QUESTIONS_GATHERED,
} from './reminders.ts';
export type { SignUp } from './sign-ups.ts';
export {
  type Answers,
  answersByVisit,
  participantsByVisit,
  signUpOf,
  type UpcomingVisit,
  upcomingVisits,
} from './upcoming.ts';
export { endOf, firstDay, lastDay, startOf, type Visit } from './visit.ts';
