import { isDeepStrictEqual } from 'node:util';
import type { AllMiddlewareArgs, BlockAction, ButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import { seenPlan } from '../form-memory.ts';
import type { FormValues } from '../form-values.ts';
import { doneView, memoryOf, refusedView } from '../messages/decisions.ts';
import { presentOwnReminders, visitGone } from '../messages/overview.ts';
import { planRefused } from '../messages/planning.ts';
import {
  audiences,
  type RemindersMemory,
  remindersSaved,
  remindersView,
  reminderWords,
  topics,
  topicsFor,
} from '../messages/reminders.ts';
import type { Reminder } from '../reminders.ts';
import type { VisitPlan } from '../visit.ts';
import type { VisitsContext } from './context.ts';
import { mayDecide } from './permission.ts';
import type { Submission } from './planning-form.ts';
import { presenting } from './presenting.ts';

/** The window of reminders is submitted: those of one visit, or of the community. */
export async function submitReminders(
  { ack, body, view }: Submission,
  context: VisitsContext,
): Promise<void> {
  const refusal = await mayDecide(context, body.user.id);
  if (refusal !== undefined) return ack({ response_action: 'update', view: refusedView(refusal) });
  const memory = JSON.parse(view.private_metadata) as RemindersMemory;
  const values = view.state.values as FormValues;
  const reminders = readReminders(values);
  const twice = sameDay(reminders);
  if (twice) return ack({ response_action: 'errors', errors: { [`days:${twice}`]: reminderWords.sameDay } });
  const own = ofVisit(values, reminders);
  if (memory.seen && !own && !(await isAsShown(context, memory.seen.plan, reminders)))
    return ack({ response_action: 'errors', errors: { whose: reminderWords.notOwn } });
  const next = memory.seen
    ? await saveOfVisit(context, memory, own)
    : await saveOfCommunity(context, memory, reminders);
  await ack({ response_action: 'update', view: next });
}

/** What the inputs hold, one reminder a topic at most. */
function readReminders(values: FormValues): Reminder[] {
  return topics.flatMap(([topic]) => {
    const days = Number(values[`days:${topic}`]?.['days']?.value ?? Number.NaN);
    const chosen = values[`to:${topic}`]?.['to']?.selected_option?.value;
    const to = audiences.find(([value]) => value === chosen)?.[0];
    return Number.isInteger(days) && to !== undefined ? [{ topic, daysBefore: days, to }] : [];
  });
}

/** @returns the topic of a reminder that would leave with another one */
function sameDay(reminders: readonly Reminder[]): Reminder['topic'] | undefined {
  return reminders.find(({ daysBefore }, index) =>
    reminders.slice(0, index).some((earlier) => earlier.daysBefore === daysBefore),
  )?.topic;
}

/** @returns undefined when the visit has the community's */
function ofVisit(values: FormValues, reminders: Reminder[]): Reminder[] | undefined {
  return values['whose']?.['whose']?.selected_option?.value === 'own' ? reminders : undefined;
}

/** Do the inputs hold what they were filled in with? */
async function isAsShown(
  { repository }: VisitsContext,
  seen: VisitPlan,
  reminders: readonly Reminder[],
): Promise<boolean> {
  const all = seen.reminders ?? (await repository.settings()).reminders;
  const offered = topicsFor(seen).map(([topic]) => topic);
  const shown = all.filter(({ topic }) => offered.includes(topic));
  return isDeepStrictEqual(inOrder(shown), inOrder(reminders));
}

function inOrder(reminders: readonly Reminder[]): Reminder[] {
  return reminders.toSorted((a, b) => a.topic.localeCompare(b.topic));
}

async function saveOfVisit(
  context: VisitsContext,
  { seen }: RemindersMemory,
  reminders: Reminder[] | undefined,
) {
  const visit = seen && (await context.repository.visit(seen.visit));
  if (!visit) return refusedView(visitGone);
  const before = seenPlan(seen, visit);
  const { reminders: _, ...rest } = before.plan;
  const plan: VisitPlan = reminders === undefined ? rest : { ...rest, reminders };
  const outcome = await context.repository.modify(visit.id, plan, before, context.now());
  if (outcome.ok) {
    context.changed();
    return doneView(outcome.visit, await context.repository.settings(), presenting(context.tools), false);
  }
  if (outcome.reason === 'gone') return refusedView(visitGone);
  return refusedView(planRefused(outcome));
}

async function saveOfCommunity(context: VisitsContext, memory: RemindersMemory, reminders: Reminder[]) {
  const current = (await context.repository.settings()).reminders;
  if (!isDeepStrictEqual(current, memory.community))
    return remindersView(current, { community: current }, undefined, reminderWords.stale);
  await context.repository.setReminders({ reminders });
  context.tools.wake();
  return remindersSaved(reminders);
}

/** The window for the community's reminders, or for those of one visit. */
export async function openReminders(context: VisitsContext, visitId?: string) {
  const settings = await context.repository.settings();
  const visit = visitId === undefined ? undefined : await context.repository.visit(visitId);
  if (!visit) return remindersView(settings.reminders, { community: settings.reminders });
  return remindersView(visit.reminders ?? settings.reminders, memoryOf(visit), visit);
}

type Click = AllMiddlewareArgs & SlackActionMiddlewareArgs<BlockAction>;

/** A person wants no more reminders in private, or wants them again. */
export async function toggleMute(
  { ack, action, body, respond }: Click,
  context: VisitsContext,
): Promise<void> {
  const on = (action as ButtonAction).value === 'on';
  await context.repository.mute(body.user.id, on, context.now());
  await ack();
  const viewer = { id: body.user.id, isFacilitator: await context.tools.roles.isFacilitator(body.user.id) };
  await respond({ response_type: 'ephemeral', replace_original: true, ...presentOwnReminders(on, viewer) });
}
