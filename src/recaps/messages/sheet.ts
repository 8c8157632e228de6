import { countOf } from '../../french/numbers.ts';
import { typeset } from '../../french/typography.ts';
import { departmentByCode } from '../../knowledge/departments.ts';
import type { Question } from '../questions.ts';
import type { SheetLine } from '../sheet.ts';
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

/** « Qu’a-t-on retenu ? », in its many words. */
const retained =
  'retenu retient retenir retiens retours constats enseignements leçons apports appris ressorti ressort tiré synthèse fiche'.split(
    ' ',
  );

/** Other words by which people look for each part. */
export const sectionAliases: Readonly<Record<SheetSection, readonly string[]>> = {
  context: ['contexte', 'origine', 'histoire', 'point de départ'],
  done: retained,
  employment: [...retained, 'emplois', 'postes'],
  paths: [...retained, 'parcours', 'insertion'],
  training: [...retained, 'formations', 'compétences'],
  territory: [...retained, 'territoire', 'effets sur le territoire'],
  limits: [
    'limites',
    'freins',
    'faiblesses',
    'points de vigilance',
    'risques',
    'points faibles',
    'difficultés',
  ],
  transferable: [
    'emporté',
    'idées à reprendre',
    'à tester',
    'transposable',
    'transférer',
    'transposer',
    'chez nous',
  ],
  'open-questions': [
    'interrogations',
    'interroge',
    'sans réponse',
    'à creuser',
    'doutes',
    'en suspens',
    'restées',
  ],
};

export const sheetWords = {
  sheetTitle: (visit: VisitInHand, isDraft: boolean) =>
    typeset(`${isDraft ? 'Projet de fiche' : 'Fiche de capitalisation'} de la ${visitName(visit)}`),
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
  reworded: () => 'reformulé par l’équipe d’animation',
  answerTo: (question: string, answer: string) => typeset(`À la question « ${question} » : ${answer}`),
};

function daysWithArticle(visit: VisitInHand): string {
  const days = visitDays(visit);
  return visit.days.length === 1 ? `le ${days}` : days;
}

/** A line as it is read: what somebody heard about a question of the grid stands beside the question. */
export function lineText(
  { text, question, pieces }: SheetLine,
  questions: ReadonlyMap<string, Question>,
): string {
  const asked = question === undefined || pieces.length === 0 ? undefined : questions.get(question);
  return asked ? sheetWords.answerTo(asked.text, text) : text;
}
