import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Document, Section, Session } from '../knowledge/types.ts';
import { addDays, type CalendarDay, daysBetween, partsOf } from '../time/calendar-day.ts';

/** A passage of the community's memory that the week calls for. */
export interface Rediscovery {
  id: string;
  document: Document;
  section: Section;
  /** Why this one: a meeting held in these days of another year, or a theme of the next visit. */
  why: { kind: 'anniversary'; session: Session; years: number } | { kind: 'theme' };
}

/** A passage shorter than this says too little alone (characters). */
const shortest = 60;

/**
 * Chosen by rule, so that it can be explained and is the same for all: the anniversary, in the seven days from the
 * letter's, of the meeting held longest ago; else a part of a theme of the next visit, another one each week.
 */
export function rediscover(
  knowledge: Knowledge,
  day: CalendarDay,
  themes: readonly string[],
): Rediscovery | undefined {
  return anniversary(knowledge, day) ?? themeOfTheWeek(knowledge, day, themes);
}

function anniversary({ sessions, documents }: Knowledge, day: CalendarDay): Rediscovery | undefined {
  const week = Array.from({ length: 7 }, (_, count) => addDays(day, count));
  for (const session of sessions) {
    const on = week.find((one) => one.slice(5) === session.start.slice(5));
    const document = documents.get(session.id);
    if (on === undefined || !document) continue;
    const years = partsOf(on).year - partsOf(session.start).year;
    const section = tellingSections(document)[0];
    if (years < 1 || !section) continue;
    return { id: idOf(document), document, section, why: { kind: 'anniversary', session, years } };
  }
  return undefined;
}

function themeOfTheWeek(
  { documents }: Knowledge,
  day: CalendarDay,
  themes: readonly string[],
): Rediscovery | undefined {
  const parts = themes.flatMap((id) => {
    const document = documents.get(id);
    return document ? tellingSections(document).map((section) => ({ document, section })) : [];
  });
  // Weeks counted from a Monday: the passage changes with the letter, not with the day it is posted.
  const week = Math.floor(daysBetween('2024-01-01', day) / 7);
  const part = parts[((week % parts.length) + parts.length) % parts.length];
  return part && { id: idOf(part.document), ...part, why: { kind: 'theme' } };
}

const tellingSections = ({ sections }: Document) => sections.filter(({ text }) => text.length >= shortest);

const idOf = (document: Document) => `passage:${document.id}`;
