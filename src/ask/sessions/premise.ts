import type { Session } from '../../knowledge/types.ts';
import { partsOf } from '../../time/calendar-day.ts';
import type { SessionMessages } from '../messages/session-messages.ts';
import type { ParsedQuestion } from '../parsing/parsed-question.ts';
import { held, heldElsewhere } from './absent.ts';
import type { Computed, SessionContext } from './computed.ts';
import { lies, select } from './selection.ts';
import type { SessionView } from './view.ts';

type View = (session: Session) => SessionView;

/** Ways of asking whether something is so. */
const YES_NO =
  /\b(?:bien|est ce que?|etait ce|c est (?:a|en|au|dans|chez|le|un|vrai)|c etait (?:a|en|au|dans|chez|le|un)|etait (?:a|en|au|dans|chez)|etait elle|etait il|est elle|est il|a t elle|a t il|ont elles|vrai|n est ce pas|non|was|is|did|were|really|right|correct)\b/;

/**
 * A question that takes something for granted: checked against the records, and corrected first when it is wrong.
 * « la visite 7 était à Paris ? », « Arles, c’est bien dans le Gard ? », « le 16 octobre 2017 tombait un lundi ? »
 */
export function premiseOf(
  parsed: ParsedQuestion,
  context: SessionContext,
  say: SessionMessages,
  view: View,
): Computed | undefined {
  return (
    weekdayPremise(parsed, context, say, view) ??
    territoryPremise(parsed, context, say, view) ??
    conflict(parsed, context, say, view)
  );
}

/** A weekday named beside a day or a meeting. */
function weekdayPremise(
  parsed: ParsedQuestion,
  context: SessionContext,
  say: SessionMessages,
  view: View,
): Computed | undefined {
  if (
    parsed.weekdays.length === 0 ||
    parsed.attributes.includes('list') ||
    parsed.attributes.includes('count')
  )
    return undefined;
  const { sessions } = select({ ...parsed, rest: [], weekdays: [] }, context.knowledge, context.today);
  const day = parsed.periods.find((period) => period.grain === 'day' && period.yearly === undefined)?.from;
  const [only] = sessions;
  const iso = day ?? (sessions.length === 1 ? only?.start : undefined);
  if (iso === undefined) return undefined;
  const checked = (parsed.weekdays.includes(partsOf(iso).weekday) ? say.yes : say.no)(say.wasWeekday(iso));
  return {
    outcome: 'answer',
    lines: [checked, ...sessions.slice(0, 1).map((session) => say.sentence(view(session)))],
    sessions: sessions.slice(0, 1),
  };
}

/** A department or region named beside a place or a host. */
function territoryPremise(
  parsed: ParsedQuestion,
  context: SessionContext,
  say: SessionMessages,
  view: View,
): Computed | undefined {
  const [territory] = parsed.territories;
  const placed = parsed.records.some(
    ({ entities, negated }) => !negated && entities.some(({ type }) => type === 'place' || type === 'host'),
  );
  if (territory === undefined || !placed) return undefined;
  const [session] = select(parsed, context.knowledge, context.today).sessions;
  if (session?.department === undefined) return undefined;
  const subject = view(session);
  const located = say.liesIn(subject);
  if (parsed.territories.some((named) => lies(session, named))) {
    return {
      outcome: 'answer',
      lines: [`${YES_NO.test(parsed.text.line) ? say.yes(located) : located} ${say.sentence(subject)}`],
      sessions: [session],
    };
  }
  const mistaken = session.departmentSource === territory.code ? [say.sourceDepartment(subject)] : [];
  return {
    outcome: 'answer',
    lines: [[say.no(located), ...mistaken].join(' '), say.sentence(subject)],
    sessions: [session],
  };
}

/**
 * Constraints that no meeting meets together: the most identifying one selects the meeting, and the
 * sentence about it corrects the others.
 */
function conflict(
  parsed: ParsedQuestion,
  context: SessionContext,
  say: SessionMessages,
  view: View,
): Computed | undefined {
  const unknownName = unknownNamePremise(parsed, context, say, view);
  if (unknownName !== undefined) return unknownName;
  const groups = identities(parsed);
  if (
    groups.length < 2 ||
    parsed.comparison ||
    parsed.attributes.includes('count') ||
    parsed.attributes.includes('list')
  )
    return undefined;
  const isOfKind = ({ kind }: Session): boolean => parsed.kinds.length === 0 || parsed.kinds.includes(kind);
  const single = parsed.kinds.length === 1 && parsed.kinds[0] !== 'visit';
  const together = select(parsed, context.knowledge, context.today).sessions.filter(
    (session) => !single || isOfKind(session),
  );
  if (together.length > 0) return confirmed(parsed, together, say, view);
  for (const alone of groups) {
    const { sessions } = select(alone, context.knowledge, context.today);
    const [only] = sessions;
    if (sessions.length === 1 && only !== undefined)
      return { outcome: 'answer', lines: [say.no(say.sentence(view(only)))], sessions };
  }
  return undefined;
}

/** « la visite 5 était à Lyon ? »: no record has that place, so the meeting was elsewhere. */
function unknownNamePremise(
  parsed: ParsedQuestion,
  context: SessionContext,
  say: SessionMessages,
  view: View,
): Computed | undefined {
  if (parsed.unknownNames.length === 0) return undefined;
  const { sessions } = select(parsed, context.knowledge, context.today);
  const [only] = sessions;
  if (sessions.length > 1) return noneAt(parsed, context, say);
  if (only === undefined) return undefined;
  const sentence = say.sentence(view(only));
  const placed = parsed.records.some(({ entities }) => entities.some(({ type }) => type === 'place'));
  return { outcome: 'answer', lines: [placed ? sentence : say.no(sentence)], sessions };
}

/** « des visites à Toulouse ? »: a town that no record has, so that no meeting was there as far as they tell. */
function noneAt(parsed: ParsedQuestion, context: SessionContext, say: SessionMessages): Computed | undefined {
  const [place] = parsed.unknownPlaces;
  const elsewhere = place === undefined ? undefined : heldElsewhere(parsed, context, say);
  if (place === undefined || elsewhere === undefined) return undefined;
  const scope = {
    periods: parsed.periods,
    territories: [],
    places: [{ place }],
    consecutive: false,
    multiDay: false,
  };
  return {
    outcome: 'decline',
    sessions: [],
    lines: [say.none(held(parsed, context), scope, true), ...elsewhere.lines],
    absent: true,
  };
}

function confirmed(
  parsed: ParsedQuestion,
  sessions: readonly Session[],
  say: SessionMessages,
  view: View,
): Computed | undefined {
  const [only] = sessions;
  const plain = parsed.attributes.every((attribute) => attribute === 'exists');
  if (sessions.length !== 1 || only === undefined || !plain || !YES_NO.test(parsed.text.line))
    return undefined;
  return { outcome: 'answer', lines: [say.yes(say.sentence(view(only)))], sessions };
}

/** The parsed question reduced to each of its ways of naming a meeting, the most identifying first. */
function identities(parsed: ParsedQuestion): ParsedQuestion[] {
  const bare: ParsedQuestion = {
    ...parsed,
    ranks: [],
    picks: [],
    records: [],
    periods: [],
    territories: [],
    rest: [],
  };
  const single = parsed.kinds.length === 1 && parsed.kinds[0] !== 'visit';
  const ofType = (...types: string[]) =>
    parsed.records.filter(
      ({ entities, negated }) => !negated && entities.some(({ type }) => types.includes(type)),
    );
  const hosts = ofType('host', 'session');
  const places = ofType('place');
  return [
    ...(parsed.ranks.length === 1 ? [{ ...bare, ranks: parsed.ranks }] : []),
    ...(parsed.picks.length === 1 ? [{ ...bare, picks: parsed.picks }] : []),
    ...(hosts.length === 1 ? [{ ...bare, records: hosts }] : []),
    ...(single && hosts.length === 0 ? [bare] : []),
    ...(parsed.periods.length === 1 ? [{ ...bare, periods: parsed.periods }] : []),
    ...(places.length === 1 ? [{ ...bare, records: places }] : []),
    ...(parsed.territories.length === 1 ? [{ ...bare, territories: parsed.territories }] : []),
  ];
}
