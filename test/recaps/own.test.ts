import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { knownAnswers, knownPlaces } from '../../src/recaps/known-answers.ts';
import { asksForOwn } from '../../src/recaps/own.ts';
import { knowledge2018 } from '../fixtures/communities.ts';
import { aQuestion } from './a-visit.ts';

describe('somebody asks for their own notes', () => {
  it.each([
    'Qu’est-ce que j’ai noté ?',
    'qu’ai-je noté... enfin, qu’est ce que j’ai noté à Redon ?',
    'Montre-moi mes notes',
    'mes notes',
    'mes retours',
    'j’ai noté quoi ?',
    'qu ai je ecrit pendant la visite',
    'c’est quoi mes notes',
    'peux-tu me montrer mes notes de la visite ?',
    'pourriez-vous me redonner ce que j’ai dit ?',
    'liste mes contributions',
    'What did I note?',
  ])('« %s »', (text) => expect(asksForOwn(text)).toBe(true));

  it.each([
    'Qu’a-t-on retenu à Redon ?',
    'Quelles questions restent ouvertes ?',
    'Qui prend des notes pendant une visite ?',
    'Quels retours après la visite de Voiron ?',
    'Que deviennent les notes prises en visite ?',
  ])('but not with « %s »', (text) => expect(asksForOwn(text)).toBe(false));
});

describe('what is known of a question', () => {
  it('is told by its page, once, to those who may read it', async () => {
    const knowledge = await loadKnowledge(knowledge2018);
    const members = new Set(['public', 'members'] as const);
    const question = 'Des emplois administratifs sont-ils mutualisés entre les structures ?';

    const known = knownAnswers(question, knowledge, members);

    expect(known[0]?.title).toMatch(/PHARES/);
    const [place] = knownPlaces(aQuestion({ known }), knowledge);
    expect(place).toMatchObject({
      where: 'à L’Île-Saint-Denis',
      excerpt: expect.stringMatching(/administratifs/),
    });
    expect(knownPlaces(aQuestion({ known }), { documents: new Map() })).toEqual([]);
    expect(new Set(known.map(({ title }) => title)).size).toBe(known.length);
    expect(knownAnswers(question, knowledge, new Set())).toEqual([]);
    expect(knownAnswers('Quel est le salaire des apprentis boulangers ?', knowledge, members)).toEqual([]);
  });
});
