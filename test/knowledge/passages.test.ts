import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFile } from '../../src/knowledge/parse.ts';
import { passagesOf } from '../../src/knowledge/passages.ts';
import { fileText } from '../support/knowledge.ts';

const cut = (body: string) => passagesOf(parseFile('page.md', fileText({}, body)).parsed!.document);
const sentence = (length: number) => `M${'o'.repeat(length - 2)}.`;

describe('passages', () => {
  it('are one a section, by its anchor; the lead is under the title', () => {
    expect(cut('Début.\n\n## Méthode\nUne visite.').map(({ id, text }) => [id, text])).toEqual([
      ['page#une-page', 'Début.'],
      ['page#méthode', 'Une visite.'],
    ]);
  });

  it('keep the way from the title to the heading', () => {
    expect(cut('## Méthode\n### Posture\nx')[0]?.section.headings).toEqual([
      'Une page',
      'Méthode',
      'Posture',
    ]);
  });

  it('are not made of a heading alone', () => {
    expect(cut('## Méthode\n### Posture\nx').map(({ id }) => id)).toEqual(['page#posture']);
  });

  it('are cut at the ends of paragraphs beyond some 900 characters', () => {
    const paragraphs = [400, 400, 400, 300].map(sentence);
    const passages = cut(`## Partie\n${paragraphs.join('\n\n')}`);
    expect(passages.map(({ id }) => id)).toEqual(['page#partie', 'page#partie-2']);
    expect(passages.map(({ text }) => text.split('\n'))).toEqual([
      paragraphs.slice(0, 2),
      paragraphs.slice(2),
    ]);
  });

  it('are cut at the ends of sentences in a paragraph that is too long', () => {
    const sentences = [500, 350, 500].map(sentence);
    expect(cut(sentences.join(' ')).map(({ text }) => text)).toEqual([
      sentences.slice(0, 2).join(' '),
      sentences[2],
    ]);
  });

  it('do not leave a few words alone at the end', () => {
    expect(cut([890, 60].map(sentence).join('\n\n'))).toHaveLength(1);
  });

  it('never have the id of another section', () => {
    const long = [800, 800, 800].map(sentence).join('\n\n');
    expect(cut(`## Partie\n${long}\n## Partie 2\nx`).map(({ id }) => id)).toEqual([
      'page#partie',
      'page#partie-3',
      'page#partie-4',
      'page#partie-2',
    ]);
  });

  it('hold every word of the text once, in order', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,12}[.!]?$/), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 5 }), (paragraphs) => {
        const body = paragraphs.map((paragraph) => paragraph.join(' ')).join('\n\n');
        const passages = cut(`Mots.\n\n${body}`);
        expect(passages.flatMap(({ text }) => text.split(/\s+/u))).toEqual(['Mots.', ...paragraphs.flat()]);
        expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
      }),
      { numRuns: 50 },
    );
  });
});
