import { typeset } from '../../french/typography.ts';

/** Words of a cross-analysis. */
export const crossWords = {
  title: (subjects: string) => typeset(`Analyse croisée : ${subjects}`),
  visit: () => 'Visite',
  days: () => 'Date',
  source: () => 'Source',
  sourceOf: (column: string) => typeset(`${column} : source`),
  notCovered: (place: string) => `non abordé à ${place}`,
  unanswered: (place: string) => `question posée, sans réponse à ${place}`,
  noSheet: (place: string) => `pas de fiche publiée pour ${place}`,
  words: (words: string) => typeset(`« ${words} »`),
  sheet: (visit: string) => typeset(`fiche de la ${visit}`),
};
