import { expect, test } from 'vitest';
import { anyOf, anywhere, vocabularyOf } from '../../../src/ask/parsing/phrases.ts';
import * as asking from '../../../src/ask/parsing/wordings/asking.ts';
import * as meetings from '../../../src/ask/parsing/wordings/meetings.ts';
import * as talk from '../../../src/ask/parsing/wordings/talk.ts';

test.each([
  ['visite(s)', ['la visite', 'les visites'], ['visiter', 'revisite']],
  ['cit{e/er}', ['cite', 'citer'], ['cit', 'citee']],
  ['visit*', ['visit', 'visitons'], ['revisit']],
  ['organis+', ['organisation'], ['organis']],
  ['quel/quelle jour', ['quel jour', 'quelle jour'], ['quel bon jour']],
  ['<deux jours>/semaine de suite', ['deux jours de suite', 'semaine de suite'], ['jours de suite']],
  [
    'quel [bon/<tout autre>] jour',
    ['quel jour', 'quel bon jour', 'quel tout autre jour'],
    ['quel autre jour'],
  ],
  ['^ [et/mais]* ou', ['ou', 'et mais et ou'], ['alors ou']],
  ['jour [d] avant', ['jour avant', 'jour d avant'], ['jour d']],
  ['le nom [<de lui>]', ['le nom', 'le nom de lui'], ['le de lui']],
  ['!au/eu lieu', ['le lieu', 'lieu'], ['au lieu', 'a eu lieu']],
  ['jour !<de la>', ['un jour', 'jour de pluie'], ['jour de la semaine']],
  ['va +#', ['va 3'], ['va', 'va bien']],
  ['numero $', ['quel numero'], ['numero deux']],
  ['temps ... entre', ['temps passe entre', 'temps entre'], ['entre temps']],
  ['meme *', ['meme chose'], ['meme']],
  ['un/deux/\n  trois jour(s)', ['un jour', 'trois jours'], ['quatre jours']],
  ['un, deux\n trois', ['un', 'deux', 'trois'], ['quatre']],
])('« %s »', (list, found, missed) => {
  expect(found.filter((line) => !anywhere(list).test(line))).toEqual([]);
  expect(missed.filter((line) => anywhere(list).test(line))).toEqual([]);
});

test('single words are found alone', () => {
  const words = anyOf('cit{e/es} gens\n vien+');
  expect(['cite', 'gens', 'viens'].every((word) => words.test(word))).toBe(true);
  expect(['cit', 'gens la', 'vien'].some((word) => words.test(word))).toBe(false);
});

test('the words of a list are those that it names in full, in all their forms', () => {
  expect(vocabularyOf('!au lieu(x), cit{e/er} [<tout de>/bien]* organis+\n temps ...40 va +#')).toEqual([
    ...['au', 'lieu', 'lieux', 'cite', 'citer', 'tout', 'de', 'bien', 'temps', 'va'],
  ]);
});

test('every bracket of the wordings is closed', () => {
  const { ATTRIBUTES, KINDS, SERIES, ...lists } = { ...meetings, ...asking, ...talk };
  const phrases = [ATTRIBUTES, KINDS, SERIES, lists]
    .flatMap((table) => Object.values(table))
    .join('\n')
    .split(/[,\n]/);
  const closed = (phrase: string): string => {
    const inner = phrase.replace(
      /\([^(){}<>[\]]*\)|\{[^(){}<>[\]]*\}|<[^(){}<>[\]]*>|\[[^(){}<>[\]]*\]/g,
      '',
    );
    return inner === phrase ? phrase : closed(inner);
  };
  expect(phrases.filter((phrase) => /[(){}<>[\]]/.test(closed(phrase)))).toEqual([]);
});
