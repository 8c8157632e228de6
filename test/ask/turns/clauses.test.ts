import { describe, expect, it } from 'vitest';
import { clausesOf } from '../../../src/ask/turns/clauses.ts';

describe('the question is what remains of', () => {
  it.each([
    ['c’est quand la visite à Arles ? Merci d’avance', 'c’est quand la visite à Arles ?'],
    ['Bonjour, c’est quand la visite à Arles ?', 'c’est quand la visite à Arles ?'],
    [
      'Bonjour à tous,\nc’est quand la visite à Arles ?\nCordialement,\nMarie Dupont',
      'c’est quand la visite à Arles ?',
    ],
    ['Capi, c’est quand la visite à Arles ?', 'c’est quand la visite à Arles ?'],
    ['c’est quand la visite à Arles, Capi ?', 'c’est quand la visite à Arles ?'],
    ['Pour un dossier de subvention, c’est quoi un PTCE ?', 'c’est quoi un PTCE ?'],
    ['En 2017, combien de visites ?', 'En 2017, combien de visites ?'],
    ['date de la visite 3', 'date de la visite 3'],
  ])('« %s »', (message, question) => {
    expect(clausesOf(message).questions).toEqual([question]);
  });
});

it('several questions are parted', () => {
  expect(clausesOf('C’est quand le lancement ? Et c’était où ?').questions).toEqual([
    'C’est quand le lancement ?',
    'Et c’était où ?',
  ]);
  expect(clausesOf('c’est quand la visite 5 et qui nous a reçus ?').questions).toEqual([
    'c’est quand la visite 5',
    'qui nous a reçus ?',
  ]);
});

it('what asks nothing beside a question is its context', () => {
  const { questions, context } = clausesOf('On m’a parlé de Bou’Sol. C’est où ?');
  expect(questions).toEqual(['C’est où ?']);
  expect(context).toEqual(['On m’a parlé de Bou’Sol.']);
});

describe('nothing is asked by', () => {
  it.each([
    ['merci', 'thanks'],
    ['Bonjour !', 'greeting'],
    ['ok cool', 'ack'],
    ['je ne comprends pas', 'unclear'],
    ['test', 'test'],
    ['Bonne journée', 'bye'],
  ])('« %s »', (message, said) => {
    expect(clausesOf(message)).toMatchObject({ questions: [], talk: [said] });
  });
});
