import { formatDayList, formatTime } from '../../french/dates.ts';
import { dateExamples } from '../../french/messages.ts';
import { formatNumber } from '../../french/numbers.ts';
import { typeset } from '../../french/typography.ts';
import { zoneName } from '../../french/zones.ts';
import { LONGEST, MOST_SEATS, type PlanField, type PlanRefusal } from '../plan-faults.ts';
import type { Difference, Outcome } from '../planning.ts';
import { MOST_DAYS_BEFORE } from '../reminders.ts';
import type { VisitPlan } from '../visit.ts';
import { kindNames } from './names.ts';

/** Names of what a facilitator decides, as the form labels them. */
export const fieldNames: Record<PlanField, string> = {
  kind: 'Nature de la rencontre',
  number: 'Numéro',
  host: 'Hôte',
  place: 'Lieu',
  department: 'Département',
  days: 'Jours',
  start: 'Début',
  end: 'Fin',
  zone: 'Fuseau horaire',
  channel: 'Canal de l’annonce',
  capacity: 'Nombre de places',
  themes: 'Thèmes',
  info: 'Informations pratiques',
  reminders: 'Rappels',
};

const general: Record<PlanRefusal['code'], string> = {
  missing: 'Il manque une réponse ici.',
  'too-long': 'C’est trop long.',
  past: 'Cette date est passée : choisissez une date à venir.',
  'too-far': 'Cette date est trop lointaine : une rencontre se planifie au plus deux ans à l’avance.',
  unknown: 'Je ne reconnais pas cette valeur.',
  'not-in-order': 'Donnez les jours dans l’ordre, du premier au dernier.',
  'end-missing': 'Il manque l’heure de fin. Sans heures, laissez vides le début et la fin.',
  'end-before-start': 'La fin doit venir après le début.',
  'skipped-hour':
    'Cette heure n’existe pas cette nuit-là : on passe à l’heure d’été. Choisissez-en une autre.',
  'repeated-hour':
    'Cette heure vient deux fois cette nuit-là : on passe à l’heure d’hiver. Choisissez-en une autre.',
  'out-of-range': 'Ce nombre ne convient pas.',
  'number-taken': 'Une autre rencontre porte déjà ce numéro.',
};

const particular: Partial<Record<`${PlanField} ${PlanRefusal['code']}`, string>> = {
  'department unknown': 'Écrivez le code du département : 81, 2A, 974.',
  'capacity out-of-range': `Donnez un nombre de places entre 1 et ${formatNumber(MOST_SEATS)}, ou laissez vide.`,
  'number out-of-range': 'Donnez un numéro entre 1 et 999.',
  'days out-of-range': 'Une rencontre dure au plus 14 jours.',
  'days unknown': `Ce jour n’existe pas. Écrivez par exemple ${dateExamples}.`,
  'reminders out-of-range': `Un rappel part entre 1 et ${MOST_DAYS_BEFORE} jours avant, et un seul par jour.`,
  'info too-long': `C’est trop long : ${formatNumber(LONGEST.info)} caractères au plus.`,
};

/** What is wrong with one field and what to do, as plain text. */
export function planFault({ field, code }: PlanRefusal): string {
  return typeset(particular[`${field} ${code}`] ?? general[code]);
}

/** Why a visit was left as it is, as plain text. */
export function planRefused(outcome: Extract<Outcome, { ok: false }>): string {
  switch (outcome.reason) {
    case 'invalid':
      return outcome.refusals.map((r) => typeset(`${fieldNames[r.field]} : ${planFault(r)}`)).join('\n');
    case 'stale':
      return typeset(
        [
          'Cette rencontre vient d’être modifiée par quelqu’un d’autre :',
          ...outcome.difference.map(differenceLine),
        ].join('\n'),
      );
    case 'cancelled':
      return typeset('Cette rencontre est annulée : elle ne peut plus être modifiée.');
    case 'over':
      return typeset('Cette rencontre est passée : elle ne peut plus être modifiée.');
    case 'unchanged':
      return 'Rien n’a changé.';
  }
}

/** « Lieu : Roubaix → Lille »; for what only has a name in Slack or the knowledge, « Thèmes : modifiés ». */
function differenceLine({ field, before, after }: Difference): string {
  if (field === 'channel') return typeset(`${fieldNames.channel} : modifié`);
  if (field === 'themes' || field === 'reminders') return typeset(`${fieldNames[field]} : modifiés`);
  return typeset(`${fieldNames[field]} : ${valueText(field, before)} → ${valueText(field, after)}`);
}

function valueText(field: PlanField, value: unknown): string {
  if (value === undefined || value === '') return 'rien';
  if (field === 'days') return formatDayList(value as VisitPlan['days']);
  const text = String(value);
  if (field === 'start' || field === 'end') return formatTime(text);
  if (field === 'zone') return zoneName(text);
  return kindNames.find(([kind]) => field === 'kind' && kind === text)?.[1] ?? text;
}
