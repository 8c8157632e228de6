import { keepAskedFor } from '../../ask/contract.ts';
import type { Tools } from '../../capability.ts';
import { toCsv } from '../../csv.ts';
import { fold } from '../../french/fold.ts';
import type { CommandCall } from '../../slack/handlers.ts';
import { requireFacilitator } from '../../slack/roles.ts';
import { localTime } from '../../time/zone.ts';
import { questionMessages } from '../messages.ts';
import { type UnansweredGroup, unansweredGroups, unansweredSince } from '../unanswered.ts';
import { presentUnanswered } from './present.ts';

/**
 * `/demander sans-réponse`: what people asked in vain, most asked first; the whole of it as CSV in private.
 * @returns false for any other words
 */
export async function listUnanswered(call: CommandCall, tools: Tools): Promise<boolean> {
  const { command, ack, respond } = call;
  if (!asksForUnanswered(command.text)) return false;
  await ack();
  await requireFacilitator(tools.roles, command.user_id);
  const { store, clock, files, community } = tools;
  const { zone } = community;
  const now = clock.now();
  const asked = await unansweredSince(store, new Date(now.getTime() - keepAskedFor));
  const groups = unansweredGroups(asked);
  if (groups.length === 0) {
    await respond({ response_type: 'ephemeral', text: questionMessages.noneUnanswered });
    return true;
  }
  const { day } = localTime(now, zone);
  const outcome = await files.send({
    key: `unanswered:${command.user_id}:${command.trigger_id}`,
    channel: command.user_id,
    name: questionMessages.csvName(day),
    title: questionMessages.csvTitle,
    comment: questionMessages.unansweredTitle,
    content: toCsv([questionMessages.csvHead, ...groups.map((group) => rowOf(group, zone))]),
  });
  const note = outcome === 'sent' ? questionMessages.csvSent : questionMessages.csvUnavailable;
  await respond({ response_type: 'ephemeral', ...presentUnanswered(groups, note) });
  return true;
}

/** Do the words after the command begin with « sans-réponse », in any case, with or without accents and hyphen? */
function asksForUnanswered(text: string): boolean {
  return /^sans[ -]reponse(\s|$)/.test(fold(text.trim()));
}

function rowOf({ text, variants, people, times, lastAt, complaints }: UnansweredGroup, zone: string) {
  const why = questionMessages.why(Object.entries(complaints) as Parameters<typeof questionMessages.why>[0]);
  return [text, variants.join(' / '), people, times, localTime(new Date(lastAt), zone).day, why];
}
