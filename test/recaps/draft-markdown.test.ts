import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftMarkdown, inParts } from '../../src/recaps/draft-markdown.ts';
import { readDraft } from '../../src/recaps/read-draft.ts';
import { type RewriteOutcome, rewriteSheet } from '../../src/recaps/rewrite-sheet.ts';
import { draftSheet, type Sheet } from '../../src/recaps/sheet.ts';
import { aForm, aMatter, aReply } from './a-recap.ts';
import { plain } from './a-visit.ts';
import { fictionalReplies } from './fictional-replies.ts';
import { ownReplies } from './own-replies.ts';

const now = new Date('2027-03-12T08:00:00Z');
const matter = aMatter({
  participations: [
    aForm('U1', { retain: 'La cantine a créé deux postes' }, { as: 'named' }),
    aForm('U2', { question: 'rien n’est écrit', transferable: 'Le vestiaire' }),
  ],
  replies: [aReply('U3', 'Vous êtes formidables')],
});
const sheet = draftSheet(matter, now);
const markdown = draftMarkdown(sheet);

const given = (text: string, of: Sheet = sheet) => {
  const { items, faults } = readDraft([text], of);
  expect(faults).toEqual([]);
  return rewriteSheet(of, items, 'U8', of.version);
};
const made = (outcome: RewriteOutcome) => {
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome;
};
const faultsOf = (text: string) => readDraft([text], sheet).faults.map(({ message }) => plain(message));

describe('a draft as Markdown', () => {
  it('has the lines with their numbers, and what is not used', () => {
    expect(markdown).toContain(
      '## Ce que cela produit pour l’emploi\n- [1] La cantine a créé deux postes\n\n## Ce que cela produit pour les parcours\n\n',
    );
    expect(plain(markdown)).toMatch(
      /## Ce qui n’est pas repris\n- \[6\] Vous êtes formidables _\(à classer\)_$/,
    );
  });

  it('given back as it is, changes nothing', () => {
    expect(made(given(markdown)).sheet).toBe(sheet);
  });

  it('whatever was said, reads back as the same sheet, in parts of any size', () => {
    const text = fc.constantFrom(...[...ownReplies, ...fictionalReplies].map((reply) => reply.text));
    const said = fc.array(fc.tuple(fc.constantFrom('U1', 'U2', 'U9'), text), { maxLength: 6 });
    fc.assert(
      fc.property(said, fc.integer({ min: 300, max: 3000 }), (all, longest) => {
        const replies = all.map(([author, words], index) => aReply(author, words, { ts: `${index}.0` }));
        const whole = draftSheet(aMatter({ replies }), now);
        const { items, faults } = readDraft(inParts(draftMarkdown(whole), longest), whole);
        expect(faults).toEqual([]);
        expect(made(rewriteSheet(whole, items, 'U8', 1)).sheet).toBe(whole);
      }),
      { numRuns: 50 },
    );
  });
});

describe('what a facilitator gives back', () => {
  it('keeps contributors: words that changed are told to be the facilitator’s', () => {
    const { sheet: next, tally } = made(given(markdown.replace('deux postes', 'deux emplois')));
    expect(next.version).toBe(2);
    expect(next.lines[0]).toMatchObject({
      text: 'La cantine a créé deux emplois',
      extract: 'La cantine a créé deux postes',
      writtenBy: 'U8',
      pieces: [{ id: 'form:U1/retain/0', author: 'U1' }],
    });
    expect(tally).toMatchObject({ reworded: 1, leftOut: 0, added: 0 });
    const back = made(given(draftMarkdown(next).replace('deux emplois', 'deux postes'), next)).sheet;
    expect(back.lines[0]).not.toHaveProperty('writtenBy');
    expect(back.lines[0]).not.toHaveProperty('extract');
  });

  it('may move a line, write one, take in what was not used, and leave one out', () => {
    const text = markdown
      .replace('- [1] La cantine a créé deux postes', '- Le pôle compte six entreprises.')
      .replace('## Le contexte', '## Le contexte\n- La cantine a créé deux postes')
      .replace('\n- [3] Le vestiaire', '')
      .replace(/\n- \[6\].*/u, '')
      .replace('## Ce qui a été fait', '## Ce qui a été fait\n- [6] Vous êtes formidables');
    const { sheet: next, tally } = made(given(text));

    expect(next.lines.map(({ section, text: words }) => `${section}: ${words}`)).toEqual([
      'context: La cantine a créé deux postes',
      'done: Vous êtes formidables',
      'employment: Le pôle compte six entreprises.',
      'limits: rien n’est écrit',
      'open-questions: Qui paie la coordination ?',
      'open-questions: Qui forme les tuteurs ?',
    ]);
    expect(next.lines[1]?.pieces).toEqual([{ id: 'reply:C1:U3.0/0', author: 'U3' }]);
    expect(next.unused).toMatchObject([
      { piece: 'form:U2/transferable/0', reason: 'left-out', author: 'U2' },
    ]);
    expect(tally).toEqual({ reworded: 0, moved: 1, added: 1, takenIn: 1, leftOut: 1 });
  });

  it('survives the next draft, and what was taken in stays', () => {
    const text = markdown
      .replace(/\n- \[6\].*/u, '')
      .replace('## Le contexte', '## Le contexte\n- [6] Un beau jour');
    const next = made(given(text)).sheet;
    const later = draftSheet(matter, now, next);
    expect(later.lines[0]).toMatchObject({ section: 'context', text: 'Un beau jour', writtenBy: 'U8' });
    expect(later.unused).toEqual([]);
  });

  it('is refused when the sheet changed meanwhile', () => {
    expect(rewriteSheet({ ...sheet, version: 2 }, [], 'U8', 1)).toEqual({ ok: false, reason: 'stale' });
  });

  it('may be cut in the middle of a line, as Markdown has it, and have a title', () => {
    const text = `# Fiche\n> Gardez les numéros.\n\n${markdown.replace('deux postes', 'deux\n  postes')}`;
    expect(made(given(text)).sheet.lines[0]?.text).toBe('La cantine a créé deux postes');
  });
});

describe('what cannot be read', () => {
  it.each([
    ['- [1] La cantine', 'Ligne 1 (« - [1] La cantine ») : mettez-la sous le titre d’une partie'],
    ['## Gouvernance\n- a\n- b', 'Ligne 1 (« ## Gouvernance ») : je ne connais pas cette partie'],
    ['## Le contexte\nUne phrase', 'Ligne 2 (« Une phrase ») : commencez la ligne par un tiret'],
    ['## Le contexte\n- [2]', 'Ligne 2 (« - [2] ») : il n’y a pas de texte'],
    ['## Le contexte\n- [47] Oui', 'il n’y a pas de numéro 47 (ils vont de 1 à 6)'],
    ['## Le contexte\n- [1] a\n- [1] b', 'Ligne 3 (« - [1] b ») : le numéro 1 est déjà pris plus haut'],
  ])('%j is told with its line', (text, expected) => {
    const faults = faultsOf(text);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(expected);
  });

  it('is told all at once, with the text in which it stands', () => {
    const { faults } = readDraft(['## Le contexte\nOui', '## Rien\n- a', '## Le contexte\n- [9] b'], sheet);
    expect(faults.map(({ text }) => text)).toEqual([0, 1, 2]);
  });
});

it('a text in parts is cut at the ends of lines, whatever their length', () => {
  expect(inParts('a\nbb\n\nccc', 4)).toEqual(['a\nbb', 'ccc']);
  expect(inParts('une longue ligne', 4)).toEqual(['une longue ligne']);
});
