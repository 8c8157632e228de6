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
  /** Of a visit that has no sheet: its pages do not say, which is not that nobody spoke of it. */
  notTold: (place: string) => `la base n’en dit rien pour ${place}`,
  noSheet: (place: string) => `pas de fiche publiée pour ${place}`,
  words: (words: string) => typeset(`« ${words} »`),
  sheet: (visit: string) => typeset(`fiche de la ${visit}`),
};
