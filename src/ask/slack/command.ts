import type { CommandCall } from '../../slack/handlers.ts';
import { ask } from '../ask.ts';
import { askedText } from './addressed.ts';
import { presentPrivateReply } from './answer-message.ts';
import { remember } from './asked.ts';
import { type AskTools, moment } from './mention.ts';
import { whoComes } from './who-comes.ts';

/** `/demander …`: answers for the asker's eyes only. Alone, it says what one can ask. */
export async function answerCommand(
  { command, ack, respond }: CommandCall,
  tools: AskTools,
): Promise<boolean> {
  await ack();
  const question = askedText(command.text);
  const [visible, facilitates] = await Promise.all([
    tools.audiences.ofPerson(command.user_id),
    tools.roles.isFacilitator(command.user_id),
  ]);
  const reply = ask(question, { ...moment(tools), history: [], visible });
  const id = `command:${command.user_id}:${command.trigger_id}`;
  await remember(tools, { id, question, user: command.user_id, visible, reply });
  const people = await whoComes(reply, { user: command.user_id, direct: true }, tools);
  const message = presentPrivateReply(question, reply, id, { facilitates, people });
  await respond({ response_type: 'ephemeral', ...message });
  return true;
}
