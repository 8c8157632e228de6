import type { BookOutcome, Seen } from '../book.ts';
import { readMemory, seenPlan } from '../form-memory.ts';
import { doneView, refusedView } from '../messages/decisions.ts';
import { visitGone } from '../messages/overview.ts';
import { planRefused } from '../messages/planning.ts';
import type { Desk } from './desk.ts';
import { mayDecide } from './permission.ts';
import { changeForm, type FieldChange, type Submission } from './planning-form.ts';
import { presenting } from './presenting.ts';

/** « Reporter sans date » is submitted. */
export function submitPostponement(args: Submission, desk: Desk): Promise<void> {
  return decide(args, desk, (id, seen) => desk.book.postpone(id, seen, undefined, desk.now()));
}

/** « Annuler la rencontre » is submitted. */
export function submitCancellation(args: Submission, desk: Desk): Promise<void> {
  return decide(args, desk, (id, seen) => desk.book.cancel(id, seen, desk.now()));
}

async function decide(
  { ack, body, view }: Submission,
  desk: Desk,
  rule: (id: string, seen: Seen) => Promise<BookOutcome>,
): Promise<void> {
  const say = (text: string) => ack({ response_action: 'update', view: refusedView(text) });
  const refusal = await mayDecide(desk, body.user.id);
  if (refusal !== undefined) return say(refusal);
  const { seen } = readMemory(view.private_metadata);
  const visit = seen && (await desk.book.visit(seen.visit));
  if (!visit) return say(visitGone);
  const outcome = await rule(visit.id, seenPlan(seen, visit));
  if (!outcome.ok) return say(outcome.reason === 'gone' ? visitGone : planRefused(outcome));
  desk.changed();
  const done = doneView(outcome.visit, await desk.book.settings(), presenting(desk.tools), false);
  await ack({ response_action: 'update', view: done });
}

/** In « Reporter », the next date is known: the form takes the window's place. */
export async function giveDate({ ack, body, client }: FieldChange, desk: Desk): Promise<void> {
  await ack();
  const { view } = body;
  if (!view) return;
  const { seen } = readMemory(view.private_metadata);
  const visit = seen && (await desk.book.visit(seen.visit));
  await client.views.update({
    view_id: view.id,
    view: visit ? changeForm(desk, visit) : refusedView(visitGone),
  });
}
