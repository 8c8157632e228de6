import { expect, it } from 'vitest';
import { expandAbbreviation, isAbbreviation } from '../../src/french/abbreviations.ts';
import { questionWords } from '../../src/french/question-words.ts';

it.each([
  ['pk', 'pourquoi'],
  ['keske', 'qu est ce que'],
  ['vs', 'versus'],
  ['kézako'.normalize('NFD').replace(/\p{M}/gu, ''), 'qu est ce que'],
  ['svp', ''],
  ['visite', 'visite'],
])('%s stands for « %s »', (word, full) => {
  expect(expandAbbreviation(word).join(' ')).toBe(full);
  expect(isAbbreviation(word)).toBe(word !== full);
});

it('« vs » sets two things against each other, and is not searched for', () => {
  expect(questionWords('SCIC vs GES ?')).toEqual(['scic', 'ges']);
});
