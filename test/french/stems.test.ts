import { describe, expect, it } from 'vitest';
import { isSameStem, stem, stems } from '../../src/french/stems.ts';
import { isStopWord } from '../../src/french/stop-words.ts';

describe('stem', () => {
  it.each([
    ['visite', 'visites', 'visitée'],
    ['mutualiser', 'mutualisée', 'mutualisé'],
    ['activité', 'activités', 'activités'],
    ['territorial', 'territoriale', 'territoriaux'],
  ])('is the same for %s, %s and %s', (...forms) => expect(new Set(forms.map(stem)).size).toBe(1));

  it('keeps short sigles and words with digits', () =>
    expect(['ges', 'iae', 'covid19'].map(stem)).toEqual(['ges', 'iae', 'covid19']));

  it('has no accents', () => expect(stem('évaluées')).toBe('evalu'));
});

describe('stop words', () => {
  it.each(['le', 'où', 'était', 'À', 'qu'])('%s is one', (word) =>
    expect(isStopWord(word.toLowerCase())).toBe(true),
  );
  it.each(['visite', 'été', 'pôle'])('%s is not', (word) => expect(isStopWord(word)).toBe(false));
  it('are left out of stems', () =>
    expect(stems('Les visites de la communauté')).toEqual(['visit', 'communaut']));
});

it.each([
  ['port', 'porteur', true],
  ['adher', 'adhes', false],
  ['cooper', 'cooperat', true],
  ['resto', 'restaur', false],
  ['presid', 'present', false],
])('stems %s and %s are of one family: %s', (one, other, isSame) => {
  expect(isSameStem(one, other)).toBe(isSame);
  expect(isSameStem(other, one)).toBe(isSame);
});
