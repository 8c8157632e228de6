import { beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../src/ask/ask.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import type { VisibleAudiences } from '../../src/knowledge/types.ts';
import type { FormAnswers } from '../../src/recaps/contributions.ts';
import { draftSheet } from '../../src/recaps/sheet.ts';
import { sheetFiles } from '../../src/recaps/sheet-markdown.ts';
import type { VisitInHand } from '../../src/recaps/visit-in-hand.ts';
import { fileText, knowledgeOf } from '../support/knowledge.ts';
import { aForm, aMatter } from './a-recap.ts';
import { aVisit, plain } from './a-visit.ts';

// Three sheets as Capi writes them, beside pages that were there before, and what members ask of them.

interface Told {
  visit: Partial<VisitInHand>;
  said: Partial<FormAnswers>[];
  isDraft?: boolean;
}

const told: Told[] = [
  {
    visit: { id: '1', number: 8, hostName: 'PTCE Les Tisserands', place: 'Mazamet', days: ['2027-01-12'] },
    said: [
      {
        retain:
          'Deux postes administratifs sont mutualisés entre six entreprises.\nLa friche a été donnée en 2019.',
        question: 'Qui remplace l’animatrice quand elle part ?',
        answers: { q1: 'La commune paie la moitié du poste.' },
      },
      { question: 'La place des salariés reste floue.', transferable: 'Le tutorat croisé entre ateliers.' },
    ],
  },
  {
    visit: { id: '2', number: 9, hostName: 'PTCE La Coursive', place: 'Redon', days: ['2027-02-16'] },
    said: [
      {
        retain:
          'Le groupement embauche trois médiatrices numériques.\nLa recyclerie forme douze personnes par an.',
        question: 'Que deviennent les personnes après deux ans ?',
      },
    ],
  },
  {
    visit: { id: '3', number: 10, hostName: 'PTCE Les Forges', place: 'Issoire', days: ['2027-03-23'] },
    said: [{ retain: 'La fonderie forme douze apprentis chaque automne.' }],
    isDraft: true,
  },
];

function filesOf({ visit, said, isDraft = false }: Told): [string, string][] {
  const participations = said.map((answers, index) => aForm(`U${index + 1}`, answers));
  const matter = aMatter({ visit: aVisit(visit), participations });
  const sheet = draftSheet(matter, new Date('2027-04-01T08:00:00Z'));
  const published = { version: 1, at: '2027-04-01T08:00:00Z', by: 'U7', lines: sheet.lines };
  return sheetFiles({
    visit: matter.contributions.visit,
    sheet: isDraft ? sheet : { ...sheet, published },
    questions: matter.questions,
    names: new Map(),
    audience: isDraft ? `visit:${visit.id}` : 'members',
  }).map(({ path, text }) => [path, text]);
}

const older = fileText(
  {
    title: 'Visite apprenante n° 4 au PTCE Le Phare',
    kind: 'visit',
    number: 4,
    start: '2016-12-15',
    place: 'Arles',
  },
  '## Les emplois partagés\nAu Phare, la mutualisation de postes administratifs a soulagé les membres.',
);

let knowledge: Knowledge;
beforeAll(async () => {
  const files = Object.fromEntries([['sessions/2016-12-15-le-phare.md', older], ...told.flatMap(filesOf)]);
  knowledge = await knowledgeOf(files);
  expect(knowledge.faults).toEqual([]);
});

const members: VisibleAudiences = new Set(['public', 'members']);
const answerTo = (question: string, visible = members, history: string[] = []) => {
  const now = new Date('2027-05-01T10:00:00Z');
  return ask(question, { knowledge, now, zone: 'Europe/Paris', history, visible });
};
const words = (question: string, ...rest: [VisibleAudiences?, string[]?]) =>
  plain(answerTo(question, ...rest).text);

describe('what was retained of a visit', () => {
  it.each([
    'Qu’a-t-on retenu à Redon ?',
    'on a retenu quoi a redon',
    'quels enseignements de la visite n° 9 ?',
    'qu’avez-vous appris à Redon ?',
    'que retient-on de la visite 9',
    'Quels sont les retours sur Redon ?',
    'montre moi la synthese de redon',
    'les constats de la visite chez La Coursive ?',
  ])('%s', (question) => {
    expect(words(question)).toMatch(/médiatrices numériques[\s\S]*douze personnes/);
    expect(words(question)).not.toMatch(/deux ans|Tisserands|Mazamet/);
  });

  it('has the page of the sheet as its source, and the thread as where it comes from', () => {
    const [evidence] = answerTo('Qu’a-t-on retenu à Redon ?').evidence;
    expect(evidence?.path).toMatch(/^sheets\/2027-02-16-la-coursive#/);
    expect(plain(evidence?.origins[0]?.title ?? '')).toBe(
      'Fil de retours de la visite n° 9 (PTCE La Coursive, Redon)',
    );
  });

  it('does not answer for its day, its place or its host', () => {
    expect(words('Quand a eu lieu la visite de Redon ?')).toMatch(/16 février 2027/);
    expect(words('Qui a accueilli la visite n° 9 ?')).toMatch(/PTCE La Coursive/);
  });
});

describe('one part of a sheet', () => {
  it.each([
    ['quelles questions restent ouvertes à Mazamet ?', /remplace l’animatrice/],
    ['kel question reste sans reponse a mazamet', /remplace l’animatrice/],
    ['quelles sont les limites à Mazamet ?', /place des salariés/],
    ['les points de vigilance de la visite 8 ?', /place des salariés/],
    ['Qu’est-ce qui est transférable à Mazamet ?', /tutorat croisé/],
    ['que peut-on transposer de la visite n° 8 ?', /tutorat croisé/],
    ['qu’est-ce que cela produit pour la formation à Redon ?', /douze personnes/],
  ])('%s', (question, expected) => {
    expect(words(question)).toMatch(expected);
  });

  it('is told for all visits where none is named', () => {
    for (const question of [
      'Quelles questions restent ouvertes ?',
      'les questions sans réponse',
      'quels freins ?',
    ])
      expect(words(question)).toMatch(/Mazamet[\s\S]*(?:animatrice|salariés)/);
    expect(words('Quelles questions restent ouvertes ?')).toMatch(
      /• Redon : Que deviennent[\s\S]*• Mazamet : Qui remplace/,
    );
  });
});

describe('who does something', () => {
  it('is answered with all who do, the latest first, each with its source', () => {
    const reply = answerTo('qui mutualise des postes administratifs ?');

    expect(plain(reply.text)).toMatch(/• Mazamet : Deux postes administratifs[\s\S]*• Arles : Au Phare/);
    expect(reply.evidence.map(({ path }) => path.split('#')[0])).toEqual([
      'sheets/2027-01-12-les-tisserands',
      'sessions/2016-12-15-le-phare',
    ]);
  });

  it('is one item of a sheet, whole and alone', () => {
    expect(words('qui embauche des médiatrices numériques ?')).toBe(
      'Fiche de capitalisation de la visite n° 9 (PTCE La Coursive, Redon) : Le groupement embauche trois médiatrices numériques.',
    );
    expect(words('qui paie la coordination ?')).toMatch(/« Qui paie la coordination \? » : La commune paie/);
  });
});

describe('a draft', () => {
  const group: VisibleAudiences = new Set(['public', 'members', 'visit:3']);

  it('is for the group of the visit, and says that it is one', () => {
    expect(words('qui forme des apprentis ?', group)).toMatch(/Projet de fiche .* : La fonderie forme/);
    for (const question of ['qui forme des apprentis ?', 'qu’a-t-on retenu à Issoire ?'])
      expect(JSON.stringify(answerTo(question))).not.toMatch(/fonderie|Issoire\)/);
  });
});
