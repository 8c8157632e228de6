import type { Session } from '../../knowledge/types.ts';
import { partsOf } from '../../time/calendar-day.ts';
import type { SessionMessages } from '../messages/session-messages.ts';
import type { Reading } from '../reading/reading.ts';
import { held, heldElsewhere } from './absent.ts';
import type { Computed, Scene } from './computed.ts';
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
  reading: Reading,
  scene: Scene,
  say: SessionMessages,
  view: View,
): Computed | undefined {
  return (
    weekdayPremise(reading, scene, say, view) ??
    territoryPremise(reading, scene, say, view) ??
    conflict(reading, scene, say, view)
  );
}

/** A weekday named beside a day or a meeting. */
function weekdayPremise(
  reading: Reading,
  scene: Scene,
  say: SessionMessages,
  view: View,
): Computed | undefined {
  if (reading.weekdays.length === 0 || reading.wants.includes('list') || reading.wants.includes('count'))
    return undefined;
  const { sessions } = select({ ...reading, rest: [], weekdays: [] }, scene.knowledge, scene.today);
  const day = reading.periods.find((period) => period.grain === 'day' && period.yearly === undefined)?.from;
  const [only] = sessions;
  const iso = day ?? (sessions.length === 1 ? only?.start : undefined);
  if (iso === undefined) return undefined;
  const checked = (reading.weekdays.includes(partsOf(iso).weekday) ? say.yes : say.no)(say.wasWeekday(iso));
  return {
    outcome: 'answer',
    lines: [checked, ...sessions.slice(0, 1).map((session) => say.sentence(view(session)))],
    sessions: sessions.slice(0, 1),
  };
}

/** A department or region named beside a place or a host. */
function territoryPremise(
  reading: Reading,
  scene: Scene,
  say: SessionMessages,
  view: View,
): Computed | undefined {
  const [territory] = reading.territories;
  const placed = reading.records.some(
    ({ things, negated }) => !negated && things.some(({ type }) => type === 'place' || type === 'host'),
  );
  if (territory === undefined || !placed) return undefined;
  const [session] = select(reading, scene.knowledge, scene.today).sessions;
  if (session?.department === undefined) return undefined;
  const subject = view(session);
  const located = say.liesIn(subject);
  if (reading.territories.some((named) => lies(session, named))) {
    return {
      outcome: 'answer',
      lines: [`${YES_NO.test(reading.text.line) ? say.yes(located) : located} ${say.sentence(subject)}`],
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
 * Constraints that no meeting meets together: the most identifying one tells which meeting is meant, and the
 * sentence about it corrects the others.
 */
function conflict(reading: Reading, scene: Scene, say: SessionMessages, view: View): Computed | undefined {
  const stranger = strangerPremise(reading, scene, say, view);
  if (stranger !== undefined) return stranger;
  const groups = identities(reading);
  if (
    groups.length < 2 ||
    reading.comparison ||
    reading.wants.includes('count') ||
    reading.wants.includes('list')
  )
    return undefined;
  const fits = ({ kind }: Session): boolean => reading.kinds.length === 0 || reading.kinds.includes(kind);
  const single = reading.kinds.length === 1 && reading.kinds[0] !== 'visit';
  const together = select(reading, scene.knowledge, scene.today).sessions.filter(
    (session) => !single || fits(session),
  );
  if (together.length > 0) return confirmed(reading, together, say, view);
  for (const alone of groups) {
    const { sessions } = select(alone, scene.knowledge, scene.today);
    const [only] = sessions;
    if (sessions.length === 1 && only !== undefined)
      return { outcome: 'answer', lines: [say.no(say.sentence(view(only)))], sessions };
  }
  return undefined;
}

/** « la visite 5 était à Lyon ? »: no record has that place, so the meeting was elsewhere. */
function strangerPremise(
  reading: Reading,
  scene: Scene,
  say: SessionMessages,
  view: View,
): Computed | undefined {
  if (reading.strangers.length === 0) return undefined;
  const { sessions } = select(reading, scene.knowledge, scene.today);
  const [only] = sessions;
  if (sessions.length > 1) return noneAt(reading, scene, say);
  if (only === undefined) return undefined;
  const sentence = say.sentence(view(only));
  const placed = reading.records.some(({ things }) => things.some(({ type }) => type === 'place'));
  return { outcome: 'answer', lines: [placed ? sentence : say.no(sentence)], sessions };
}

/** « des visites à Toulouse ? »: a town that no record has, so that no meeting was there as far as they tell. */
function noneAt(reading: Reading, scene: Scene, say: SessionMessages): Computed | undefined {
  const [place] = reading.strangePlaces;
  const elsewhere = place === undefined ? undefined : heldElsewhere(reading, scene, say);
  if (place === undefined || elsewhere === undefined) return undefined;
  const scope = {
    periods: reading.periods,
    territories: [],
    places: [{ place }],
    consecutive: false,
    multiDay: false,
  };
  return {
    outcome: 'decline',
    sessions: [],
    lines: [say.none(held(reading, scene), scope, true), ...elsewhere.lines],
    absent: true,
  };
}

function confirmed(
  reading: Reading,
  sessions: readonly Session[],
  say: SessionMessages,
  view: View,
): Computed | undefined {
  const [only] = sessions;
  const plain = reading.wants.every((want) => want === 'exists');
  if (sessions.length !== 1 || only === undefined || !plain || !YES_NO.test(reading.text.line))
    return undefined;
  return { outcome: 'answer', lines: [say.yes(say.sentence(view(only)))], sessions };
}

/** The reading with each of its ways of naming a meeting alone, the most identifying first. */
function identities(reading: Reading): Reading[] {
  const bare: Reading = {
    ...reading,
    ranks: [],
    picks: [],
    records: [],
    periods: [],
    territories: [],
    rest: [],
  };
  const single = reading.kinds.length === 1 && reading.kinds[0] !== 'visit';
  const ofType = (...types: string[]) =>
    reading.records.filter(
      ({ things, negated }) => !negated && things.some(({ type }) => types.includes(type)),
    );
  const hosts = ofType('host', 'session');
  const places = ofType('place');
  return [
    ...(reading.ranks.length === 1 ? [{ ...bare, ranks: reading.ranks }] : []),
    ...(reading.picks.length === 1 ? [{ ...bare, picks: reading.picks }] : []),
    ...(hosts.length === 1 ? [{ ...bare, records: hosts }] : []),
    ...(single && hosts.length === 0 ? [bare] : []),
    ...(reading.periods.length === 1 ? [{ ...bare, periods: reading.periods }] : []),
    ...(places.length === 1 ? [{ ...bare, records: places }] : []),
    ...(reading.territories.length === 1 ? [{ ...bare, territories: reading.territories }] : []),
  ];
}
