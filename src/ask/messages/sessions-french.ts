import { differenceInMonths, intervalToDuration, parseISO } from 'date-fns';
import { MONTHS, WEEKDAYS } from '../../french/calendar-words.ts';
import { formatDay, formatDays } from '../../french/dates.ts';
import { countOf, enumerate, formatNumber } from '../../french/numbers.ts';
import { typeset } from '../../french/typography.ts';
import { departmentByCode } from '../../knowledge/departments.ts';
import type { SessionKind } from '../../knowledge/types.ts';
import { partsOf } from '../../time/calendar-day.ts';
import type { SessionView } from '../calendar/view.ts';
import { END_OF_TIME, type Period, START_OF_TIME } from '../reading/dates.ts';
import type { Attribute } from '../reading/read.ts';
import type { Counted, Placed, Scope, SessionMessages } from './session-messages.ts';

interface Noun {
  name: string;
  plural: string;
  feminine: boolean;
  /** With what a title of that kind begins, so that « la » or « le » fits before it. */
  begins: RegExp;
}

const KINDS: Readonly<Record<SessionKind, Noun>> = {
  launch: { name: 'lancement', plural: 'lancements', feminine: false, begins: /^lancement/i },
  visit: { name: 'visite', plural: 'visites', feminine: true, begins: /^visite/i },
  'study-day': { name: 'journée', plural: 'journées', feminine: true, begins: /^journée/i },
  seminar: { name: 'séminaire', plural: 'séminaires', feminine: false, begins: /^séminaire/i },
};

const COUNTED: Readonly<Record<Counted, [one: string, many: string, feminine: boolean]>> = {
  launch: ['lancement', 'lancements', false],
  visit: ['visite', 'visites', true],
  'study-day': ['journée apprenante', 'journées apprenantes', true],
  seminar: ['séminaire', 'séminaires', false],
  session: ['rencontre', 'rencontres', true],
  host: ['hôte différent', 'hôtes différents', false],
  place: ['lieu différent', 'lieux différents', false],
  department: ['département différent', 'départements différents', false],
  region: ['région différente', 'régions différentes', true],
  partner: ['partenaire', 'partenaires', false],
};

/** « la visite apprenante n° 5 », « le séminaire final de capitalisation », « la rencontre « Titre » ». */
function labelled(view: SessionView): string {
  const kind = KINDS[view.kind];
  const article = kind.feminine ? 'la' : 'le';
  if (view.number !== undefined)
    return `${article} ${lower(view.numbered ?? `${kind.name} n° ${view.number}`)}`;
  return kind.begins.test(view.title) ? `${article} ${lower(view.title)}` : `la rencontre « ${view.title} »`;
}

const lower = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

/** « Visite apprenante n° 5 »: at the head of a list's line. */
function heading(view: SessionView): string {
  return view.number === undefined ? view.title : capital(labelled(view).replace(/^l[ae] /, ''));
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const when = (view: SessionView): string =>
  view.start === view.end ? `le ${formatDay(view.start)}` : formatDays(view.start, view.end);

/** « à Marseille », « au Mans », « aux Ulis », or as the record has it: « dans le Seignanx ». */
function at({ place, placeLocative }: Placed): string {
  if (placeLocative !== undefined) return placeLocative;
  if (/^Le /.test(place)) return `au ${place.slice(3)}`;
  if (/^Les /.test(place)) return `aux ${place.slice(4)}`;
  return `à ${place}`;
}

/** « Le Seignanx », out of « dans le Seignanx »: the place as a subject. */
function placeName({ place, placeLocative }: Placed): string {
  const [, name] = /^dans (l.+)$/u.exec(placeLocative ?? '') ?? [];
  return name === undefined ? place : capital(name);
}

/** « (Tarn, 81) »; the code alone when town and department have one name: « à Paris (75) ». */
function department({ department: found, place }: SessionView): string {
  if (found === undefined) return '';
  return found.name === place ? ` (${found.code})` : ` (${found.name}, ${found.code})`;
}

/** « , au PTCE Bou’Sol, à Marseille (Bouches-du-Rhône, 13) », « , au Mans (Sarthe, 72), hôte : Ferme du Pré ». */
function where(view: SessionView): string {
  const place = `${at(view)}${department(view)}`;
  if (view.hostName === undefined) return `, ${place}`;
  // Without an acronym before it, a name would need an article that only its readers know.
  return view.hostHasAcronym ? `, au ${view.hostName}, ${place}` : `, ${place} (hôte : ${view.hostName})`;
}

const withPartners = (view: SessionView): string =>
  view.partners.length === 0 ? '' : `, avec ${enumerate(view.partners)}`;

const tookPlace = (view: SessionView): string =>
  ({ past: 'a eu lieu', today: 'a lieu', future: 'aura lieu' })[view.time];

const sentence = (view: SessionView): string =>
  typeset(`${capital(labelled(view))} ${tookPlace(view)} ${when(view)}${where(view)}${withPartners(view)}.`);

function host(view: SessionView): string {
  if (view.hostName === undefined)
    return typeset(`Aucun hôte n’est indiqué pour cette rencontre. ${sentence(view)}`);
  const verb = view.time === 'past' ? 'a accueilli' : view.time === 'today' ? 'accueille' : 'accueillera';
  return typeset(
    `C’est ${view.hostHasAcronym ? 'le ' : ''}${view.hostName} qui ${verb} ${labelled(view)}, ${when(view)}, ${at(view)}${department(view)}.`,
  );
}

/** « Il s’agit de la visite apprenante n° 7 »; a meeting out of the numbering says so. */
function number(view: SessionView): string {
  if (view.number === undefined)
    return typeset(
      `${capital(labelled(view))} n’a pas de numéro : ${sentence(view).replace(/^\S/, (letter) => letter.toLowerCase())}`,
    );
  return typeset(`C’est ${labelled(view)}, ${when(view)}${where(view)}.`);
}

function scopeText(scope: Scope): string {
  const parts = [
    ...scope.places.map((place) => at(place)),
    ...scope.territories.map(({ type, locative, code }) =>
      type === 'department' ? `${locative} (${code})` : locative,
    ),
    ...(scope.periods.length === 0 ? [] : [enumerate(scope.periods.map(period))]),
    ...(scope.consecutive ? ['sur des jours qui se suivent'] : []),
    ...(scope.multiDay ? ['sur plus d’un jour'] : []),
  ];
  return parts.length === 0 ? '' : ` ${parts.join(', ')}`;
}

/** « en 2017 », « en février 2018 », « entre le 1er juin 2016 et le 30 juin 2017 », « avant le 1er janvier 2016 ». */
function period({ from, to, grain, yearly }: Period): string {
  if (yearly !== undefined) {
    const month = MONTHS[yearly.month - 1] ?? '';
    return yearly.day === undefined ? `en ${month}` : `un ${yearly.day} ${month}`;
  }
  const { month, year } = partsOf(from === START_OF_TIME ? to : from);
  if (grain === 'year') return `en ${year}`;
  if (grain === 'month') return `en ${MONTHS[month - 1]} ${year}`;
  if (grain === 'day') return `le ${formatDay(from, { weekday: false })}`;
  if (from === START_OF_TIME) return `jusqu’au ${formatDay(to, { weekday: false })}`;
  if (to === END_OF_TIME) return `à partir du ${formatDay(from, { weekday: false })}`;
  return `entre le ${formatDay(from, { weekday: false })} et le ${formatDay(to, { weekday: false })}`;
}

function counted(count: number, what: Counted, acronym?: string): string {
  if (what === 'host' && acronym !== undefined)
    return countOf(count, `${acronym} différent`, `${acronym} différents`);
  const [one, many] = COUNTED[what];
  return countOf(count, one, many);
}

const none = (what: Counted): string => {
  const [one, , feminine] = COUNTED[what];
  return `${feminine ? 'Aucune' : 'Aucun'} ${one}`;
};

/** « 1 an, 4 mois et 3 jours », by the calendar; « le jour même » when no day lies between. */
function elapsed(from: string, to: string): string {
  const {
    years = 0,
    months = 0,
    days = 0,
  } = intervalToDuration({ start: parseISO(from), end: parseISO(to) });
  const parts = [
    ...(years > 0 ? [countOf(years, 'an')] : []),
    ...(months > 0 ? [countOf(months, 'mois', 'mois')] : []),
    ...(days > 0 ? [countOf(days, 'jour')] : []),
  ];
  return parts.length === 0 ? 'le jour même' : enumerate(parts);
}

/** « 33 mois », said beside years: how people count projects. */
function inMonths(from: string, to: string): string {
  const count = differenceInMonths(parseISO(to), parseISO(from));
  return count > 12 ? ` (${count} mois)` : '';
}

/** What meetings are counted by. */
const GROUPS: Partial<Record<Attribute, (view: SessionView) => string | undefined>> = {
  year: ({ start }) => start.slice(0, 4),
  month: ({ start }) => `${MONTHS[partsOf(start).month - 1]} ${start.slice(0, 4)}`,
  weekday: ({ start }) => WEEKDAYS[partsOf(start).weekday],
  town: ({ place }) => place,
  department: ({ department: found }) => found?.name,
  region: ({ department: found }) => found?.region.name,
  host: ({ hostName }) => hostName,
  kind: ({ kind }) => capital(KINDS[kind].plural),
};

/** Answers about meetings in French. */
export const french: SessionMessages = {
  sentence,
  item: (view) =>
    typeset(
      `${heading(view)} : ${view.start === view.end ? formatDay(view.start) : formatDays(view.start, view.end)}${view.hostName === undefined ? '' : `, ${view.hostName}`}, ${view.place}${view.department === undefined ? '' : ` (${view.department.code})`}`,
    ),
  host,
  number,
  department: (view) =>
    view.department === undefined
      ? sentence(view)
      : typeset(
          `${placeName(view)} est ${view.department.locative} (${view.department.code}). ${sentence(view)}`,
        ),
  region: (view) =>
    view.department === undefined
      ? sentence(view)
      : typeset(
          `${placeName(view)} est ${view.department.region.locative}${department(view)}. ${sentence(view)}`,
        ),
  weekday: (view) =>
    typeset(
      `${view.start === view.end ? 'Un' : 'Du'} ${WEEKDAYS[partsOf(view.start).weekday]}${view.start === view.end ? '' : ` au ${WEEKDAYS[partsOf(view.end).weekday]}`} : ${sentence(view).replace(/^\S/, (letter) => letter.toLowerCase())}`,
    ),
  year: (view) =>
    typeset(
      `En ${partsOf(view.start).year} : ${sentence(view).replace(/^\S/, (letter) => letter.toLowerCase())}`,
    ),
  month: (view) =>
    typeset(
      `En ${MONTHS[partsOf(view.start).month - 1]} ${partsOf(view.start).year} : ${sentence(view).replace(/^\S/, (letter) => letter.toLowerCase())}`,
    ),
  duration: (view, days) =>
    typeset(
      `${capital(labelled(view))} ${view.time === 'future' ? 'durera' : 'a duré'} ${countOf(days, 'jour')} : ${view.start === view.end ? formatDay(view.start) : formatDays(view.start, view.end)}${where(view)}.`,
    ),
  partners: (view) =>
    typeset(
      `${capital(labelled(view))} ${view.time === 'past' ? 's’est fait' : 'se fait'}${KINDS[view.kind].feminine && view.time === 'past' ? 'e' : ''} avec ${countOf(view.partners.length, 'partenaire')} : ${enumerate(view.partners)}.`,
    ),
  noPartners: (view) => typeset(`Aucun partenaire n’est indiqué pour ${labelled(view)}. ${sentence(view)}`),
  yes: (text) => typeset(`Oui : ${text.replace(/^L(?=[ae] )/, 'l')}`),
  no: (text) => typeset(`Non : ${text.replace(/^L(?=[ae] )/, 'l')}`),
  count: (count, what, scope) => typeset(`${counted(count, what, scope.acronym)}${scopeText(scope)} :`),
  remaining: (count, what) => typeset(`Il reste ${counted(count, what)} :`),
  none: (what, scope, past) =>
    typeset(
      past
        ? `${none(what)} n’a eu lieu${scopeText(scope)}.`
        : `${none(what)} n’est ${COUNTED[what][2] ? 'enregistrée' : 'enregistré'} au calendrier${scopeText(scope)}.`,
    ),
  heldIn: (count, what, regions) =>
    typeset(
      `${counted(count, what)} : ${enumerate(regions.map(({ locative, count: own }) => `${own} ${locative}`))}.`,
    ),
  noRank: (number, highest) =>
    typeset(
      `Il n’y a pas de visite n° ${number} au calendrier : la dernière est la visite n° ${highest.number}. ${sentence(highest)}`,
    ),
  last: (view) => typeset(`La dernière rencontre connue : ${labelled(view)}, ${when(view)}${where(view)}.`),
  notPlanned: (what) =>
    typeset(
      `${none(what)} n’est ${COUNTED[what][2] ? 'programmée' : 'programmé'} à ce jour dans la base de la communauté.`,
    ),
  between: (from, to) =>
    typeset(
      `${capital(elapsed(from, to))}${inMonths(from, to)} : du ${formatDay(from)} au ${formatDay(to)}.`,
    ),
  sinceThen: (from, today) => typeset(`Il y a ${elapsed(from, today)} : ${formatDay(from)}.`),
  groupLabel: (view, by) => GROUPS[by]?.(view),
  groupItem: (label, count) => typeset(`${label} : ${count}`),
  apart: (days) =>
    typeset(
      days === 1
        ? 'Elles se sont suivies, d’un jour à l’autre.'
        : `${formatNumber(days)} jours les séparent.`,
    ),
  order: (first, second) =>
    typeset(
      `${sentence(first).replace(/\.$/, '')}, ${first.start < second.start ? 'avant' : 'après'} ${labelled(second)} (${second.start === second.end ? formatDay(second.start) : formatDays(second.start, second.end)}).`,
    ),
  impossible: (day, month) => typeset(`Le ${day} ${MONTHS[month - 1]} n’existe pas.`),
  wasWeekday: (iso) =>
    typeset(`le ${formatDay(iso, { weekday: false })} tombait un ${WEEKDAYS[partsOf(iso).weekday]}.`),
  liesIn: (view) =>
    typeset(
      `${placeName(view)} est ${view.department?.locative ?? ''} (${view.department?.code ?? ''}), ${view.department?.region.locative ?? ''}.`,
    ),
  attendance: (view, { going, maybe, waitlisted, offered, capacity }) => {
    const coming =
      going === 0
        ? 'Personne n’est encore inscrit'
        : `${countOf(going, 'personne')} ${going < 2 ? 'vient' : 'viennent'}`;
    const left = capacity === undefined ? undefined : capacity - going - offered;
    const more = [
      ...(maybe > 0 ? [`${formatNumber(maybe)} peut-être`] : []),
      ...(left !== undefined && left > 0
        ? [`${countOf(left, 'place libre', 'places libres')} sur ${capacity}`]
        : []),
      ...(left !== undefined && left <= 0 ? ['complet'] : []),
      ...(waitlisted > 0 ? [`${formatNumber(waitlisted)} en liste d’attente`] : []),
    ];
    const counts = [
      `${coming} ${labelled(view).replace(/^le /, 'au ').replace(/^la /, 'à la ')}`,
      ...more,
    ].join(' · ');
    return typeset(
      `${counts}. ${sentence(view)} L’équipe d’animation voit les noms avec « /visite inscrits ».`,
    );
  },
  sourceDepartment: (view) => {
    const source = view.departmentSource === undefined ? undefined : departmentByCode(view.departmentSource);
    return source === undefined
      ? ''
      : typeset(`La source écrit ${source.code} (${source.name}) : c’est une erreur.`);
  },
};
