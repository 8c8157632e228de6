import { formatDay } from '../french/dates.ts';
import { typeset } from '../french/typography.ts';
import type { CalendarDay } from '../time/calendar-day.ts';

/** What people read when a page is to be read again. What is quoted comes escaped. */
export const freshnessMessages = {
  ask: (title: string, review: CalendarDay) =>
    typeset(`La page *${title}* est à revoir depuis le ${formatDay(review)}. Est-elle toujours juste ?`),
  excerpt: (text: string) => text.replaceAll(/^/gm, '>'),
  stillRight: 'Toujours juste',
  amend: 'Modifier',
  withdraw: 'Retirer',
  confirm: {
    title: 'Retirer la page',
    text: 'Capi ne la citera plus, et son texte est effacé.',
    confirm: 'Retirer',
    deny: 'Revenir',
  },
  renewed: (title: string, review: CalendarDay) =>
    typeset(`C’est noté : *${title}* est à revoir le ${formatDay(review)}.`),
  withdrawn: (title: string) => typeset(`*${title}* est retirée : je ne la cite plus.`),
  gone: 'Cette page n’est plus là.',
  notYours: 'Seules l’équipe d’animation et la personne qui s’occupe de cette page peuvent le faire.',
} as const;
