import { typeset } from '../../french/typography.ts';

/** Words of the form; labels of its fields are in `planning.ts`. Slack cuts titles and buttons at 24 characters. */
export const formWords = {
  titleNew: 'Nouvelle rencontre',
  titleChange: 'Modifier la rencontre',
  submitNew: 'Planifier',
  submitChange: 'Enregistrer',
  close: 'Annuler',
  first: 'Premier jour',
  last: 'Dernier jour, s’il y en a plusieurs',
  list: 'Ou les jours en toutes lettres',
  listHint: typeset(
    'Par exemple « 24 et 25 juin » ou « 3, 10 et 17 mars ». Laissez alors vides les deux dates ci-dessus.',
  ),
  hoursHint: 'Sans heures, la rencontre dure des journées entières.',
  capacityHint: 'Vide, le nombre de places n’est pas limité.',
  infoHint: 'Accès, repas, hébergement, contact sur place.',
  bothWays: 'Donnez les jours d’une seule façon : soit les dates, soit ce texte.',
  lastBeforeFirst: 'Le dernier jour doit venir après le premier.',
} as const;

/** What will be saved, shown in full before it is. */
export function understoodLine(when: string): string {
  return typeset(`Ce sera : *${when}*`);
}

/** The form was sent before it had said the days in full: it says them now, and waits. */
export function checkLine(when: string): string {
  return typeset(`Ce sera : *${when}*. Vérifiez, puis validez de nouveau.`);
}
