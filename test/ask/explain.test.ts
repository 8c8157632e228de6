import { expect, test } from 'vitest';
import { explain } from '../../src/ask/explain.ts';
import { whyInWords } from '../../src/ask/why.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { visibleTo } from '../../src/knowledge/visibility.ts';
import { knowledge2018 } from '../fixtures/communities.ts';

const knowledge = await loadKnowledge(knowledge2018);
const why = (question: string) =>
  explain(question, {
    knowledge,
    now: new Date('2026-11-23T12:00:00Z'),
    zone: 'Europe/Paris',
    history: [],
    visible: visibleTo('members'),
  });

test('an answer from the records names the meetings it was computed from', () => {
  expect(why('c’est quand la visite à Arles ?')).toMatchObject({
    intent: 'ask',
    sessions: ['sessions/2017-10-17-re-sources'],
    reply: { outcome: 'answer' },
  });
});

test('an answer from a passage shows what was weighed, best first, and the thresholds', () => {
  const { candidates, thresholds } = why('qui a financé l’accompagnement ?');
  expect(candidates[0]?.rejections).toEqual([]);
  expect(candidates[0]?.confidence).toBeGreaterThanOrEqual(thresholds.sure);
  expect(candidates[0]?.features).toBeDefined();
});

test('a refusal tells the gap, or what made each passage doubtful', () => {
  expect(why('quel hôtel à Castres ?').gap).toMatch(/^gaps#/);
  const { candidates, reply } = why('quel ministre a inauguré Les Ateliers ?');
  expect(reply.outcome).toBe('decline');
  expect(candidates[0]?.rejections).not.toEqual([]);
});

test.each([
  ['c’est quand la visite à Arles ?', /calculée d’après le calendrier.*n°\s6/],
  ['des visites en Bretagne ?', /aucune rencontre ne convient/],
  ['quel hôtel à Castres ?', /ce que la base dit ne pas savoir.*L’inscription, le transport et le repas/],
  ['qui a financé l’accompagnement ?', /cite le passage le plus proche/],
  ['c’est quoi une SCIC ?', /mot du glossaire/],
  ['où est né Samuel Mougin ?', /est écarté/],
  ['bonjour', /toute faite/],
])('facilitators read why in words: %s', (question, said) => {
  expect(whyInWords(why(question), knowledge).join('\n')).toMatch(said);
});
