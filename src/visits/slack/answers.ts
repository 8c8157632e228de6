import type { AllMiddlewareArgs, BlockAction, ButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import { ANSWER_ACTIONS } from '../actions.ts';
import type { Wish } from '../answering.ts';
import { answerNoted, answerRefused } from '../messages/answers.ts';
import { visitGone } from '../messages/overview.ts';
import type { VisitsContext } from './context.ts';

type Click = AllMiddlewareArgs & SlackActionMiddlewareArgs<BlockAction>;

/** « Je viens », « Peut-être », « Je ne peux pas », wherever the button stands. Acknowledged once it is durable. */
export async function takeAnswer(
  { ack, action, body, respond }: Click,
  context: VisitsContext,
): Promise<void> {
  const { value: id = '', action_id: actionId } = action as ButtonAction;
  const who = body.user.id;
  const outcome = await context.repository.answer(id, who, wishOf(actionId), context.now());
  await ack();
  if (outcome.ok && outcome.changes.length > 0) context.changed();
  // In the Home tab Slack gives nowhere to respond: the tab itself shows the answer.
  if (!body.response_url) return;
  await respond({
    response_type: 'ephemeral',
    replace_original: false,
    text: outcome.ok
      ? await noted(context, id, who)
      : outcome.reason === 'gone'
        ? visitGone
        : answerRefused(outcome.reason),
  });
}

async function noted({ repository, tools }: VisitsContext, id: string, who: string): Promise<string> {
  const visit = await repository.visit(id);
  return visit ? answerNoted(visit, await repository.signUpList(id), who, tools.community.zone) : visitGone;
}

function wishOf(actionId: string): Wish {
  const wishes = Object.keys(ANSWER_ACTIONS) as Wish[];
  return wishes.find((wish) => ANSWER_ACTIONS[wish] === actionId) ?? 'maybe';
}
