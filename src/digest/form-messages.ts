import type { DigestChoice } from '../community/preferences.ts';
import { WEEKDAYS } from '../french/calendar-words.ts';
import { formatDay, formatTime } from '../french/dates.ts';
import { typeset } from '../french/typography.ts';
import type { CalendarDay } from '../time/calendar-day.ts';
import { localTime } from '../time/zone.ts';

/** What facilitators and members read around the letter: previews, forms, answers to `/digest`. */

function instant(at: Date, zone: string): string {
  const { day, time } = localTime(at, zone);
  return `${formatDay(day)} à ${formatTime(time)}`;
}

export const formMessages = {
  leaves: (at: Date, zone: string, channel: string) =>
    typeset(`Aperçu : cette lettre part le ${instant(at, zone)} dans <#${channel}>, à jour à ce moment-là.`),
  nothingToSay: (at: Date, zone: string) =>
    typeset(
      `Rien à dire pour l’instant : sans nouvelle d’ici au ${instant(at, zone)}, aucune lettre ne part.`,
    ),
  gone: (day: CalendarDay) =>
    typeset(`La lettre de cette semaine est partie le ${formatDay(day)} : la prochaine aura son aperçu.`),
  isSkipped: (day: CalendarDay) => typeset(`La lettre du ${formatDay(day)} est sautée.`),
  /** In « … n’a pas pu partir ». */
  postName: (day: CalendarDay) => `la lettre hebdomadaire du ${formatDay(day)}`,
  prepare: 'Préparer la lettre',
  skip: 'Sauter cette semaine',
  restore: 'Ne plus la sauter',

  prepareTitle: 'Préparer la lettre',
  intro: 'Introduction',
  leftOut: 'Éléments à écarter cette semaine',
  leftOutPlaceholder: 'Aucun',
  thisWeek: 'Cette semaine',
  skipOption: 'Ne pas envoyer de lettre',
  save: 'Enregistrer',
  saved: (day: CalendarDay) => typeset(`C’est noté pour la lettre du ${formatDay(day)}.`),
  noChannel: 'Aucun canal n’est choisi pour la lettre : `/digest réglages` permet de le faire.',

  sent: (channel: string) => typeset(`La lettre vient de partir dans <#${channel}>.`),
  sentToday: 'La lettre d’aujourd’hui est déjà partie.',
  nothingNow: typeset('Rien à dire pour l’instant : aucune lettre n’est partie.'),
  notSent: typeset('La lettre n’est pas partie. Vérifiez que je suis dans le canal : « /invite @Capi ».'),

  settingsTitle: 'La lettre',
  on: 'Lettre hebdomadaire',
  onOption: 'L’envoyer chaque semaine',
  channel: 'Canal',
  channelHint: typeset(
    'Capi doit y être. Ce que la lettre dit convient à toutes les personnes qui le lisent.',
  ),
  weekday: 'Jour',
  weekdays: WEEKDAYS,
  time: 'Heure',
  zone: 'Fuseau horaire',
  settingsSaved: (at: Date | undefined, zone: string) =>
    at
      ? typeset(`C’est enregistré. Prochaine lettre : ${instant(at, zone)}.`)
      : 'C’est enregistré : aucune lettre n’est prévue.',

  next: (at: Date | undefined, zone: string) =>
    at
      ? typeset(`Prochaine lettre de la communauté : ${instant(at, zone)}. Comment la voulez-vous ?`)
      : typeset('Aucune lettre n’est prévue pour l’instant. Comment la voudriez-vous ?'),
  choices: [
    ['channel', 'Dans le canal seulement'],
    ['also-direct', 'Aussi en message direct'],
    ['none', 'Ni l’un ni l’autre : je ne la suis pas'],
  ] satisfies [DigestChoice, string][],
  chosen: {
    channel: 'C’est noté : la lettre reste dans le canal.',
    'also-direct': 'C’est noté : vous la recevrez aussi en message direct.',
    none: 'C’est noté : rien ne vous est envoyé. La lettre reste lisible dans le canal.',
  } satisfies Record<DigestChoice, string>,
  facilitatorsHelp: typeset('Animation : `/digest aperçu`, `/digest maintenant`, `/digest réglages`.'),
} as const;
