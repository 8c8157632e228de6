import type { App, BlockAction } from '@slack/bolt';
import type { Capability, Tools } from '../../capability.ts';
import { askActions } from '../actions.ts';
import { confirmedQuestions } from '../confirmed.ts';
import { suggestionsFor } from '../suggestions.ts';
import {
  askAgainPrivately,
  askSuggestion,
  openSource,
  recordComplaint,
  recordFeedback,
  shareAnswer,
} from './clicks.ts';
import { answerCommand } from './command.ts';
import { createConversations } from './conversations.ts';
import { answerMessage } from './mention.ts';
import { askData } from './personal.ts';
import { openWhy } from './why-view.ts';

/** Members ask, Capi answers: by mention, by direct message, by `/demander`. */
export const askCapability: Capability = {
  name: 'ask',
  suggestions: (knowledge) => suggestionsFor(knowledge, 'fr'),
  confirmedQuestions,
  register(app: App, tools: Tools) {
    const parts = { ...tools, conversations: createConversations(tools.store, tools.clock) };

    app.action<BlockAction>(click(askActions.source), (args) => openSource(args, parts));
    app.action<BlockAction>(click(askActions.suggestion), (args) => askSuggestion(args, parts));
    app.action<BlockAction>(click(askActions.share), (args) => shareAnswer(args, parts));
    app.action<BlockAction>(click(askActions.why), (args) => openWhy(args, parts));
    app.action<BlockAction>(click(askActions.feedback), (args) => recordFeedback(args, parts));
    app.action<BlockAction>(click(askActions.complaint), (args) => recordComplaint(args, parts));
    app.action<BlockAction>(click(askActions.private), (args) => askAgainPrivately(args, parts));
    return {
      hears: {
        'ask.question': {
          message: (heard) => answerMessage(heard, parts),
          '/demander': (call) => answerCommand(call, parts),
        },
      },
      personal: askData,
    };
  },
};

/** Buttons of one kind in one message carry a rank after their name (`ask.source:2`): Slack wants them distinct. */
function click(name: string) {
  return { type: 'block_actions' as const, action_id: new RegExp(`^${name.replace('.', '\\.')}(:|$)`) };
}
