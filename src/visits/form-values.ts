import { refusalMessage } from '../french/messages.ts';
import { type Moment, parseMoment } from '../french/parse-date.ts';
import { typeset } from '../french/typography.ts';
import { daysFromTo } from '../time/calendar-day.ts';
import { type FormField, shownWhen } from './form.ts';
import type { FormMemory } from './form-memory.ts';
import { formWords } from './messages/form.ts';
import { kindNames } from './messages/names.ts';
import { planFault } from './messages/planning.ts';
import type { PlanRefusal } from './plan-faults.ts';
import type { VisitPlan } from './visit.ts';

/** The part of Slack's `view.state.values` that the form uses: block → action → value. */
export type FormValues = Record<string, Record<string, FormValue>>;

interface FormValue {
  value?: string | null;
  selected_option?: { value?: string } | null;
  selected_options?: { value?: string }[] | null;
  selected_date?: string | null;
  selected_time?: string | null;
  selected_conversation?: string | null;
  selected_user?: string | null;
}

/** What to show under each field, by block. */
export type FormErrors = Partial<Record<FormField, string>>;

export type FormReading =
  /** `isShown`: the form had said these days and hours in full. Otherwise show it again with `plan` before saving. */
  { ok: true; plan: VisitPlan; isShown: boolean } | { ok: false; errors: FormErrors };

export interface FormReadingContext {
  now: Date;
  communityZone: string;
}

/** Reads a submitted form. Only what makes a plan is checked here: `createVisit` and `modifyVisit` judge the plan. */
export function readForm(values: FormValues, memory: FormMemory, context: FormReadingContext): FormReading {
  const draft = readDraft(values, memory, context);
  if (!draft.ok) return draft;
  const { days, place, channel } = draft.plan;
  const errors: FormErrors = {
    ...(days === undefined && { first: planFault({ field: 'days', code: 'missing' }) }),
    ...(place === undefined && { place: planFault({ field: 'place', code: 'missing' }) }),
    ...(channel === undefined && { channel: planFault({ field: 'channel', code: 'missing' }) }),
  };
  if (days === undefined || place === undefined || channel === undefined) return { ok: false, errors };
  const plan = { ...draft.plan, days, place, channel };
  return { ok: true, plan, isShown: shownWhen(plan, context.communityZone) === memory.shown };
}

type Draft = Omit<VisitPlan, 'days' | 'place' | 'channel'> &
  Partial<Pick<VisitPlan, 'days' | 'place' | 'channel'>>;

/** What is filled in so far, to say the days in full while the form is open. */
export function readDraft(
  values: FormValues,
  memory: FormMemory,
  { now, communityZone }: FormReadingContext,
): { ok: true; plan: Draft } | { ok: false; errors: FormErrors } {
  const zone = held(values, 'zone') ?? communityZone;
  const moment = readDays(values, { now, zone });
  if ('errors' in moment) return { ok: false, errors: moment.errors };
  const inWords = moment.start === undefined ? {} : { start: moment.start, end: moment.end };
  const start = held(values, 'start');
  const end = held(values, 'end');
  const hours = start === undefined && end === undefined ? inWords : told({ start, end });
  const plan = {
    kind: kindOf(held(values, 'kind')),
    zone,
    themes: chosen(values, 'themes'),
    ...told({
      days: moment.days.length > 0 ? moment.days : undefined,
      number: numberOf(values, 'number'),
      host: held(values, 'host'),
      place: held(values, 'place'),
      department: held(values, 'department')?.toUpperCase(),
      channel: held(values, 'channel'),
      capacity: numberOf(values, 'capacity'),
      info: held(values, 'info'),
      reminders: memory.seen?.plan.reminders,
    }),
    ...hours,
  };
  return { ok: true, plan };
}

/** Refusals of a plan, each under the field that can be mended. */
export function formErrors(refusals: readonly PlanRefusal[], values: FormValues): FormErrors {
  const daysField = held(values, 'list') === undefined ? 'first' : 'list';
  const errors: FormErrors = {};
  for (const refusal of refusals) {
    const { field } = refusal;
    // The form leaves reminders as they were: they cannot be mended in it.
    const at = field === 'days' || field === 'reminders' ? daysField : field;
    errors[at] ??= planFault(refusal);
  }
  return errors;
}

function readDays(values: FormValues, context: { now: Date; zone: string }): Moment | { errors: FormErrors } {
  const [first, last, list] = [held(values, 'first'), held(values, 'last'), held(values, 'list')];
  if (list !== undefined) {
    if (first !== undefined || last !== undefined) return { errors: { list: typeset(formWords.bothWays) } };
    const reading = parseMoment(list, context);
    return reading.ok ? reading : { errors: { list: refusalMessage(reading.refusal) } };
  }
  if (first === undefined) {
    return last === undefined
      ? { days: [] }
      : { errors: { first: planFault({ field: 'days', code: 'missing' }) } };
  }
  if (last !== undefined && last < first) return { errors: { last: formWords.lastBeforeFirst } };
  return { days: daysFromTo(first, last ?? first) };
}

/** What a field holds, trimmed; nothing when it is empty. */
function held(values: FormValues, field: FormField): string | undefined {
  const state = values[field]?.[field];
  const value =
    state?.value ??
    state?.selected_option?.value ??
    state?.selected_date ??
    state?.selected_time ??
    state?.selected_conversation ??
    '';
  return value.trim() === '' ? undefined : value.trim();
}

function numberOf(values: FormValues, field: FormField): number | undefined {
  const value = held(values, field);
  return value === undefined ? undefined : Number(value);
}

function chosen(values: FormValues, field: FormField): string[] {
  return (values[field]?.[field]?.selected_options ?? []).flatMap(({ value }) => value ?? []);
}

function kindOf(value: string | undefined): VisitPlan['kind'] {
  return kindNames.find(([kind]) => kind === value)?.[0] ?? 'visit';
}

/** Without the fields that are not told. */
function told<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
