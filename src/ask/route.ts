import { COMMUNITY, GATHERING } from './reading/lexicon.ts';
import { anywhere } from './reading/phrases.ts';
import type { Reading } from './reading/reading.ts';
import * as asking from './reading/wordings/asking.ts';
import * as meetings from './reading/wordings/meetings.ts';
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
const meansAMeeting = (reading: Reading): boolean =>
  (reading.kinds.length > 0 || reading.anySession || reading.ranks.length > 0) && isIdentified(reading);

/** « combien de structures… », « combien étiez-vous… »: what is counted is neither meetings nor what they have. */
const COUNTED = anywhere(meetings.COUNTED_OF_MEETINGS);
const COUNTING = /\b(?:combien|how many)(?: (?:de|d))? (?!(?:y|il|on|ca|cela|en) )[a-z]{3,}/;
const PEOPLE = anywhere(meetings.COUNTED_PEOPLE);

/** Whether a question is about the meetings as the records have them, all of its words explained. */
export function isAboutSessions(reading: Reading, selection: Selection): boolean {
  if (asksElsewhere(reading, selection)) return false;
  const identified = isIdentified(reading);
  if (reading.wants.includes('list') && CALENDAR.test(reading.text.line)) return true;
  if (reading.definition || reading.about)
    return identified && (isPointed(reading) || reading.wants.some((want) => PRECISE.has(want)));
  if (isPointed(reading)) return true;
  if (!identified) return meansTheMeetings(reading);
  return namesMoreThanAHost(reading) || (hasWant(reading) && !asksOnlyWhether(reading));
}

/** « est-ce qu’on trouve… aux Ateliers ? »: that there is something at a host's is no want of a meeting. */
const asksOnlyWhether = ({ wants, tense, flow, text }: Reading): boolean =>
  wants.length > 0 &&
  wants.every((want) => want === 'exists') &&
  tense === undefined &&
  flow === undefined &&
  !GATHERING.test(text.line);

/** Nothing is named: the meetings in general are meant by a tense, a kind or what hosts do. */
function meansTheMeetings(reading: Reading): boolean {
  // « qu’est-ce qui a déjà eu lieu ? », « qu’est-ce qui est prévu ? »
  if (reading.tense !== undefined && reading.subjects.length === 0) return true;
  if (reading.hostNoun && HOSTING.test(reading.text.line)) return true;
  // « dans quelles villes êtes-vous allés ? », « combien de temps a duré la communauté ? »
  const where = reading.wants.some((want) => want === 'town' || want === 'department' || want === 'region');
  if (where && GATHERING.test(reading.text.line)) return true;
  if (reading.wants.includes('duration') && COMMUNITY.test(reading.text.line)) return true;
  return (
    (reading.kinds.length > 0 || reading.anySession) && (hasWant(reading) || PLURAL.test(reading.text.line))
  );
}

/** Motives, comparisons of pages, series of pages, and words that no record explains belong to the passages. */
function asksElsewhere(reading: Reading, selection: Selection): boolean {
  const { line } = reading.text;
  if (MOTIVE.test(line) && !NAMING.test(line)) return true;
  if (PEOPLE.test(line) || countsSomethingElse(reading)) return true;
  if (reading.series.length > 0 || isUnexplained(reading, selection)) return true;
  const precise = reading.wants.some((want) => PRECISE.has(want) || want === 'town');
  return (
    reading.comparison && !precise && !isPointed(reading) && !reading.anySession && comparesPages(reading)
  );
}

/** « combien de structures bossent au PHARES ? » */
function countsSomethingElse({ text: { line }, hostNoun, series }: Reading): boolean {
  return COUNTING.test(line) && !COUNTED.test(line) && !hostNoun && series.length === 0;
}

/** A place that no record has is a premise to correct when a meeting is pointed at (« la visite 5 était à Lyon ? »). */
function isUnexplained(reading: Reading, selection: Selection): boolean {
  const pointed = isPointed(reading) && selection.sessions.length <= 1;
  // « des visites à Toulouse ? »: there were none.
  const asksWhether = reading.strangePlaces.length > 0 && (reading.kinds.length > 0 || reading.anySession);
  const precise = isIdentified(reading) && reading.wants.some((want) => PRECISE.has(want) || want === 'town');
  const harmless = new Set([
    ...selection.explained,
    ...(pointed || asksWhether ? reading.strangers : []),
    ...(precise ? reading.unknownVerbs : []),
    // « il me faut la date de la visite 5 pour un rapport »: what no page has cannot be what is asked instead.
    ...(meansAMeeting(reading) && reading.wants.some((want) => ITS_OWN.has(want)) ? reading.unknown : []),
  ]);
  return reading.rest.some((word) => !harmless.has(word));
}

/** « point commun entre A et B »: hosts, or kinds of meetings, are compared by their pages. */
function comparesPages(reading: Reading): boolean {
  const hosts = reading.records.filter(({ things }) => things.some(({ type }) => type === 'host'));
  const meetings = reading.records.filter(({ things }) => things.every(({ type }) => type === 'session'));
  return (
    hosts.length > 1 ||
    (reading.kinds.length > 1 && reading.records.length === meetings.length) ||
    reading.records.length === 0
  );
}

const hasWant = (reading: Reading): boolean =>
  reading.wants.length > 0 ||
  reading.flow !== undefined ||
  reading.tense !== undefined ||
  reading.weekdays.length > 0 ||
  reading.comparison;

/** Ranked, dated, first, last, next: one meeting or a stretch of them is pointed at. */
function isPointed(reading: Reading): boolean {
  const ranked = reading.ranks.some(({ series }) => series === 'visit' || series === 'session');
  return (
    ranked ||
    reading.picks.length > 0 ||
    reading.periods.length > 0 ||
    reading.yearRank !== undefined ||
    reading.flow !== undefined ||
    reading.consecutive ||
    reading.multiDay
  );
}

function isIdentified(reading: Reading): boolean {
  const named = reading.records.some(({ things }) => things.some(({ type }) => type !== 'partner'));
  return (
    named ||
    reading.territories.length > 0 ||
    isPointed(reading) ||
    (reading.kinds.length > 0 && reading.kinds[0] !== 'visit')
  );
}

/** A host alone is introduced by its page; a place or a meeting by the records. */
function namesMoreThanAHost(reading: Reading): boolean {
  const types = new Set(reading.records.flatMap(({ things }) => things.map(({ type }) => type)));
  return (
    reading.kinds.length > 0 ||
    reading.anySession ||
    reading.territories.length > 0 ||
    // « qui a lancé Les Ateliers, à Castres ? » is about the host there.
    (types.has('place') && !types.has('host')) ||
    (types.has('session') && !types.has('host'))
  );
}

const PLURAL = anywhere(meetings.MEETINGS);
