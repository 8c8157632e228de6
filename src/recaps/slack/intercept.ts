import type { AllMiddlewareArgs, AnyMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt';
import { mentions, plainText } from '../../slack/mrkdwn.ts';
import { presentMine } from '../messages/mine.ts';
import { noteIn } from '../notes.ts';
import { asksForOwn, ownVisits } from '../own.ts';
import type { Desk } from './desk.ts';
import { keepDirectNote } from './notes.ts';

interface Heard {
  type: string;
  subtype?: string;
  channel: string;
  channel_type?: string;
  user?: string;
  bot_id?: string;
  text?: string;
  ts: string;
}

/**
 * What people say to Capi that is for the notebook and no question to the knowledge: « note : … », and « qu’est-ce que
 * j’ai noté ? », which is answered to its author alone. The rest goes on to whoever else listens.
 */
export function intercept(desk: Desk) {
  return async (args: AnyMiddlewareArgs & AllMiddlewareArgs): Promise<void> => {
    if ('command' in args && args.command && (await answersCommand(args, desk))) return;
    if ('event' in args && args.event && (await answersMessage(args.event as Heard, args.context, desk)))
      return;
    await args.next();
  };
}

async function answersCommand(
  { command, ack, respond }: SlackCommandMiddlewareArgs,
  desk: Desk,
): Promise<boolean> {
  if (command.command !== '/demander' || !asksForOwn(plainText(command.text))) return false;
  await ack();
  const post = presentMine(ownVisits(await desk.book.read(), command.user_id));
  await respond({ response_type: 'ephemeral', ...post });
  return true;
}

async function answersMessage(
  event: Heard,
  context: AllMiddlewareArgs['context'],
  desk: Desk,
): Promise<boolean> {
  const { type, subtype, channel, user, bot_id: bot, ts } = event;
  if ((type !== 'message' && type !== 'app_mention') || !user || bot || subtype !== undefined) return false;
  const text = event.text ?? '';
  const direct = event.channel_type === 'im';
  const note = direct ? noteIn(text) : undefined;
  if (note !== undefined) {
    context['addressed'] = true;
    await keepDirectNote({ channel, ts, user, text: note }, desk);
    return true;
  }
  if (!(direct || mentions(text, desk.tools.identity.botUserId)) || !asksForOwn(plainText(text)))
    return false;
  context['addressed'] = true;
  // A direct message in any case: what one noted is one's own.
  await desk.tools.delivery.post({
    key: `recap:mine:${channel}:${ts}`,
    kind: 'recap-mine',
    channel: direct ? channel : user,
    ...(direct && { threadTs: ts }),
    compose: async () => presentMine(ownVisits(await desk.book.read(), user)),
  });
  return true;
}
