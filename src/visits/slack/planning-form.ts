import type {
  AllMiddlewareArgs,
  BlockAction,
  SlackActionMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewSubmitAction,
} from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { sections } from '../../slack/blocks.ts';
import { channelFault } from '../../slack/channel-check.ts';
import { escapeMrkdwn } from '../../slack/mrkdwn.ts';
import { type FormContext, planForm, shownWhen } from '../form.ts';
import { formAgain, type SentForm } from '../form-again.ts';
import { type FormMemory, readMemory, seenPlan } from '../form-memory.ts';
import { type FormErrors, type FormValues, formErrors, readDraft, readForm } from '../form-values.ts';
import { mergedPlan } from '../merge.ts';
import { doneView, memoryOf, refusedView } from '../messages/decisions.ts';
import { checkLine, understoodLine } from '../messages/form.ts';
import { visitGone } from '../messages/overview.ts';
import { planRefused } from '../messages/planning.ts';
import { nextNumber } from '../planning.ts';
import type { RepositoryOutcome } from '../repository.ts';
import type { Visit, VisitPlan } from '../visit.ts';
import type { VisitsContext } from './context.ts';
import { mayDecide } from './permission.ts';
import { presenting } from './presenting.ts';

export type FieldChange = AllMiddlewareArgs & SlackActionMiddlewareArgs<BlockAction>;
export type Submission = AllMiddlewareArgs & SlackViewMiddlewareArgs<ViewSubmitAction>;

/**
 * The form for a new visit, with what is known of it already: announced where the last one was.
 * @param here where it is asked for
 */
export async function newForm(
  context: VisitsContext,
  known: Partial<VisitPlan>,
  here?: string,
): Promise<ModalView> {
  const { tools, repository } = context;
  const planned = await repository.visits();
  const number = nextNumber(tools.knowledge().sessions, planned);
  const channel = planned.at(-1)?.channel ?? (here && /^[CG]/.test(here) ? here : undefined);
  const plan = { kind: 'visit' as const, number, channel, ...known };
  return planForm(plan, {}, formContext(context));
}

/** The form for a visit as it stands, filled in with another plan if one is given. */
export function changeForm(context: VisitsContext, visit: Visit, plan: VisitPlan = visit): ModalView {
  return planForm(plan, memoryOf(visit), formContext(context));
}

function formContext({ tools }: VisitsContext): FormContext {
  return { communityZone: tools.community.zone, themes: themesOf(tools.knowledge()) };
}

function themesOf({ documents }: Knowledge): FormContext['themes'] {
  return [...documents.values()]
    .filter(({ kind }) => kind === 'dimension' || kind === 'mission')
    .sort((a, b) => a.kind.localeCompare(b.kind) || (a.number ?? 0) - (b.number ?? 0))
    .map(({ id, title }) => ({ id, title }));
}

function readingContext({ tools }: VisitsContext) {
  return { now: tools.clock.now(), communityZone: tools.community.zone };
}

/** A day, an hour or the zone changed: the form says the whole in full again. */
export async function sayAgain({ ack, body, client }: FieldChange, context: VisitsContext): Promise<void> {
  await ack();
  const { view } = body;
  if (!view) return;
  const memory = readMemory(view.private_metadata);
  const draft = readDraft(view.state.values as FormValues, memory, readingContext(context));
  const shown = draft.ok ? shownWhen(draft.plan, context.tools.community.zone) : undefined;
  const says = draft.ok
    ? shown && understoodLine(shown)
    : escapeMrkdwn(Object.values(draft.errors).join('\n'));
  if (!says) return;
  const { shown: _, ...rest } = memory;
  const next: FormMemory = { ...rest, shown };
  await client.views.update({
    view_id: view.id,
    hash: view.hash,
    view: formAgain(view as SentForm, next, says),
  });
}

/** The form is submitted: saved when all is well and was shown in full, else shown again with what to mend. */
export async function submitForm(
  { ack, body, view, client }: Submission,
  context: VisitsContext,
): Promise<void> {
  const refusal = await mayDecide(context, body.user.id);
  if (refusal !== undefined) return ack({ response_action: 'update', view: refusedView(refusal) });
  const memory = readMemory(view.private_metadata);
  const values = view.state.values as FormValues;
  const reading = readForm(values, memory, readingContext(context));
  if (!reading.ok) return ack({ response_action: 'errors', errors: reading.errors });
  const { plan } = reading;
  if (!reading.isShown) {
    const shown = shownWhen(plan, context.tools.community.zone) ?? '';
    const again = formAgain(view as SentForm, { ...memory, shown }, checkLine(shown));
    return ack({ response_action: 'update', view: again });
  }
  const fault = await channelFault(client, plan.channel);
  if (fault !== undefined) return ack({ response_action: 'errors', errors: { channel: fault } });
  const { outcome, current } = await save(context, memory, plan, { user: body.user.id, view: view.id });
  if (outcome.ok) context.changed();
  await ack(await answerTo(context, outcome, { memory, plan, values, current }));
}

type Answer =
  | { response_action: 'errors'; errors: FormErrors }
  | { response_action: 'update' | 'push'; view: ModalView };

interface Saved {
  outcome: RepositoryOutcome;
  /** The visit before it was saved; none for a new one. */
  current: Visit | undefined;
}

async function save(
  context: VisitsContext,
  { seen }: FormMemory,
  plan: VisitPlan,
  by: { user: string; view: string },
): Promise<Saved> {
  const { repository } = context;
  if (!seen)
    return {
      outcome: await context.once(by.view, () => repository.plan(plan, by.user, context.now())),
      current: undefined,
    };
  const current = await repository.visit(seen.visit);
  if (!current) return { outcome: { ok: false, reason: 'gone' }, current };
  return {
    outcome: await repository.modify(seen.visit, plan, seenPlan(seen, current), context.now()),
    current,
  };
}

async function answerTo(
  context: VisitsContext,
  outcome: RepositoryOutcome,
  {
    memory,
    plan,
    values,
    current,
  }: { memory: FormMemory; plan: VisitPlan; values: FormValues; current: Visit | undefined },
): Promise<Answer> {
  if (outcome.ok) {
    const view = doneView(
      outcome.visit,
      await context.repository.settings(),
      presenting(context.tools),
      !memory.seen,
    );
    return { response_action: 'update', view };
  }
  if (outcome.reason === 'gone') return { response_action: 'update', view: refusedView(visitGone) };
  if (outcome.reason === 'invalid')
    return { response_action: 'errors', errors: formErrors(outcome.refusals, values) };
  if (outcome.reason !== 'stale' || !current || !memory.seen)
    return { response_action: 'update', view: refusedView(planRefused(outcome)) };
  // Shown anew, with what they changed on top of what somebody else did: they decide knowing both.
  const merged = mergedPlan(seenPlan(memory.seen, current).plan, plan, current);
  const view = changeForm(context, current, merged);
  const notice = sections(escapeMrkdwn(planRefused(outcome)));
  return { response_action: 'push', view: { ...view, blocks: [...notice, ...view.blocks] } };
}
