import { type DateContext, type Moment, type ParseResult, parseMomentThen } from '../french/parse-date.ts';

/** Longest text of a command: what follows the date fits a host's name and a town. */
const LONGEST_LINE = 250;

/** What one line says of a visit; the form asks for the rest. */
export interface VisitLine extends Moment {
  host?: string;
  place?: string;
  /** Department code as written after the town: « Castres (81) ». */
  department?: string;
}

const hoursOrDates = /\b\d{1,2}\s?(?:h|:)\s?(?:\d{2})?\b|\b\d{1,2}\/\d{1,2}\b/i;

/**
 * Reads « mardi 2 mars 9h30-17h Les Ateliers, Castres »: the date first, then the host and, after the last comma
 * (or « à » alone), the town. An hour left among the names is refused rather than kept as a name.
 */
export function readVisitLine(text: string, context: DateContext): ParseResult<VisitLine> {
  const reading = parseMomentThen(text, context, LONGEST_LINE);
  if (!reading.ok) return reading;
  const { rest, ...moment } = reading;
  if (hoursOrDates.test(rest)) return { ok: false, refusal: { code: 'not-understood', part: rest } };
  return { ...moment, ...readNames(rest) };
}

function readNames(rest: string): Pick<VisitLine, 'host' | 'place' | 'department'> {
  const comma = rest.lastIndexOf(',');
  const onlyTown = comma < 0 && /^à /i.test(rest);
  const host = onlyTown ? '' : clean(comma < 0 ? rest : rest.slice(0, comma), /^chez /i);
  const town = onlyTown ? rest : comma < 0 ? '' : rest.slice(comma + 1);
  return { ...(host !== '' && { host }), ...readTown(clean(town, /^à /i)) };
}

function readTown(town: string): Pick<VisitLine, 'place' | 'department'> {
  if (town === '') return {};
  const found = /^(.+?) ?\((\d{2,3}|2[AB])\)$/i.exec(town);
  const [, place = town, department] = found ?? [];
  return { place, ...(department !== undefined && { department: department.toUpperCase() }) };
}

/** Without surrounding spaces nor a leading preposition, typographic apostrophes as in print. */
function clean(name: string, lead: RegExp): string {
  return name.trim().replace(lead, '').replaceAll("'", '’').trim();
}
