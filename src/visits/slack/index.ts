import type { ActionConstraints, App, BlockAction, ViewSubmitAction } from '@slack/bolt';
import type { Capability, Contribution, Tools } from '../../capability.ts';
import { ANSWER_ACTIONS, DO_ACTION } from '../actions.ts';
import { FORM_CALLBACK } from '../form.ts';
import { visitOfPage } from '../live-pages.ts';
import { CANCEL_CALLBACK, DATE_KNOWN_ACTION, POSTPONE_CALLBACK } from '../messages/decisions.ts';
import { MENU_ACTION, MUTE_ACTION } from '../messages/overview.ts';
import { PEOPLE_CALLBACK } from '../messages/people.ts';
import { postName } from '../messages/post-names.ts';
import { REMINDERS_CALLBACK } from '../messages/reminders.ts';
import { whoComesText } from '../messages/who-comes.ts';
import { visitsData } from '../personal.ts';
import { visitGroupsOf } from '../upcoming.ts';
import { takeAnswer } from './answers.ts';
import { visitClick, visitCommand } from './command.ts';
import { createVisitsContext } from './context.ts';
import { giveDate, submitCancellation, submitPostponement } from './decisions.ts';
import { visitDemonstrations } from './demonstrations.ts';
import { submitPeople } from './people.ts';
import { sayAgain, submitForm } from './planning-form.ts';
import { onPoll, visitPosts } from './posts.ts';
import { submitReminders, toggleMute } from './reminders.ts';

/** What each window does when it is submitted. */
const windows = {
  [FORM_CALLBACK]: submitForm,
  [POSTPONE_CALLBACK]: submitPostponement,
  [CANCEL_CALLBACK]: submitCancellation,
  [PEOPLE_CALLBACK]: submitPeople,
  [REMINDERS_CALLBACK]: submitReminders,
};

/** Facilitators plan visits, members sign up, Capi announces and reminds. */
export const visitsCapability: Capability = {
  name: 'visits',
  register(app: App, tools: Tools): Contribution {
    const context = createVisitsContext(tools);

    app.command('/visite', (args) => visitCommand(args, context));
    const onClick = (where: Omit<ActionConstraints<BlockAction>, 'type'>, listener: typeof toggleMute) =>
      app.action<BlockAction>({ type: 'block_actions', ...where }, (args) => listener(args, context));
    for (const action_id of Object.values(ANSWER_ACTIONS)) onClick({ action_id }, takeAnswer);
    onClick({ action_id: new RegExp(`^${DO_ACTION}:`) }, visitClick);
    onClick({ action_id: MENU_ACTION }, visitClick);
    onClick({ action_id: MUTE_ACTION }, toggleMute);
    onClick({ action_id: DATE_KNOWN_ACTION }, giveDate);
    onClick({ callback_id: FORM_CALLBACK }, sayAgain);

    for (const [callback_id, submit] of Object.entries(windows))
      app.view<ViewSubmitAction>({ type: 'view_submission', callback_id }, (args) => submit(args, context));

    const showWithout = async () => {
      context.repository.forget();
      context.changed();
    };
    return {
      groupsOf: (user) => visitGroupsOf(tools.store, user),
      personal: { ...visitsData, afterErase: showWithout },
      posts: visitPosts(context),
      onPoll: (now) => onPoll(context, now),
      nameOf: async (key) => {
        const visit = await context.repository.visit(/^visit:([^:]+):/.exec(key)?.[1] ?? '');
        return visit && postName(key, visit);
      },
      whoComes: async (page) => {
        const visit = await context.repository.visit(visitOfPage(page) ?? '');
        return visit && whoComesText(visit, await context.repository.signUpList(visit.id));
      },
      livePages: context.live.current,
      demonstrations: visitDemonstrations(context),
      publicPage: context.feed.page,
      stop: (ms) => context.calendars.stop(ms),
    };
  },
};
