import { typeset } from '../french/typography.ts';
import type { CalendarDay } from '../time/calendar-day.ts';

/** « Mes données »: what a person reads before they take them along or erase them. */
export const privacyMessages = {
  title: 'Mes données',
  what: typeset(
    'Je garde de vous votre identifiant Slack, jamais votre nom ni votre adresse : vos réponses aux visites (24 mois), vos questions (30 jours, ou tant qu’elles attendent une réponse), vos retours et vos notes, vos préférences.',
  ),
  exportButton: 'Recevoir mes données',
  exportWhat: typeset('Un fichier lisible (JSON), dans notre conversation privée.'),
  eraseButton: 'Effacer mes données',
  eraseWhat: typeset(
    'Vos réponses aux visites à venir sont retirées, celles des visites passées ne comptent plus que comme un nombre. Vos questions, notes et retours disparaissent, y compris des fiches. Vos messages dans Slack restent : ils sont à vous, dans Slack. C’est définitif.',
  ),

  fileName: (day: CalendarDay) => `capi-mes-donnees-${day}.json`,
  fileTitle: 'Mes données dans Capi',
  fileComment: typeset('Voici tout ce que Capi garde de vous. Les horaires sont en temps universel.'),
  sent: typeset('C’est envoyé : le fichier est dans notre conversation privée.'),
  nothing: 'Je ne garde rien de vous.',
  unavailable: typeset(
    'Le fichier n’a pas pu être envoyé : il manque à Capi le droit d’envoyer des fichiers. L’équipe d’animation peut le lui donner.',
  ),

  confirmTitle: 'Effacer mes données',
  confirmLabel: 'Pour confirmer, écrivez EFFACER',
  confirmWord: 'EFFACER',
  confirmSubmit: 'Effacer',
  notConfirmed: typeset('Écrivez EFFACER, en toutes lettres, pour confirmer.'),
  working: 'J’efface vos données…',
  erased: typeset(
    'C’est fait : vos données sont effacées, partout où je les gardais. Si vous m’écrivez de nouveau, j’en garderai de nouvelles, avec les mêmes règles.',
  ),
} as const;
