import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseReply } from '../../../src/recaps/parsing/parse-reply.ts';
import type { Reply } from '../../../src/recaps/parsing/reply.ts';

const read = (text: string, reply: Partial<Reply> = {}) =>
  parseReply({ text, ...reply }, { days: ['2027-03-02'] });
/** « retain: … », « courtesy: … », one line a part. */
const parts = (text: string, reply: Partial<Reply> = {}) =>
  read(text, reply).parts.map((part) => {
    if (part.kind === 'sorted') return `${part.rubric}: ${part.text}`;
    return `${part.kind === 'ignored' ? part.reason : part.kind}: ${part.text}`;
  });

describe('labels', () => {
  it('hold for the words beside them, or for the lines under them', () => {
    expect(parts('Je retiens : le vestiaire commun.')).toEqual(['retain: le vestiaire commun.']);
    expect(parts('Ce que je retiens\nLe vestiaire\nLa cantine\n\nÀ bientôt !')).toEqual([
      'retain: Le vestiaire',
      'retain: La cantine',
      'courtesy: À bientôt !',
    ]);
  });

  it('hold for the list under them even with words beside them', () => {
    expect(parts('Limites : surtout deux\n- le bail\n- le froid')).toEqual([
      'question: surtout deux',
      'question: le bail',
      'question: le froid',
    ]);
  });

  it('may follow one another in a line, without accents', () => {
    expect(parts('points forts = la cantine; a tester : le troc de machines')).toEqual([
      'retain: la cantine',
      'action: le troc de machines',
    ]);
  });

  it('of a list may be followed by any mark', () => {
    expect(parts('1/ La cuisine sert trois sites 2/ Que devient-on en août ?')).toEqual([
      'retain: La cuisine sert trois sites',
      'question: Que devient-on en août ?',
    ]);
  });

  it('are not any words before a colon', () => {
    expect(parts('La cantine fournit trois structures : deux écoles et un foyer')).toEqual([
      'retain: La cantine fournit trois structures : deux écoles et un foyer',
    ]);
  });

  it('with nothing under them say nothing', () => {
    expect(parts('Ce que j’interroge : rien')).toEqual(['nothing-to-say: rien']);
  });
});

describe('sentences without labels', () => {
  it.each([
    ['Je me demande qui signe les contrats', 'question'],
    ['I am not sure it would work in a village', 'question'],
    ['J’aimerais comprendre leur montage', 'question'],
    ['Nous allons leur écrire dès lundi', 'action'],
    ['On reprendra contact ? Non', 'question'],
    ['Nous espérons que la région suivra', 'to-sort'],
    ['La cantine fait vivre trois équipes', 'retain'],
    ['Le plus marquant, c’est que chacun choisit ses horaires', 'retain'],
    ['Je garde en tête la phrase de la directrice', 'retain'],
    ['Il manque un bilan chiffré', 'question'],
    ['Le modèle dépend trop de la région', 'question'],
    ['Je repars avec le planning partagé', 'action'],
    ['To do: copy their rota', 'action'],
    ['ok', 'nothing-to-say'],
    ['Vous êtes formidables', 'to-sort'],
  ])('%s → %s', (text, kind) => {
    expect(parts(text)[0]?.split(':')[0]).toBe(kind);
  });

  it('of the host about themselves wait for a person', () => {
    expect(parts('Le bail est au nom de la coopérative.', { isHost: true })[0]).toMatch(/^to-sort/);
  });
});

describe('what is not for the synthesis', () => {
  it('is left out with its reason', () => {
    expect(parts(':+1::skin-tone-2: 🎉')).toEqual(['emoji: :+1::skin-tone-2: 🎉']);
    expect(parts('Qui a oublié une écharpe bleue ?')).toEqual([
      'logistics: Qui a oublié une écharpe bleue ?',
    ]);
    expect(parts('Merci pour tout ! Je retiens la cantine.')).toEqual([
      'courtesy: Merci pour tout !',
      'retain: Je retiens la cantine.',
    ]);
  });

  it('is not what was seen on the spot, even about buses', () => {
    expect(parts('Le bus de nuit est financé par trois entreprises')[0]).toMatch(/^retain/);
  });
});

describe('corrections of fact', () => {
  it.each([
    ['C’était le 3 mars et non le 2', '2027-03-03'],
    ['La visite était le 15 décembre 2026 et pas le 14', '2026-12-15'],
    ['Ce n’est pas 3 modules mais 2', '2'],
    ['Le local fait 1 200 m² et non 2 100.', '1 200'],
    ['La coopérative garde 3,5 %, pas 5 %', '3,5'],
    ['Rectificatif sur le nom de la salle', undefined],
  ])('%s', (text, value) => {
    expect(read(text).parts).toEqual([{ text, kind: 'correction', ...(value && { value }) }]);
  });

  it('are not any contrast', () => {
    expect(parts('Ce n’est pas une affaire de moyens mais de volonté')[0]).toMatch(/^retain/);
  });
});

describe('people and calls', () => {
  it('are not repeated', () => {
    const { parts, hasMention } = read('<!here> La cantine de <@U1|nadia> nourrit @Karim et nous-mêmes');
    expect(JSON.stringify(parts)).not.toMatch(/here|nadia|Karim|U1/);
    expect(hasMention).toBe(true);
  });

  it('leave e-mail addresses and figures alone', () => {
    expect(read('Écrire à contact@exemple.org').hasMention).toBe(false);
  });
});

describe('any reply', () => {
  const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

  it('is accounted for to the last word', () => {
    const sentence = fc.constantFrom(
      'Ce que je retiens : la cantine',
      'qui paie ?',
      'Merci. Voilà !',
      '- un lieu',
      '1) un deux 2) trois',
      'a creuser : le bail ; retenu = la paie',
      '« Il dit. Elle répond. » fin',
      '→ formaliser',
      '',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(sentence, fc.string()), { maxLength: 8 }), (lines) => {
        const text = lines.join('\n').replace(/[<>&@*_~`[(:]/g, (mark) => (mark === ':' ? ':' : ' '));
        const { parts } = read(text);
        const kept = new Set(words(parts.map(({ label = '', text }) => `${label} ${text}`).join(' ')));
        const numbers = /^(?:\d{1,2}|[a-h])$/;
        const heads = new Set(words('Ce que je retiens a creuser retenu'));
        const lost = words(text).filter((word) => !kept.has(word) && !numbers.test(word) && !heads.has(word));
        expect(lost).toEqual([]);
      }),
    );
  });

  it('is read in a moment, however long and however nasty', () => {
    const nasty = ['*a ', 'a: ', 'part ', '« ', '1) ', '<@', 'je vous le ', '@a', 'ce que ', '\n- '];
    const started = performance.now();
    for (const piece of nasty) read(piece.repeat(Math.ceil(40_000 / piece.length)));
    expect(performance.now() - started).toBeLessThan(15_000);
  });

  it('longer than anybody types is left to a person', () => {
    expect(parts(`${'a'.repeat(12_000)} Je retiens la fin`).at(-1)).toBe('to-sort: Je retiens la fin');
  });
});
