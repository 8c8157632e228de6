import { typeset } from '../../french/typography.ts';

/** Questions shown as buttons. */
export const suggestionMessages = {
  fr: {
    whenVisit: (number: number) => typeset(`La visite n° ${number}, c’était quand et où ?`),
    missions: typeset('Quelles sont les missions du référentiel ?'),
    inYear: (year: string) => typeset(`Que s’est-il passé en ${year} ?`),
    whatIs: (term: string) => typeset(`${term}, qu’est-ce que c’est ?`),
  },
  en: {
    whenVisit: (number: number) => `When and where was visit ${number}?`,
    missions: 'What are the missions?',
    inYear: (year: string) => `What happened in ${year}?`,
    whatIs: (term: string) => `What does ${term} mean?`,
  },
};
