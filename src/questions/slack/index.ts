import type { App } from '@slack/bolt';
import type { Capability, Contribution, Tools } from '../../capability.ts';
import { onClicks, onSubmissions } from '../../slack/handlers.ts';
import { questionActions } from '../actions.ts';
import { questionsData } from '../personal.ts';
import { openAskForm, submitQuestion } from './asking.ts';
import { amendPage, markReply, openCard, openCardOfReply, submitCard } from './cards.ts';
import { createQuestionsContext } from './context.ts';
import { askHelpers, closeQuestion, declineHelp, openReply, submitReply, takeCharge } from './following.ts';
import { questionPosts } from './posts.ts';
import { markShortcut } from './present.ts';
import { listUnanswered } from './unanswered.ts';
import { views } from './views.ts';

/** No question is lost: what Capi cannot answer reaches people who can, and their answer becomes knowledge. */
export const questionsCapability: Capability = {
  name: 'questions',
  register(app: App, tools: Tools): Contribution {
    const context = createQuestionsContext(tools);
    const parts = { ...tools, context };

    app.shortcut({ type: 'message_action', callback_id: markShortcut }, (args) => markReply(args, parts));
    onClicks(app, {
      [questionActions.ask]: (click) => openAskForm(click, tools),
      [questionActions.answer]: (click) => openCard(click, parts),
      [questionActions.keep]: (click) => openCardOfReply(click, parts),
      [questionActions.amend]: (click) => amendPage(click, parts),
      [questionActions.take]: (click) => takeCharge(click, parts),
      [questionActions.close]: (click) => closeQuestion(click, parts),
      [questionActions.helpers]: (click) => askHelpers(click, parts),
      [questionActions.reply]: (click) => openReply(click, parts),
      [questionActions.notNow]: declineHelp,
    });
    onSubmissions(app, {
      [views.ask]: (submission) => submitQuestion(submission, tools),
      [views.card]: (submission) => submitCard(submission, parts),
      [views.reply]: (submission) => submitReply(submission, parts),
    });

    return {
      hears: { 'questions.unanswered': { '/demander': (call) => listUnanswered(call, tools) } },
      posts: questionPosts(tools, context),
      // What stands in Slack follows.
      personal: { ...questionsData, afterErase: async () => tools.wake() },
    };
  },
};
