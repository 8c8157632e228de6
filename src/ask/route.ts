import { COMMUNITY, GATHERING } from './parsing/lexicon.ts';
import type { ParsedQuestion } from './parsing/parsed-question.ts';
import { anywhere } from './parsing/phrases.ts';
import * as asking from './parsing/wordings/asking.ts';
import * as meetings from './parsing/wordings/meetings.ts';
import type { Selection } from './sessions/selection.ts';

/** Questions of motive and manner are answered by passages, whatever meeting they name. */
const MOTIVE = anywhere(asking.WHY_OR_HOW);
const NAMING = anywhere(asking.BEING_CALLED);

const HOSTING = anywhere(meetings.HOSTS_DO);

const CALENDAR = anywhere(meetings.WHOLE_CALENDAR);

/** Wants that the records answer even in the form of a definition (« c’est quoi la date de la visite 3 »). */
const PRECISE: ReadonlySet<string> = new Set([
  'when',
  'number',
  'department',
  'region',
  'year',
  'month',
  'weekday',
  'count',
  'list',
  'duration',
  'host',
  'partners',
]);

/** Wants that only a meeting itself answers: counts and lists may be of anything. */
const ITS_OWN: ReadonlySet<string> = new Set([
  'when',
  'town',
  'department',
  'region',
  'year',
  'month',
  'weekday',
  'number',
]);

/** A meeting is named as one, not only by its host or place. */
const meansAMeeting = (parsed: ParsedQuestion): boolean =>
  (parsed.kinds.length > 0 || parsed.anySession || parsed.ranks.length > 0) && isIdentified(parsed);

/** « combien de structures… », « combien étiez-vous… »: what is counted is neither meetings nor what they have. */
const COUNTED = anywhere(meetings.COUNTED_OF_MEETINGS);
const COUNTING = /\b(?:combien|how many)(?: (?:de|d))? (?!(?:y|il|on|ca|cela|en) )[a-z]{3,}/;
const PEOPLE = anywhere(meetings.COUNTED_PEOPLE);

/** Whether a question is about the meetings as the records have them, all of its words explained. */
export function isAboutSessions(parsed: ParsedQuestion, selection: Selection): boolean {
  if (asksElsewhere(parsed, selection)) return false;
  const identified = isIdentified(parsed);
  if (parsed.attributes.includes('list') && CALENDAR.test(parsed.text.line)) return true;
  if (parsed.definition || parsed.about)
    return identified && (isPointed(parsed) || parsed.attributes.some((attribute) => PRECISE.has(attribute)));
  if (isPointed(parsed)) return true;
  if (!identified) return meansTheMeetings(parsed);
  return namesMoreThanAHost(parsed) || (hasAttribute(parsed) && !asksOnlyWhether(parsed));
}

/** « est-ce qu’on trouve… aux Ateliers ? »: that there is something at a host's is no want of a meeting. */
const asksOnlyWhether = ({ attributes, tense, flow, text }: ParsedQuestion): boolean =>
  attributes.length > 0 &&
  attributes.every((attribute) => attribute === 'exists') &&
  tense === undefined &&
  flow === undefined &&
  !GATHERING.test(text.line);

/** Nothing is named: the meetings in general are meant by a tense, a kind or what hosts do. */
function meansTheMeetings(parsed: ParsedQuestion): boolean {
  // « qu’est-ce qui a déjà eu lieu ? », « qu’est-ce qui est prévu ? »
  if (parsed.tense !== undefined && parsed.subjects.length === 0) return true;
  if (parsed.hostNoun && HOSTING.test(parsed.text.line)) return true;
  // « dans quelles villes êtes-vous allés ? », « combien de temps a duré la communauté ? »
  const where = parsed.attributes.some(
    (attribute) => attribute === 'town' || attribute === 'department' || attribute === 'region',
  );
  if (where && GATHERING.test(parsed.text.line)) return true;
  if (parsed.attributes.includes('duration') && COMMUNITY.test(parsed.text.line)) return true;
  return (
    (parsed.kinds.length > 0 || parsed.anySession) && (hasAttribute(parsed) || PLURAL.test(parsed.text.line))
  );
}

/** Motives, comparisons of pages, series of pages, and words that no record explains belong to the passages. */
function asksElsewhere(parsed: ParsedQuestion, selection: Selection): boolean {
  const { line } = parsed.text;
  if (MOTIVE.test(line) && !NAMING.test(line)) return true;
  if (PEOPLE.test(line) || countsSomethingElse(parsed)) return true;
  if (parsed.series.length > 0 || isUnexplained(parsed, selection)) return true;
  const precise = parsed.attributes.some((attribute) => PRECISE.has(attribute) || attribute === 'town');
  return parsed.comparison && !precise && !isPointed(parsed) && !parsed.anySession && comparesPages(parsed);
}

/** « combien de structures bossent au PHARES ? » */
function countsSomethingElse({ text: { line }, hostNoun, series }: ParsedQuestion): boolean {
  return COUNTING.test(line) && !COUNTED.test(line) && !hostNoun && series.length === 0;
}

/** A place that no record has is a premise to correct when a meeting is pointed at (« la visite 5 était à Lyon ? »). */
function isUnexplained(parsed: ParsedQuestion, selection: Selection): boolean {
  const pointed = isPointed(parsed) && selection.sessions.length <= 1;
  // « des visites à Toulouse ? »: there were none.
  const asksWhether = parsed.unknownPlaces.length > 0 && (parsed.kinds.length > 0 || parsed.anySession);
  const precise =
    isIdentified(parsed) &&
    parsed.attributes.some((attribute) => PRECISE.has(attribute) || attribute === 'town');
  const harmless = new Set([
    ...selection.explained,
    ...(pointed || asksWhether ? parsed.unknownNames : []),
    ...(precise ? parsed.unknownVerbs : []),
    // « il me faut la date de la visite 5 pour un rapport »: what no page has cannot be what is asked instead.
    ...(meansAMeeting(parsed) && parsed.attributes.some((attribute) => ITS_OWN.has(attribute))
      ? parsed.unknown
      : []),
  ]);
  return parsed.rest.some((word) => !harmless.has(word));
}

/** « point commun entre A et B »: hosts, or kinds of meetings, are compared by their pages. */
function comparesPages(parsed: ParsedQuestion): boolean {
  const hosts = parsed.records.filter(({ entities }) => entities.some(({ type }) => type === 'host'));
  const meetings = parsed.records.filter(({ entities }) => entities.every(({ type }) => type === 'session'));
  return (
    hosts.length > 1 ||
    (parsed.kinds.length > 1 && parsed.records.length === meetings.length) ||
    parsed.records.length === 0
  );
}

const hasAttribute = (parsed: ParsedQuestion): boolean =>
  parsed.attributes.length > 0 ||
  parsed.flow !== undefined ||
  parsed.tense !== undefined ||
  parsed.weekdays.length > 0 ||
  parsed.comparison;

/** Ranked, dated, first, last, next: one meeting or a stretch of them is pointed at. */
function isPointed(parsed: ParsedQuestion): boolean {
  const ranked = parsed.ranks.some(({ series }) => series === 'visit' || series === 'session');
  return (
    ranked ||
    parsed.picks.length > 0 ||
    parsed.periods.length > 0 ||
    parsed.yearRank !== undefined ||
    parsed.flow !== undefined ||
    parsed.consecutive ||
    parsed.multiDay
  );
}

function isIdentified(parsed: ParsedQuestion): boolean {
  const named = parsed.records.some(({ entities }) => entities.some(({ type }) => type !== 'partner'));
  return (
    named ||
    parsed.territories.length > 0 ||
    isPointed(parsed) ||
    (parsed.kinds.length > 0 && parsed.kinds[0] !== 'visit')
  );
}

/** A host alone is introduced by its page; a place or a meeting by the records. */
function namesMoreThanAHost(parsed: ParsedQuestion): boolean {
  const types = new Set(parsed.records.flatMap(({ entities }) => entities.map(({ type }) => type)));
  return (
    parsed.kinds.length > 0 ||
    parsed.anySession ||
    parsed.territories.length > 0 ||
    // « qui a lancé Les Ateliers, à Castres ? » is about the host there.
    (types.has('place') && !types.has('host')) ||
    (types.has('session') && !types.has('host'))
  );
}

const PLURAL = anywhere(meetings.MEETINGS);
