import { countOf } from '../../french/numbers.ts';
import { typeset } from '../../french/typography.ts';
import { departmentByCode } from '../../knowledge/departments.ts';
import type { SheetSection } from '../sheet-sections.ts';
import type { VisitInHand } from '../visit-in-hand.ts';
import { visitDays, visitName } from './naming.ts';

/** Headings of a sheet, in the words of the community's method. */
export const sectionTitles: Readonly<Record<SheetSection, string>> = {
  context: 'Le contexte',
  done: 'Ce qui a été fait',
  employment: 'Ce que cela produit pour l’emploi',
  paths: 'Ce que cela produit pour les parcours',
  training: 'Ce que cela produit pour la formation',
  territory: 'Ce que cela produit pour le territoire',
  limits: 'Les conditions et les limites',
  transferable: 'Ce qui est transférable',
  'open-questions': 'Les questions ouvertes',
};

/** Other words by which people look for each part. */
export const sectionAliases: Readonly<Record<SheetSection, readonly string[]>> = {
  context: ['origine', 'histoire', 'point de départ'],
  done: ['retenu', 'retours', 'constats', 'enseignements', 'appris'],
  employment: ['retenu', 'retours', 'emplois', 'postes', 'enseignements'],
  paths: ['retenu', 'retours', 'parcours', 'insertion', 'enseignements'],
  training: ['retenu', 'retours', 'formation', 'compétences', 'enseignements'],
  territory: ['retenu', 'retours', 'territoire', 'enseignements'],
  limits: ['freins', 'faiblesses', 'vigilance', 'risques', 'points faibles'],
  transferable: ['emporté', 'idées à reprendre', 'à tester', 'transposable'],
  'open-questions': ['interrogations', 'sans réponse', 'à creuser', 'doutes'],
};

export const sheetWords = {
  sheetTitle: (visit: VisitInHand) => typeset(`Fiche de capitalisation de la ${visitName(visit)}`),
  sessionTitle: (visit: VisitInHand) => {
    const name = visitName(visit);
    return `Visite apprenante${name.slice('visite'.length)}`;
  },
  meetingHeading: () => 'La rencontre',
  meeting: (visit: VisitInHand) => {
    const department = visit.department === undefined ? undefined : departmentByCode(visit.department);
    const where = department ? `, ${department.locative} (${department.code})` : '';
    return typeset(`La ${visitName(visit)} s’est tenue ${daysWithArticle(visit)}${where}.`);
  },
  aboutHeading: () => 'La fiche en bref',
  about: (visit: VisitInHand, people: number) =>
    typeset(`Cette fiche réunit les retours de ${countOf(people, 'personne')} sur la ${visitName(visit)}.`),
  seeSheet: (link: string) =>
    typeset(`Ce que les participants en ont retenu est dans [la fiche de capitalisation](${link}).`),
  seeSession: (link: string) => typeset(`La rencontre elle-même est présentée sur [sa page](${link}).`),
  source: (visit: VisitInHand) => typeset(`Fil de retours de la ${visitName(visit)}`),
  anonymous: (count: number) => countOf(count, 'personne'),
  facilitators: () => 'l’équipe d’animation',
  answerTo: (question: string, answer: string) => typeset(`À la question « ${question} » : ${answer}`),
};

function daysWithArticle(visit: VisitInHand): string {
  const days = visitDays(visit);
  return visit.days.length === 1 ? `le ${days}` : days;
}
