import { differenceInMonths, intervalToDuration, parseISO } from 'date-fns';
import { ENGLISH_MONTHS as MONTHS, ENGLISH_WEEKDAYS as WEEKDAYS } from '../../french/calendar-words.ts';
import { formatEnglishDay, formatEnglishDays } from '../../french/english-dates.ts';
import { departmentByCode } from '../../knowledge/departments.ts';
import type { SessionKind } from '../../knowledge/types.ts';
import { partsOf } from '../../time/calendar-day.ts';
import type { SessionView } from '../calendar/view.ts';
import { END_OF_TIME, type Period, START_OF_TIME } from '../reading/dates.ts';
import type { Attribute } from '../reading/read.ts';
import type { Counted, Scope, SessionMessages } from './session-messages.ts';

const KINDS: Readonly<Record<SessionKind, string>> = {
  launch: 'launch meeting',
  visit: 'learning visit',
  'study-day': 'study day',
  seminar: 'seminar',
};

const COUNTED: Readonly<Record<Counted, [one: string, many: string]>> = {
  launch: ['launch meeting', 'launch meetings'],
  visit: ['visit', 'visits'],
  'study-day': ['study day', 'study days'],
  seminar: ['seminar', 'seminars'],
  session: ['meeting', 'meetings'],
  host: ['different host', 'different hosts'],
  place: ['different place', 'different places'],
  department: ['different department', 'different departments'],
  region: ['different region', 'different regions'],
  partner: ['partner', 'partners'],
};

/** « learning visit 5 », « the seminar “Séminaire final” »: French names are kept. */
const labelled = (view: SessionView): string =>
  view.number === undefined
    ? `the ${KINDS[view.kind]} “${view.title}”`
    : `${KINDS[view.kind]} ${view.number}`;

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const day = (iso: string): string => `${WEEKDAYS[partsOf(iso).weekday]} ${formatEnglishDay(iso)}`;

const when = (view: SessionView): string =>
  view.start === view.end ? `on ${day(view.start)}` : `on ${formatEnglishDays(view.start, view.end)}`;

/** « in Castres (Tarn, 81) »; the code alone when town and department have one name. */
function where({ place, department }: SessionView): string {
  if (department === undefined) return `in ${place}`;
  return `in ${place} (${department.name === place ? '' : `${department.name}, `}${department.code})`;
}

const hosted = (view: SessionView): string =>
  view.hostName === undefined ? '' : `, hosted by ${view.hostName}`;

const enumerate = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

const withPartners = (view: SessionView): string =>
  view.partners.length === 0 ? '' : `, with ${enumerate(view.partners)}`;

const tookPlace = (view: SessionView): string =>
  ({ past: 'took place', today: 'takes place', future: 'will take place' })[view.time];

const sentence = (view: SessionView): string =>
  `${capital(labelled(view))} ${tookPlace(view)} ${when(view)}${hosted(view)}, ${where(view)}${withPartners(view)}.`;

function scopeText(scope: Scope): string {
  const parts = [
    ...scope.places.map(({ place }) => `in ${place}`),
    ...scope.territories.map(({ name, code, type }) =>
      type === 'department' ? `in ${name} (${code})` : `in ${name}`,
    ),
    ...(scope.periods.length === 0 ? [] : [enumerate(scope.periods.map(period))]),
    ...(scope.consecutive ? ['on consecutive days'] : []),
    ...(scope.multiDay ? ['on more than one day'] : []),
  ];
  return parts.length === 0 ? '' : ` ${parts.join(', ')}`;
}

function period({ from, to, grain, yearly }: Period): string {
  if (yearly !== undefined) {
    const month = MONTHS[yearly.month - 1] ?? '';
    return yearly.day === undefined ? `in ${month}` : `on ${yearly.day} ${month}`;
  }
  const { month, year } = partsOf(from === START_OF_TIME ? to : from);
  if (grain === 'year') return `in ${year}`;
  if (grain === 'month') return `in ${MONTHS[month - 1]} ${year}`;
  if (grain === 'day') return `on ${formatEnglishDay(from)}`;
  if (from === START_OF_TIME) return `up to ${formatEnglishDay(to)}`;
  if (to === END_OF_TIME) return `from ${formatEnglishDay(from)} on`;
  return `between ${formatEnglishDay(from)} and ${formatEnglishDay(to)}`;
}

const counted = (count: number, what: Counted): string => `${count} ${COUNTED[what][count === 1 ? 0 : 1]}`;

/** « 1 year, 4 months and 3 days », by the calendar. */
function elapsed(from: string, to: string): string {
  const {
    years = 0,
    months = 0,
    days = 0,
  } = intervalToDuration({ start: parseISO(from), end: parseISO(to) });
  const parts = [
    ...(years > 0 ? [counted2(years, 'year')] : []),
    ...(months > 0 ? [counted2(months, 'month')] : []),
    ...(days > 0 ? [counted2(days, 'day')] : []),
  ];
  return parts.length === 0 ? 'The same day' : enumerate(parts);
}

/** « 33 months », said beside years. */
function inMonths(from: string, to: string): string {
  const count = differenceInMonths(parseISO(to), parseISO(from));
  return count > 12 ? ` (${count} months)` : '';
}

const GROUPS: Partial<Record<Attribute, (view: SessionView) => string | undefined>> = {
  year: ({ start }) => start.slice(0, 4),
  month: ({ start }) => `${MONTHS[partsOf(start).month - 1]} ${start.slice(0, 4)}`,
  weekday: ({ start }) => WEEKDAYS[partsOf(start).weekday],
  town: ({ place }) => place,
  department: ({ department }) => department?.name,
  region: ({ department }) => department?.region.name,
  host: ({ hostName }) => hostName,
  kind: ({ kind }) => capital(COUNTED[kind][1]),
};

const counted2 = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** Answers about meetings in English, for questions put in English. */
export const english: SessionMessages = {
  sentence,
  item: (view) =>
    `${view.number === undefined ? view.title : capital(labelled(view))}: ${view.start === view.end ? day(view.start) : formatEnglishDays(view.start, view.end)}${view.hostName === undefined ? '' : `, ${view.hostName}`}, ${view.place}${view.department === undefined ? '' : ` (${view.department.code})`}`,
  host: (view) =>
    view.hostName === undefined
      ? `No host is recorded for this meeting. ${sentence(view)}`
      : `${view.hostName} ${view.time === 'future' ? 'will host' : 'hosted'} ${labelled(view)} ${when(view)}, ${where(view)}.`,
  number: (view) =>
    view.number === undefined
      ? `This meeting has no number. ${sentence(view)}`
      : `It is ${labelled(view)}, ${when(view)}${hosted(view)}, ${where(view)}.`,
  department: (view) =>
    view.department === undefined
      ? sentence(view)
      : `${view.place} is in ${view.department.name} (${view.department.code}). ${sentence(view)}`,
  region: (view) =>
    view.department === undefined
      ? sentence(view)
      : `${view.place} is in the ${view.department.region.name} region (${view.department.name}, ${view.department.code}). ${sentence(view)}`,
  weekday: (view) => `${WEEKDAYS[partsOf(view.start).weekday]}: ${sentence(view)}`,
  year: (view) => `In ${partsOf(view.start).year}: ${sentence(view)}`,
  month: (view) =>
    `In ${MONTHS[partsOf(view.start).month - 1]} ${partsOf(view.start).year}: ${sentence(view)}`,
  duration: (view, days) =>
    `${capital(labelled(view))} ${view.time === 'future' ? 'will last' : 'lasted'} ${counted2(days, 'day')}: ${view.start === view.end ? day(view.start) : formatEnglishDays(view.start, view.end)}${hosted(view)}, ${where(view)}.`,
  partners: (view) =>
    `${capital(labelled(view))} was held with ${counted(view.partners.length, 'partner')}: ${enumerate(view.partners)}.`,
  noPartners: (view) => `No partner is recorded for ${labelled(view)}. ${sentence(view)}`,
  yes: (text) => `Yes: ${text}`,
  no: (text) => `No: ${text}`,
  count: (count, what, scope) =>
    `${what === 'host' && scope.acronym !== undefined ? `${count} different ${scope.acronym}` : counted(count, what)}${scopeText(scope)}:`,
  remaining: (count, what) => `${counted(count, what)} still to come:`,
  none: (what, scope, past) =>
    past
      ? `No ${COUNTED[what][0]} took place${scopeText(scope)}.`
      : `There is no ${COUNTED[what][0]} in the calendar${scopeText(scope)}.`,
  heldIn: (count, what, regions) =>
    `${counted(count, what)}: ${enumerate(regions.map(({ name, count: own }) => `${own} in ${name}`))}.`,
  noRank: (number, highest) =>
    `There is no visit ${number} in the calendar: the last one is visit ${highest.number}. ${sentence(highest)}`,
  last: (view) => `The last known meeting: ${labelled(view)}, ${when(view)}${hosted(view)}, ${where(view)}.`,
  notPlanned: (what) => `I could not find any planned ${COUNTED[what][0]} in the community’s knowledge base.`,
  between: (from, to) =>
    `${elapsed(from, to)}${inMonths(from, to)}: from ${formatEnglishDay(from)} to ${formatEnglishDay(to)}.`,
  sinceThen: (from, today) => `${elapsed(from, today)} ago: ${formatEnglishDay(from)}.`,
  groupLabel: (view, by) => GROUPS[by]?.(view),
  groupItem: (label, count) => `${label}: ${count}`,
  apart: (days) => (days === 1 ? 'They were held on consecutive days.' : `They were ${days} days apart.`),
  order: (first, second) =>
    `${sentence(first).replace(/\.$/, '')}, ${first.start < second.start ? 'before' : 'after'} ${labelled(second)} (${second.start === second.end ? day(second.start) : formatEnglishDays(second.start, second.end)}).`,
  impossible: (dayOfMonth, month) => `There is no ${dayOfMonth} ${MONTHS[month - 1]}.`,
  wasWeekday: (iso) => `${formatEnglishDay(iso)} was a ${WEEKDAYS[partsOf(iso).weekday]}.`,
  liesIn: (view) =>
    `${view.place} is in ${view.department?.name ?? ''} (${view.department?.code ?? ''}), ${view.department?.region.name ?? ''}.`,
  attendance: (view, { going, maybe, waitlisted, offered, capacity }) => {
    const left = capacity === undefined ? undefined : capacity - going - offered;
    const counts = [
      `${going === 1 ? '1 person is' : `${going} people are`} coming to ${labelled(view)}`,
      ...(maybe > 0 ? [`${maybe} perhaps`] : []),
      ...(left === undefined ? [] : [left > 0 ? `${left} of ${capacity} seats left` : 'full']),
      ...(waitlisted > 0 ? [`${waitlisted} on the waiting list`] : []),
    ].join(', ');
    return `${counts}. ${sentence(view)} Facilitators see the names with « /visite inscrits ».`;
  },
  sourceDepartment: (view) => {
    const source = view.departmentSource === undefined ? undefined : departmentByCode(view.departmentSource);
    return source === undefined ? '' : `The source says ${source.code} (${source.name}), which is a mistake.`;
  },
};
