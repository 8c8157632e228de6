import { describe, expect, it } from 'vitest';
import { fold } from '../../src/french/fold.ts';
import { tokens } from '../../src/french/tokens.ts';

describe('fold', () => {
  it.each([
    ['Île-Saint-Denis', 'ile-saint-denis'],
    ['l’Œuvre', "l'oeuvre"],
    ['zé\u200Bro\u00AD', 'zero'],
    ['1\u202F350\u00A0m²', '1 350 m2'],
    ['e\u0301te\u0301', 'ete'],
  ])('%s → %s', (text, folded) => expect(fold(text)).toBe(folded));
});

describe('tokens', () => {
  it.each([
    ['salarié·e·s', 'salarié'],
    ['SALARIÉ·E·S', 'salarié'],
    ['salarié⋅es', 'salarié'],
    ['animateur·rice', 'animateur'],
    ['participant.e.s', 'participant'],
    ['adhérent(e)s', 'adhérent'],
    ['adhérent(e)(s)', 'adhérent'],
    ['tous-tes', 'tous'],
    ['chacun-e', 'chacun'],
    ['agent-e-s', 'agent'],
    ['enfant(s)', 'enfant'],
  ])('brings the inclusive form %s to its base word', (text, word) => expect(tokens(text)).toEqual([word]));

  it.each([
    ['jusqu’à l’emploi d’aujourd’hui', ['à', 'emploi', 'aujourdhui']],
    ["qu'est-ce qu'un", ['est', 'ce', 'un']],
    ['Bou’Sol, prud’hommes', ['bousol', 'prudhommes']],
    ['dit-elle, a-t-il', ['dit', 'elle', 'a', 't', 'il']],
    ['L’Île-Saint-Denis', ['île', 'saint', 'denis']],
    ['Une fin.Les suites (les autres)', ['une', 'fin', 'les', 'suites', 'les', 'autres']],
  ])('splits %s', (text, words) => expect(tokens(text)).toEqual(words));

  it.each([
    ['n°3', ['3']],
    ['N° 3', ['3']],
    ['nº 3', ['3']],
    ['1er 1re 2e 3ème 4eme 2nde', ['1', '1', '2', '3', '4', '2']],
    ['1 350 m², 20\u202F000 personnes', ['1350', 'm2', '20000', 'personnes']],
    ['14,2 % en 2017', ['14,2', 'en', '2017']],
    ['16/10/2017', ['16', '10', '2017']],
    ['P.T.C.E. ou S.C.I.C', ['ptce', 'ou', 'scic']],
  ])('reads the numbers and sigles of %s', (text, words) => expect(tokens(text)).toEqual(words));

  it('gives nothing for a text without words', () => expect(tokens(' …!? 🙂 ')).toEqual([]));

  it.each([
    ['letters', 'a'],
    ['dotted letters', 'a.'],
    ['middle dots', 'aa·e'],
    ['elisions', "l'"],
    ['grouped digits', '1 000 '],
    ['parentheses', 'aa('],
    ['combining marks', '\u0301'],
  ])('takes linear time on 200,000 characters of %s', (_, piece) => {
    const started = performance.now();
    tokens(piece.repeat(200_000 / piece.length));
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
