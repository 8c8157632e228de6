import type { VisibleAudiences } from '../../knowledge/types.ts';
import { escapeMrkdwn } from '../../slack/mrkdwn.ts';
import { type AskedQuestion, askedQuestions, type Complaint, noteAsked } from '../asked.ts';
import type { Reply } from '../types.ts';
import type { AskTools } from './mention.ts';

interface Asking {
  /** Of the message or click that asked: the same when Slack sends it again. */
  id: string;
  question: string;
  user: string;
  visible: VisibleAudiences;
  reply: Reply;
}

/** Remembers a question for thirty days: what stays without an answer is to be seen. Small talk is not a question. */
export async function remember({ store, clock }: AskTools, asking: Asking): Promise<void> {
  const { id, question, user, visible, reply } = asking;
  if (reply.outcome === 'help' || question.trim() === '') return;
  const audience: AskedQuestion['audience'] = visible.has('members') ? 'members' : 'public';
  const at = clock.now().toISOString();
  const sections = quotedIn(reply);
  await noteAsked(store, id, {
    text: question,
    by: user,
    at,
    outcome: reply.outcome,
    audience,
    ...(sections.length > 0 && { quoted: { sections, readers: [...visible] } }),
  });
}

/** The sections whose words an answer is made of: a computed one quotes none. */
function quotedIn({ outcome, evidence, text }: Reply): string[] {
  if (outcome !== 'answer') return [];
  return evidence.flatMap(({ path, excerpt }) => (text.includes(escapeMrkdwn(excerpt)) ? [path] : []));
}

/** Notes why an answer did not help. */
export function complain({ store }: AskTools, id: string, complaint: Complaint): Promise<void> {
  return store.transact(async (tx) => {
    const asked = await tx.get(askedQuestions, id);
    if (asked) tx.put(askedQuestions, id, { ...asked, complaint });
  });
}

/** Notes that an answer helped: from then on, questions like this one find what it quoted more easily. */
export function confirm({ store }: AskTools, id: string, by: string): Promise<void> {
  return store.transact(async (tx) => {
    const asked = await tx.get(askedQuestions, id);
    if (!asked) return;
    const { complaint, ...rest } = asked;
    // Only the asker's own « useful » takes back what somebody complained of.
    const kept = complaint !== undefined && asked.by !== by ? { complaint } : {};
    tx.put(askedQuestions, id, { ...rest, ...kept, useful: true });
  });
}
