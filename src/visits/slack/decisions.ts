import { readMemory, seenPlan } from '../form-memory.ts';
import { doneView, refusedView } from '../messages/decisions.ts';
import { visitGone } from '../messages/overview.ts';
import { planRefused } from '../messages/planning.ts';
import type { RepositoryOutcome, Seen } from '../repository.ts';
import type { VisitsContext } from './context.ts';
import { mayDecide } from './permission.ts';
import { changeForm, type FieldChange, type Submission } from './planning-form.ts';
import { presenting } from './presenting.ts';

/** « Reporter sans date » is submitted. */
export function submitPostponement(args: Submission, context: VisitsContext): Promise<void> {
  return decide(args, context, (id, seen) => context.repository.postpone(id, seen, undefined, context.now()));
}

/** « Annuler la rencontre » is submitted. */
export function submitCancellation(args: Submission, context: VisitsContext): Promise<void> {
  return decide(args, context, (id, seen) => context.repository.cancel(id, seen, context.now()));
}

async function decide(
  { ack, body, view }: Submission,
  context: VisitsContext,
  rule: (id: string, seen: Seen) => Promise<RepositoryOutcome>,
): Promise<void> {
  const say = (text: string) => ack({ response_action: 'update', view: refusedView(text) });
  const refusal = await mayDecide(context, body.user.id);
  if (refusal !== undefined) return say(refusal);
  const { seen } = readMemory(view.private_metadata);
  const visit = seen && (await context.repository.visit(seen.visit));
  if (!visit) return say(visitGone);
  const outcome = await rule(visit.id, seenPlan(seen, visit));
  if (!outcome.ok) return say(outcome.reason === 'gone' ? visitGone : planRefused(outcome));
  context.changed();
  const done = doneView(outcome.visit, await context.repository.settings(), presenting(context.tools), false);
  await ack({ response_action: 'update', view: done });
}

/** In « Reporter », the next date is known: the form takes the window's place. */
export async function giveDate({ ack, body, client }: FieldChange, context: VisitsContext): Promise<void> {
  await ack();
  const { view } = body;
  if (!view) return;
  const { seen } = readMemory(view.private_metadata);
  const visit = seen && (await context.repository.visit(seen.visit));
  await client.views.update({
    view_id: view.id,
    view: visit ? changeForm(context, visit) : refusedView(visitGone),
  });
}
