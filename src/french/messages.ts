import { MONTHS, WEEKDAYS } from './calendar-words.ts';
import type { Refusal } from './date-grammar/refusal.ts';
import { formatDay, formatTime } from './dates.ts';
import { typeset } from './typography.ts';

/** What dates look like, for whoever was not understood. */
export const dateExamples = typeset(
  '« mardi 2 mars 9h30-17h », « 24 et 25 juin 2027 » ou « 02/03/2027 à 14h »',
);

const example = typeset(`Écrivez par exemple ${dateExamples}.`);

type Sentences = { [Code in Refusal['code']]: (refusal: Extract<Refusal, { code: Code }>) => string };

const sentences: Sentences = {
  empty: () => `Il manque une date. ${example}`,
  'too-long': () => `Ce texte est trop long pour une date. ${example}`,
  'no-date': () => `Il manque le jour. ${example}`,
  'not-understood': ({ part }) => `Je ne comprends pas « ${part} ». ${example}`,
  vague: ({ part }) => `« ${part} » n’est pas assez précis pour un agenda. ${example}`,
  'missing-month': ({ next }) =>
    `Il manque le mois. Écrivez par exemple « ${formatDay(next, { weekday: false })} ».`,
  'no-such-day': ({ dayOfMonth, month, year }) => {
    const name = MONTHS[month - 1];
    if (name === undefined) return `Il n’y a pas de mois n° ${month}. ${example}`;
    return `Il n’y a pas de ${dayOfMonth} ${name} ${year}. ${example}`;
  },
  'month-first': ({ part, meant }) =>
    `Dans « ${part} », le mois est avant le jour. Pour le ${formatDay(meant, { weekday: false })}, écrivez « ${numeric(meant)} ».`,
  'wrong-weekday': ({ said, day }) =>
    `Le ${formatDay(day, { weekday: false })} n’est pas un ${WEEKDAYS[said]}. Écrivez « ${formatDay(day)} » si c’est le bon jour, sinon corrigez la date.`,
  ambiguous: ({ part, days: [one, other] }) =>
    `« ${part} » se lit de deux façons. Écrivez « ${formatDay(one)} » ou « ${formatDay(other)} ».`,
  past: ({ day }) =>
    `Le ${formatDay(day, { weekday: false })} est passé. Donnez une date à venir, avec son année.`,
  'too-far': ({ day }) => `Le ${formatDay(day, { weekday: false })} est très loin. Vérifiez l’année.`,
  'not-in-order': () => `Ces jours ne se suivent pas. Donnez-les du premier au dernier. ${example}`,
  'too-many-days': ({ limit }) => `C’est plus de ${limit} jours. Vérifiez la première et la dernière date.`,
  'no-such-time': ({ part }) => `« ${part} » n’est pas une heure. Écrivez par exemple « 9h30 » ou « 14h ».`,
  'end-before-start': ({ start, end }) =>
    `La fin (${formatTime(end)}) doit venir après le début (${formatTime(start)}). Écrivez par exemple « 9h30-17h ».`,
  'skipped-hour': ({ day, time }) =>
    `Dans la nuit du ${formatDay(day, { weekday: false })}, on passe à l’heure d’été : ${formatTime(time)} n’existe pas. Choisissez une autre heure, par exemple « 9h30 ».`,
  'repeated-hour': ({ day, time }) =>
    `Dans la nuit du ${formatDay(day, { weekday: false })}, on passe à l’heure d’hiver : ${formatTime(time)} vient deux fois. Choisissez une autre heure, par exemple « 9h30 ».`,
};

function numeric(day: string): string {
  return day.split('-').reverse().join('/');
}

/**
 * Why a date was refused and what to write instead. Contains words of the person as typed: to be escaped, or
 * shown as plain text.
 */
export function refusalMessage<R extends Refusal>(refusal: R): string {
  const sentence = sentences[refusal.code] as (refusal: R) => string;
  return typeset(sentence(refusal));
}
