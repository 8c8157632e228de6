/** Ids of what people click in messages about visits, as Slack gives them back. Never reuse one for another meaning. */

/** The answers to a visit; a button's value is the visit's id. */
export const ANSWER_ACTIONS = {
  going: 'visits.answer.going',
  maybe: 'visits.answer.maybe',
  declined: 'visits.answer.declined',
} as const;

/** Buttons that do what `/visite` does; a button's value is the visit's id. */
export const DO_ACTION = 'visits.do';

/** Opens the form of the community's reminders. */
export const REMINDERS_ACTION = `${DO_ACTION}:reminders`;
