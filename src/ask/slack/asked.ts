import { type AskedQuestion, askedQuestions, type Complaint, noteAsked } from '../../community/asked.ts';
import type { Clearance } from '../../knowledge/types.ts';
import type { Reply } from '../types.ts';
import type { AskTools } from './mention.ts';

interface Asking {
  /** Of the message or click that asked: the same when Slack sends it again. */
  id: string;
  question: string;
  user: string;
  clearance: Clearance;
  reply: Reply;
}

/** Remembers a question for thirty days: what stays without an answer is to be seen. Small talk is not a question. */
export async function remember({ store, clock }: AskTools, asking: Asking): Promise<void> {
  const { id, question, user, clearance, reply } = asking;
  if (reply.outcome === 'help' || question.trim() === '') return;
  const audience: AskedQuestion['audience'] = clearance.has('members') ? 'members' : 'public';
  const at = clock.now().toISOString();
  await noteAsked(store, id, { text: question, by: user, at, outcome: reply.outcome, audience });
}

/** Notes why an answer did not help, or (without a reason) that it did after all. */
export function complain({ store }: AskTools, id: string, complaint: Complaint | undefined): Promise<void> {
  return store.transact(async (tx) => {
    const asked = await tx.get(askedQuestions, id);
    if (!asked) return;
    const { complaint: _, ...rest } = asked;
    tx.put(askedQuestions, id, complaint ? { ...rest, complaint } : rest);
  });
}
