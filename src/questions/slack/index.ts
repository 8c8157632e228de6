import type { App, BlockAction, ViewSubmitAction } from '@slack/bolt';
import type { Capability, Contribution, Tools } from '../../capability.ts';
import { only, unansweredWord } from '../../slack/subcommand.ts';
import { questionActions } from '../actions.ts';
import { questionsData } from '../personal.ts';
import { openAskForm, submitQuestion } from './asking.ts';
import { amendPage, markReply, openCard, openCardOfReply, submitCard } from './cards.ts';
import { createDesk } from './desk.ts';
import { askHelpers, closeQuestion, declineHelp, openReply, submitReply, takeCharge } from './following.ts';
import { questionPosts } from './posts.ts';
import { markShortcut } from './present.ts';
import { listUnanswered } from './unanswered.ts';
import { views } from './views.ts';

/** No question is lost: what Capi cannot answer reaches people who can, and their answer becomes knowledge. */
export const questionsCapability: Capability = {
  name: 'questions',
  register(app: App, tools: Tools): Contribution {
    const desk = createDesk(tools);
    const parts = { ...tools, desk };

    app.command('/demander', only(unansweredWord), (args) => listUnanswered(args, tools));
    app.action<BlockAction>(questionActions.ask, (args) => openAskForm(args, tools));
    app.view<ViewSubmitAction>(views.ask, (args) => submitQuestion(args, tools));
    app.action<BlockAction>(questionActions.answer, (args) => openCard(args, parts));
    app.action<BlockAction>(questionActions.keep, (args) => openCardOfReply(args, parts));
    app.action<BlockAction>(questionActions.amend, (args) => amendPage(args, parts));
    app.shortcut({ type: 'message_action', callback_id: markShortcut }, (args) => markReply(args, parts));
    app.view<ViewSubmitAction>(views.card, (args) => submitCard(args, parts));
    app.action<BlockAction>(questionActions.take, (args) => takeCharge(args, parts));
    app.action<BlockAction>(questionActions.close, (args) => closeQuestion(args, parts));
    app.action<BlockAction>(questionActions.helpers, (args) => askHelpers(args, parts));
    app.action<BlockAction>(questionActions.reply, (args) => openReply(args, parts));
    app.action<BlockAction>(questionActions.notNow, (args) => declineHelp(args));
    app.view<ViewSubmitAction>(views.reply, (args) => submitReply(args, parts));

    return {
      posts: questionPosts(tools, desk),
      // What stands in Slack follows.
      personal: { ...questionsData, afterErase: async () => tools.wake() },
    };
  },
};
