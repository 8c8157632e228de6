import { z } from 'zod';
import { isCalendarDay } from '../time/calendar-day.ts';
import { departmentByCode } from './departments.ts';
import { faultMessages } from './messages.ts';
import type { Audience, DocumentKind, SessionKind } from './types.ts';

const SESSION_KINDS = ['launch', 'visit', 'study-day', 'seminar'] as const satisfies SessionKind[];
const KINDS = [
  ...SESSION_KINDS,
  'community',
  'host',
  'dimension',
  'mission',
  'method',
  'model',
  'partner',
  'glossary',
  'gaps',
  'answer',
  'sheet',
  'page',
] as const satisfies DocumentKind[];
const AUDIENCES = ['public', 'members', 'facilitators'] as const satisfies Audience[];

/** Whether documents of this kind tell of a dated meeting. */
export function isSessionKind(kind: DocumentKind): kind is SessionKind {
  return (SESSION_KINDS as readonly DocumentKind[]).includes(kind);
}

/** A year, a month or a day. */
const isPartialDate = (value: string) =>
  isCalendarDay(`${value}-01-01`.slice(0, 10)) && /^\d{4}(-\d{2}){0,2}$/.test(value);

/** Whether a text is a web address that a member can follow. */
export function isWebAddress(value: string): boolean {
  return /^https?:\/\//i.test(value) && URL.canParse(value);
}

/** A text that must be there and hold something. Every value reaches the schema as text, a list or a map. */
const text = (field: string) =>
  z
    .string({
      error: ({ input }) =>
        input === undefined ? faultMessages.missing(field) : faultMessages.notText(field),
    })
    .trim()
    .min(1, { abort: true, error: faultMessages.empty(field) });

const checked = (field: string, isRight: (value: string) => boolean, message: (value: string) => string) =>
  text(field).refine(isRight, { error: ({ input }) => message(String(input)) });

const day = (field: string) => checked(field, isCalendarDay, (value) => faultMessages.badDay(field, value));

const department = (field: string) =>
  checked(
    field,
    (code) => departmentByCode(code) !== undefined,
    (value) => faultMessages.unknownDepartment(field, value),
  ).transform((code) => code.toUpperCase());

const list = (field: string) =>
  z
    .array(text(field), {
      error: ({ input }) => (input === '' ? faultMessages.empty(field) : faultMessages.notAList(field)),
    })
    .default([]);

/** The date of a source: a year, a month or a day. */
export const partialDate = checked('date', isPartialDate, faultMessages.badPartialDate);
const webAddress = checked('address', isWebAddress, faultMessages.badAddress);

const source = z.strictObject(
  { title: text('title'), address: webAddress.exactOptional(), date: partialDate.exactOptional() },
  { error: faultMessages.notASource() },
);

const kind = text('kind').pipe(
  z.enum(KINDS, { error: ({ input }) => faultMessages.unknownKind(String(input), KINDS) }),
);

/** `visit:ID` is the group of one visit. */
const audience = text('audience').pipe(
  z.union([z.enum(AUDIENCES), z.templateLiteral(['visit:', z.string().min(1)])], {
    error: ({ input }) => faultMessages.unknownAudience(String(input), AUDIENCES),
  }),
);

const number = checked('number', (value) => /^[1-9]\d{0,3}$/.test(value), faultMessages.badNumber).transform(
  Number,
);

const fields = {
  title: text('title'),
  kind,
  audience,
  updated: day('updated'),
  review: day('review').exactOptional(),
  published: checked('published', (value) => /^[1-9]\d{0,5}$/.test(value), faultMessages.badVersion)
    .transform(Number)
    .exactOptional(),
  aliases: list('aliases'),
  sources: z
    .array(source, {
      error: ({ input }) =>
        input === '' ? faultMessages.empty('sources') : faultMessages.notAList('sources'),
    })
    .default([]),
  number: number.exactOptional(),
  start: day('start').exactOptional(),
  end: day('end').exactOptional(),
  host: text('host').exactOptional(),
  place: text('place').exactOptional(),
  place_locative: text('place_locative').exactOptional(),
  department: department('department').exactOptional(),
  department_source: department('department_source').exactOptional(),
  partners: list('partners'),
  facts: z.record(z.string(), text('facts'), { error: faultMessages.notFacts() }).default({}),
};

/** Words that come to a French editor's mind for our fields. */
const NEAR: Readonly<Record<string, string>> = {
  titre: 'title',
  genre: 'kind',
  type: 'kind',
  public: 'audience',
  maj: 'updated',
  revoir: 'review',
  relecture: 'review',
  date: 'start',
  début: 'start',
  debut: 'start',
  fin: 'end',
  hôte: 'host',
  hote: 'host',
  lieu: 'place',
  ville: 'place',
  numéro: 'number',
  numero: 'number',
  partenaires: 'partners',
  alias: 'aliases',
  source: 'sources',
  département: 'department',
  departement: 'department',
};

function nearestField(unknown: string): string | undefined {
  const lower = unknown.toLowerCase();
  return NEAR[lower] ?? Object.keys(fields).find((field) => field.startsWith(lower.slice(0, 3)));
}

/**
 * Fields that only a session has; a sheet says by `start` which one it reports on. A place and its department may be
 * those of any document (a host's, say).
 */
const SESSION_FIELDS = ['start', 'end', 'host', 'partners'] as const;

const schema = z.object(fields, { error: faultMessages.notAMapping() });

/** What the front matter of a knowledge file says. */
export type FrontMatter = z.infer<typeof schema>;

/** A fault at a field, `['aliases', 1]`. */
export interface FieldFault {
  path: (string | number)[];
  message: string;
}

/** Checks what was read in a front matter, every scalar as text. Tells all faults at once; values only without faults. */
export function checkFrontMatter(read: Record<string, unknown>): {
  values?: FrontMatter;
  faults: FieldFault[];
} {
  const result = schema.safeParse(read);
  const issues = result.error?.issues ?? [];
  const faults = [
    ...issues.map(({ path, message }) => ({
      path: path.map((step) => (typeof step === 'symbol' ? String(step) : step)),
      message,
    })),
    ...unknownFields(read),
    ...sessionFaults(read),
  ];
  return faults.length === 0 && result.success ? { values: result.data, faults } : { faults };
}

function unknownFields(read: Record<string, unknown>): FieldFault[] {
  return Object.keys(read)
    .filter((field) => !Object.hasOwn(fields, field))
    .map((field) => ({ path: [field], message: faultMessages.unknownField(field, nearestField(field)) }));
}

/** A session needs its day and its place, and nothing else may have them. An unknown kind is told elsewhere. */
function sessionFaults(read: Record<string, unknown>): FieldFault[] {
  const known = KINDS.find((one) => one === read['kind']);
  if (known === undefined) return [];
  if (!isSessionKind(known)) {
    const theirs = SESSION_FIELDS.filter((field) => known !== 'sheet' || field !== 'start');
    return theirs
      .filter((field) => read[field] !== undefined)
      .map((field) => ({
        path: [field],
        message: faultMessages.onlyForSessions(field),
      }));
  }
  const missing = (['start', 'place'] as const)
    .filter((field) => read[field] === undefined)
    .map((field) => ({ path: [field], message: faultMessages.missing(field) }));
  return [...missing, ...orderFaults(read['start'], read['end'])];
}

function orderFaults(start: unknown, end: unknown): FieldFault[] {
  if (
    typeof start !== 'string' ||
    typeof end !== 'string' ||
    !isCalendarDay(start) ||
    !isCalendarDay(end) ||
    end >= start
  )
    return [];
  return [{ path: ['end'], message: faultMessages.endBeforeStart(start, end) }];
}
