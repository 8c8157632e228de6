import type { InputBlock, KnownBlock, ModalView, PlainTextElement, PlainTextOption } from '@slack/types';
import { formatDayList } from '../french/dates.ts';
import { zoneChoices } from '../french/zones.ts';
import { type FormMemory, memoryText } from './form-memory.ts';
import { formWords, understoodLine } from './messages/form.ts';
import { kindNames, whenOf } from './messages/names.ts';
import { fieldNames } from './messages/planning.ts';
import { LONGEST, MOST_SEATS, type PlanField } from './plan-faults.ts';
import { firstDay, lastDay, stretchesOf, type VisitPlan } from './visit.ts';

export const FORM_CALLBACK = 'visits.form';

/** Fields of the form: those of a plan, its days being a first and a last one, or words. Each is a block and its action. */
export type FormField = Exclude<PlanField, 'days' | 'reminders'> | 'first' | 'last' | 'list';

/** Slack allows a hundred options of 75 characters. */
const MOST_OPTIONS = 100;
const LONGEST_OPTION = 75;

export interface FormContext {
  /** Zone that goes without saying, and that a new visit is in. */
  communityZone: string;
  /** Dimensions and missions to choose from. */
  themes: readonly { id: string; title: string }[];
}

/**
 * The form for a new visit, or for one as it stands, with what `plan` holds filled in. When the days are known it
 * says in full what they are; a change of days or hours calls `block_actions`, to say it again.
 */
export function planForm(plan: Partial<VisitPlan>, memory: FormMemory, context: FormContext): ModalView {
  const isNew = memory.seen === undefined;
  const shown = shownWhen(plan, context.communityZone);
  return {
    type: 'modal',
    callback_id: FORM_CALLBACK,
    private_metadata: memoryText({ ...memory, shown }),
    title: plain(isNew ? formWords.titleNew : formWords.titleChange),
    submit: plain(isNew ? formWords.submitNew : formWords.submitChange),
    close: plain(formWords.close),
    blocks: [
      ...(shown === undefined ? [] : [understood(shown)]),
      ...whatBlocks(plan),
      ...whenBlocks(plan, context),
      ...restBlocks(plan, context),
    ],
  };
}

/** The days and hours in full, once there are days. */
export function shownWhen(
  { days = [], start, end, zone }: Partial<VisitPlan>,
  communityZone: string,
): string | undefined {
  if (days.length === 0) return undefined;
  const hours = { start, end };
  return whenOf({ days, zone: zone ?? communityZone, ...hours }, communityZone);
}

function understood(shown: string): KnownBlock {
  return { type: 'section', block_id: 'understood', text: { type: 'mrkdwn', text: understoodLine(shown) } };
}

function whatBlocks(plan: Partial<VisitPlan>): KnownBlock[] {
  return [
    field('kind', select('kind', options(kindNames), plan.kind ?? 'visit')),
    optional(field('number', number('number', 999, plan.number))),
    optional(field('host', text('host', LONGEST.host, plan.host))),
    field('place', text('place', LONGEST.place, plan.place)),
    optional(field('department', text('department', 3, plan.department))),
  ];
}

function whenBlocks(plan: Partial<VisitPlan>, { communityZone }: FormContext): KnownBlock[] {
  const { days = [], start, end, zone } = plan;
  const inWords = days.length > 0 && stretchesOf({ days }).length > 1;
  const hasDates = days.length > 0 && !inWords;
  const isLong = hasDates && days.length > 1;
  return [
    asked(field('first', datepicker('first', hasDates ? firstDay({ days }) : undefined), formWords.first)),
    asked(field('last', datepicker('last', isLong ? lastDay({ days }) : undefined), formWords.last)),
    hinted(
      asked(field('list', text('list', 80, inWords ? formatDayList(days) : undefined), formWords.list)),
      formWords.listHint,
    ),
    asked(field('start', timepicker('start', start))),
    hinted(asked(field('end', timepicker('end', end))), formWords.hoursHint),
    asked(field('zone', select('zone', options(zoneChoices(zone)), zone ?? communityZone)), false),
  ];
}

function restBlocks(plan: Partial<VisitPlan>, { themes }: FormContext): KnownBlock[] {
  const choices = options(themes.map(({ id, title }) => [id, title]));
  const chosen = choices.filter(({ value }) => value !== undefined && plan.themes?.includes(value));
  const many: InputBlock['element'] = {
    type: 'multi_static_select',
    action_id: 'themes',
    options: choices,
    ...(chosen.length > 0 && { initial_options: chosen }),
  };
  const channel: InputBlock['element'] = {
    type: 'conversations_select',
    action_id: 'channel',
    filter: {
      include: ['public', 'private'],
      exclude_bot_users: true,
      exclude_external_shared_channels: false,
    },
    ...(plan.channel === undefined
      ? { default_to_current_conversation: true }
      : { initial_conversation: plan.channel }),
  };
  return [
    field('channel', channel),
    hinted(
      optional(field('capacity', number('capacity', MOST_SEATS, plan.capacity))),
      formWords.capacityHint,
    ),
    ...(choices.length > 0 ? [optional(field('themes', many))] : []),
    hinted(
      optional(field('info', { ...text('info', LONGEST.info, plan.info), multiline: true })),
      formWords.infoHint,
    ),
  ];
}

function plain(words: string): PlainTextElement {
  return { type: 'plain_text', text: words };
}

function field(name: FormField, element: InputBlock['element'], label?: string): InputBlock {
  const words = label ?? (name in fieldNames ? fieldNames[name as PlanField] : name);
  return { type: 'input', block_id: name, label: plain(words), element };
}

function optional(block: InputBlock): InputBlock {
  return { ...block, optional: true };
}

/** What the line in full is made of: each change is told to Capi at once. */
function asked(block: InputBlock, isOptional = true): InputBlock {
  return { ...block, optional: isOptional, dispatch_action: true };
}

function hinted(block: InputBlock, hint: string): InputBlock {
  return { ...block, hint: plain(hint) };
}

function text(action_id: FormField, max_length: number, value: string | undefined) {
  return {
    type: 'plain_text_input' as const,
    action_id,
    max_length,
    initial_value: value,
  };
}

function number(action_id: FormField, most: number, value: number | undefined): InputBlock['element'] {
  return {
    type: 'number_input',
    action_id,
    is_decimal_allowed: false,
    min_value: '1',
    max_value: String(most),
    ...(value !== undefined && { initial_value: String(value) }),
  };
}

function datepicker(action_id: FormField, day: string | undefined): InputBlock['element'] {
  return { type: 'datepicker', action_id, initial_date: day };
}

function timepicker(action_id: FormField, time: string | undefined): InputBlock['element'] {
  return { type: 'timepicker', action_id, initial_time: time };
}

function options(choices: readonly (readonly [value: string, label: string])[]): PlainTextOption[] {
  return choices
    .slice(0, MOST_OPTIONS)
    .map(([value, label]) => ({ value, text: plain(label.slice(0, LONGEST_OPTION)) }));
}

function select(action_id: FormField, choices: PlainTextOption[], value: string): InputBlock['element'] {
  const initial = choices.find((choice) => choice.value === value);
  return { type: 'static_select', action_id, options: choices, initial_option: initial };
}
