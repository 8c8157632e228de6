import { AMBIGUOUS_MONTHS, fullYear, MONTH, monthNumber } from '../../french/calendar-words.ts';
import { numberValue, ORDINAL } from '../../french/numbers.ts';
import { addDays, addMonths, calendarDay } from '../../time/calendar-day.ts';
import { findAll, indexesOf, type Span, type Text } from './text.ts';

/** A stretch of days that a question names. Bounds are ISO days, both included. */
export interface Period {
  from: string;
  to: string;
  grain: 'day' | 'month' | 'year' | 'range';
  span: Span;
  /** Set when the day does not exist (« 30 février 2018 »): the bounds are then those of its month. */
  impossible?: { day: number; month: number; year?: number };
  /** Set when no year is said: matches that day or month in any year. */
  yearly?: { month: number; day?: number };
  /** « la deuxième année »: rank among the years of the calendar, -1 for the last. */
  yearRank?: number;
  /** « avant 2017 », « depuis mai 2016 »: the bounds are those of the days that are meant. */
  isOpen?: true;
  /** « l’an dernier », « ce mois-ci »: counted from today. */
  relative?: { unit: 'year' | 'month'; offset: number };
}

export const START_OF_TIME = '0000-01-01';
export const END_OF_TIME = '9999-12-31';

type Build = (match: RegExpMatchArray) => Omit<Period, 'span'> | undefined;

function month(monthOfYear: number, year: number): Omit<Period, 'span'> {
  const from = `${year}-${String(monthOfYear).padStart(2, '0')}-01`;
  return { from, to: addDays(addMonths(from, 1), -1), grain: 'month' };
}

function day(dayOfMonth: number, monthOfYear: number, year?: number): Omit<Period, 'span'> | undefined {
  if (monthOfYear < 1 || monthOfYear > 12 || dayOfMonth < 1 || dayOfMonth > 31) return undefined;
  // Without a year, February may have 29 days.
  const iso = calendarDay(year ?? 2000, monthOfYear, dayOfMonth);
  const impossible = { day: dayOfMonth, month: monthOfYear, year };
  if (year === undefined) {
    const bounds = { from: START_OF_TIME, to: END_OF_TIME, grain: 'day' as const };
    return iso !== undefined
      ? { ...bounds, yearly: { month: monthOfYear, day: dayOfMonth } }
      : { ...bounds, yearly: { month: monthOfYear }, impossible };
  }
  if (iso === undefined) return { ...month(monthOfYear, year), impossible };
  return { from: iso, to: iso, grain: 'day' };
}

function days(
  first: string,
  last: string | undefined,
  name: string,
  year?: string,
): Omit<Period, 'span'> | undefined {
  const monthOfYear = monthNumber(name);
  if (monthOfYear === undefined) return undefined;
  const from = day(numberValue(first) ?? 0, monthOfYear, year === undefined ? undefined : fullYear(year));
  if (last === undefined || year === undefined || from === undefined) return from;
  const to = day(Number(last), monthOfYear, fullYear(year));
  return to === undefined ? from : { from: from.from, to: to.to, grain: 'range' };
}

function parts(year: number, part: number, of: number): Omit<Period, 'span'> | undefined {
  if (part < 1 || part > of) return undefined;
  const length = 12 / of;
  const first = month((part - 1) * length + 1, year);
  return { from: first.from, to: month(part * length, year).to, grain: 'range' };
}

const SEASONS: Readonly<Record<string, [string, string]>> = {
  printemps: ['03-20', '06-20'],
  spring: ['03-20', '06-20'],
  ete: ['06-21', '09-21'],
  summer: ['06-21', '09-21'],
  automne: ['09-22', '12-20'],
  autumn: ['09-22', '12-20'],
  hiver: ['01-01', '03-19'],
  winter: ['01-01', '03-19'],
  debut: ['01-01', '04-30'],
  early: ['01-01', '04-30'],
  mi: ['05-01', '08-31'],
  fin: ['09-01', '12-31'],
  late: ['09-01', '12-31'],
};

const always = { from: START_OF_TIME, to: END_OF_TIME, grain: 'range' } as const;

const YEAR = '(?:19|20)\\d{2}';

/** Longest forms first: a stretch once read is not read again. */
const FORMS: readonly [RegExp, Build][] = [
  [
    new RegExp(`\\b(${YEAR})-(\\d{1,2})-(\\d{1,2})\\b`, 'g'),
    ([, y, m, d]) => day(Number(d), Number(m), Number(y)),
  ],
  [
    new RegExp(`\\b(\\d{1,2})[/.-](\\d{1,2})(?:[/.-]| )(${YEAR}|\\d{2})\\b`, 'g'),
    ([, d, m, y = '']) => day(Number(d), Number(m), fullYear(y)),
  ],
  [
    new RegExp(`\\b(\\d{1,2}) (\\d{1,2}) (${YEAR})\\b`, 'g'),
    ([, d, m, y = '']) => day(Number(d), Number(m), fullYear(y)),
  ],
  [
    new RegExp(`\\b(${YEAR})[-/](${YEAR})\\b`, 'g'),
    ([, from, to]) => ({ from: `${from}-01-01`, to: `${to}-12-31`, grain: 'range' }),
  ],
  [
    new RegExp(
      `\\b(\\d{1,2}(?:er|st|nd|rd|th)?|premier)(?:(?: et(?: le)? | au | and | to |-)(\\d{1,2})(?:th|st|nd|rd)?)?(?: of)? (${MONTH})(?: (?:de l annee |of )?(${YEAR}|\\d{2}))?\\b`,
      'g',
    ),
    ([, first = '', last, name = '', year]) => days(first, last, name, year),
  ],
  [
    new RegExp(
      `\\b(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?(?: and (\\d{1,2})(?:st|nd|rd|th)?)? (${YEAR})\\b`,
      'g',
    ),
    ([, name = '', first = '', last, year]) => days(first, last, name, year),
  ],
  [
    new RegExp(
      `\\b(premiere?|deuxieme|seconde?|first|second|1er|1ere|2e|2eme|2nd|1st|2nd|s1|s2) ?(?:semestre|moitie|half)?(?: de l annee| de| of)? (${YEAR})\\b`,
      'g',
    ),
    ([text, part = '', year]) =>
      /semestre|moitie|half|^s/.test(text)
        ? parts(Number(year), numberValue(part.replace(/^s(?=\d)/, '')) ?? 0, 2)
        : undefined,
  ],
  [
    new RegExp(`\\b(\\w+) (?:trimestre|quarter)(?: de l annee| de| of)? (${YEAR})\\b`, 'g'),
    ([, part = '', year]) => parts(Number(year), numberValue(part) ?? 0, 4),
  ],
  [
    new RegExp(`\\b(${Object.keys(SEASONS).join('|')})(?: de l annee| de| of)? (${YEAR})\\b`, 'g'),
    ([, name = '', year]) => ({
      from: `${year}-${SEASONS[name]?.[0]}`,
      to: `${year}-${SEASONS[name]?.[1]}`,
      grain: 'range',
    }),
  ],
  [
    new RegExp(`\\b(${MONTH})(?: de l annee| de| of)? (${YEAR})\\b`, 'g'),
    ([, name = '', year]) => month(monthNumber(name) ?? 1, Number(year)),
  ],
  [/\b(\d{1,2})\/(\d{1,2})\b/g, ([, d, m]) => day(Number(d), Number(m))],
  [
    new RegExp(`\\b(en |in |mois de |month of )?(${MONTH})\\b`, 'g'),
    ([, introduced, name = '']) =>
      introduced === undefined && AMBIGUOUS_MONTHS.has(name)
        ? undefined
        : { from: START_OF_TIME, to: END_OF_TIME, grain: 'month', yearly: { month: monthNumber(name) ?? 1 } },
  ],
  [
    /\b(?:l )?(?:an|annee) (?:dernier|derniere|passee?)\b|\blast year\b/g,
    () => ({ ...always, relative: { unit: 'year', offset: -1 } }),
  ],
  [/\bcette annee\b|\bthis year\b/g, () => ({ ...always, relative: { unit: 'year', offset: 0 } })],
  [
    /\b(?:l )?(?:an|annee) (?:prochaine?|qui vient)\b|\bnext year\b/g,
    () => ({ ...always, relative: { unit: 'year', offset: 1 } }),
  ],
  [
    /\b(?:le )?mois (?:dernier|passe)\b|\blast month\b/g,
    () => ({ ...always, relative: { unit: 'month', offset: -1 } }),
  ],
  [/\bce mois(?: ci)?\b|\bthis month\b/g, () => ({ ...always, relative: { unit: 'month', offset: 0 } })],
  [
    /\b(?:le )?mois (?:prochain|qui vient)\b|\bnext month\b/g,
    () => ({ ...always, relative: { unit: 'month', offset: 1 } }),
  ],
  [
    new RegExp(`\\b(${ORDINAL}|derniere|last) (?:annee|an|year)\\b`, 'g'),
    ([, rank = '']) => ({ ...always, yearRank: /^(?:dern|last)/.test(rank) ? -1 : (numberValue(rank) ?? 1) }),
  ],
  [
    new RegExp(`\\b(${YEAR})\\b`, 'g'),
    ([, year]) => ({ from: `${year}-01-01`, to: `${year}-12-31`, grain: 'year' }),
  ],
];

/** The dates and periods that a question names, in its order; « entre 2015 et 2017 » is one. */
export function parsePeriods(text: Text): Period[] {
  const taken = new Set<number>();
  const found: Period[] = [];
  for (const [form, build] of FORMS) {
    for (const { span, match } of findAll(text, form)) {
      const indexes = indexesOf(span);
      if (indexes.some((index) => taken.has(index))) continue;
      const period = build(match);
      if (period === undefined) continue;
      for (const index of indexes) taken.add(index);
      found.push({ ...period, span });
    }
  }
  return joined(
    text,
    found.sort((a, b) => a.span.from - b.span.from),
  );
}

const BEFORE =
  /(?:^| )(?:avant|before|anterieure?s? a|prior to)(?: (?:le|la|l|les|the|annee|fin|debut|mois|de|d))*$/;
const UNTIL = /(?:^| )(?:jusqu(?:e|a)?|until|till|up to)(?: (?:en|a|au|le|la|the|fin))*$/;
const AFTER =
  /(?:^| )(?:apres|after|posterieure?s? a|au dela)(?: (?:le|la|l|les|the|annee|fin|debut|mois|de|du))*$/;
const SINCE = /(?:^| )(?:depuis|des|since|a partir|a compter|from)(?: (?:le|la|l|les|the|annee|de|du|d))*$/;

/** Opens the periods that follow « avant », « depuis »… */
function opened(text: Text, period: Period): Period {
  if (isFloating(period)) return period;
  const before = text.words.slice(Math.max(0, period.span.from - 5), period.span.from).join(' ');
  const open = { ...period, grain: 'range', isOpen: true } as const;
  if (BEFORE.test(before)) return { ...open, from: START_OF_TIME, to: addDays(period.from, -1) };
  if (UNTIL.test(before)) return { ...open, from: START_OF_TIME };
  if (AFTER.test(before)) return { ...open, from: addDays(period.to, 1), to: END_OF_TIME };
  return SINCE.test(before) ? { ...open, to: END_OF_TIME } : period;
}

/** Joins two periods into the range between them. */
function joined(text: Text, periods: Period[]): Period[] {
  const [first, second] = periods;
  if (!first || !second || periods.length !== 2 || !isRange(text, first, second))
    return periods.map((period) => opened(text, period));
  return [
    { from: first.from, to: second.to, grain: 'range', span: { from: first.span.from, to: second.span.to } },
  ];
}

function isRange(text: Text, first: Period, second: Period): boolean {
  if (isFloating(first) || isFloating(second)) return false;
  const before = text.words.slice(Math.max(0, first.span.from - 3), first.span.from).join(' ');
  const between = text.words.slice(first.span.to, second.span.from).join(' ');
  const opened = /(?:^| )(?:entre|de|du|between|from|depuis)(?: (?:le|la|l|the|annee|debut|fin))*$/.test(
    before,
  );
  return opened && /^(?:et|a|au|and|to|jusqu|until)(?: (?:le|la|a|au|en|the|fin|debut|du))*$/.test(between);
}

/** Whether the bounds of a period depend on more than itself. */
export const isFloating = ({ yearly, yearRank, relative }: Period): boolean =>
  yearly !== undefined || yearRank !== undefined || relative !== undefined;

/** The first and the last day of a period that counts from today; its own bounds otherwise. @param today ISO day */
export function boundsOf({ from, to, relative }: Period, today: string): { from: string; to: string } {
  if (relative === undefined) return { from, to };
  const [year = '', monthOfYear = ''] = today.split('-');
  if (relative.unit === 'year') {
    const meant = Number(year) + relative.offset;
    return { from: `${meant}-01-01`, to: `${meant}-12-31` };
  }
  const first = addMonths(`${year}-${monthOfYear}-01`, relative.offset);
  return { from: first, to: addDays(addMonths(first, 1), -1) };
}
