import { describe, expect, it } from 'vitest';
import { createIndex, type KnownQuestion } from '../../../src/knowledge/search/index.ts';
import type { Audience } from '../../../src/knowledge/types.ts';
import { passages } from '../../support/passages.ts';

const everybody = new Set<Audience>(['public']);
const members = new Set<Audience>(['public', 'members']);
const group = new Set<Audience>(['public', 'members', 'visit:8']);

const shelf = passages(
  {
    document: 'remboursement',
    headings: ['Frais'],
    text: 'Le billet de train est pris en charge sur justificatif.',
  },
  { document: 'transport', headings: ['Train'], text: 'Le train du matin arrive à neuf heures.' },
  { document: 'repas', headings: ['Repas'], text: 'On se fait rembourser le repas en caisse.' },
  { document: 'comptes', headings: ['Frais'], text: 'Le budget du train.', audience: 'members' },
);
const sectionOf = (document: string) => {
  const passage = shelf.find((one) => one.document.id === document);
  return `${document}#${passage?.section.anchor}`;
};
const confirmed = (text: string, document: string, readers: KnownQuestion['readers'] = ['public']) => ({
  text,
  readers,
  sections: [sectionOf(document)],
});
function asked(question: string, questions: KnownQuestion[], visible = everybody) {
  const index = createIndex(shelf);
  index.confirm(questions);
  return index.search(question, { visible });
}
const documents = (hits: ReturnType<typeof asked>) => hits.map(({ passage }) => passage.document.id);

describe('a question that was confirmed', () => {
  const known = confirmed('comment se faire rembourser le train du matin ?', 'remboursement');

  it('lifts the section that answered it, for questions like it', () => {
    expect(documents(asked('se faire rembourser le train du matin', []))[0]).not.toBe('remboursement');
    expect(documents(asked('se faire rembourser le train du matin', [known]))[0]).toBe('remboursement');
  });

  it('brings a section that has no word of the question', () => {
    const other = confirmed('rembourser le repas', 'transport');
    expect(documents(asked('rembourser le repas', [other]))).toContain('transport');
    expect(documents(asked('rembourser le repas', []))).not.toContain('transport');
  });

  it('changes nothing for other questions', () =>
    expect(asked('en caisse', [known])).toEqual(asked('en caisse', [])));

  it('counts the less, the more it asks besides', () => {
    const [first] = asked('rembourser train', [known]);
    const exact = confirmed('rembourser train', 'remboursement');
    expect(asked('rembourser train', [exact])[0]?.score).toBeGreaterThan(first?.score ?? 0);
  });

  it('counts no more once it is not confirmed any more', () => {
    const index = createIndex(shelf);
    const search = () => index.search('se faire rembourser le train du matin', { visible: everybody });
    const before = search();
    index.confirm([known]);
    expect(search()).not.toEqual(before);
    index.confirm([]);
    expect(search()).toEqual(before);
  });
});

describe('who may read what, with confirmed questions', () => {
  const question = 'se faire rembourser le train du matin';

  it.each([
    ['of members', ['public', 'members'] as const, everybody],
    ['of those who go to a visit', ['public', 'members', 'visit:8'] as const, members],
    ['of facilitators', ['public', 'members', 'facilitators'] as const, group],
  ])('one %s is as if it were not there for who may read less', (_, readers, visible) =>
    expect(asked(question, [confirmed(question, 'remboursement', readers)], visible)).toEqual(
      asked(question, [], visible),
    ),
  );

  it('one of members counts for members', () =>
    expect(
      documents(asked(question, [confirmed(question, 'remboursement', ['public', 'members'])], members))[0],
    ).toBe('remboursement'));

  it('a passage that may not be read is not lifted', () =>
    expect(documents(asked(question, [confirmed(question, 'comptes')]))).not.toContain('comptes'));

  it('words that no passage has are not compared: nobody finds out what others asked with', () => {
    const secret = confirmed('licenciement', 'transport');
    expect(asked('licenciement', [secret])).toEqual([]);
    expect(asked('licenciement train', [secret])).toEqual(asked('licenciement train', []));
  });
});
