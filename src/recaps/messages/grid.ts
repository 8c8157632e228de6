import { typeset } from '../../french/typography.ts';

/** Words of the printed grid. */
export const gridWords = {
  title: (visit: string) => typeset(`Grille de questionnement de la ${visit}`),
  questions: () => 'Nos questions pour l’hôte',
  noQuestion: () => 'Aucune question n’a été posée pour cette visite.',
  carried: (visit: string) => typeset(`sans réponse à la ${visit}`),
  general: () => 'La grille de toutes les visites',
  answer: () => typeset('Réponse :'),
};
