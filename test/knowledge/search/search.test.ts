import { describe, expect, it } from 'vitest';
import { createIndex } from '../../../src/knowledge/search/index.ts';
import type { Audience } from '../../../src/knowledge/types.ts';
import { passages } from '../../support/passages.ts';

const everybody = new Set<Audience>(['public']);
const members = new Set<Audience>(['public', 'members']);
const shelf = passages(
  {
    document: 'boulangerie',
    title: 'La boulangerie',
    text: 'Le pain au levain cuit dans un four à bois depuis 1998.',
  },
  {
    document: 'jardin',
    title: 'Le jardin',
    headings: ['Semis'],
    text: 'Les tomates se sèment en février sous abri.',
  },
  {
    document: 'jardin',
    title: 'Le jardin',
    headings: ['Récolte'],
    text: 'Les activités de récolte commencent en juillet.',
  },
  {
    document: 'atelier',
    title: 'Atelier vélo',
    text: 'Réparer une roue voilée demande une clé à rayons.',
    aliases: ['bicyclette'],
  },
  {
    document: 'comptes',
    title: 'Les comptes',
    text: 'Le budget du levain est de 300 euros.',
    audience: 'members',
  },
);
const found = (question: string, visible = everybody) =>
  createIndex(shelf)
    .search(question, { visible })
    .map((hit) => hit.passage.id);

describe('search', () => {
  it.each([
    ['Quand faut-il semer les tomates ?', 'jardin#s2'],
    ['activites de recolte', 'jardin#s3'],
    ['QUAND SE SEMENT LES TOMATES', 'jardin#s2'],
    ['quelle clé pour les royons', 'atelier#s4'],
    ['la boulengerie', 'boulangerie#s1'],
    ['c koi la recolt', 'jardin#s3'],
    ['bicyclette', 'atelier#s4'],
    ['latelier', 'atelier#s4'],
    ['en 1998', 'boulangerie#s1'],
  ])('%s → %s', (question, id) => expect(found(question)[0]).toBe(id));

  it.each(['', '?', 'est-ce que c’est', 'xylophone'])('finds nothing for « %s »', (question) =>
    expect(found(question)).toEqual([]),
  );

  it('keeps what the readers may not see out, before the best are chosen', () => {
    const index = createIndex(shelf);
    expect(index.search('levain', { visible: everybody, limit: 1 }).map((hit) => hit.passage.id)).toEqual([
      'boulangerie#s1',
    ]);
    expect(found('le budget du levain', members)[0]).toBe('comptes#s5');
  });

  it('gives at most ten hits, or the limit asked for', () => {
    const many = createIndex(
      passages(...Array.from({ length: 30 }, (_, n) => ({ document: `d${n}`, text: `levain ${n}` }))),
    );
    expect(many.search('levain', { visible: everybody })).toHaveLength(10);
    expect(many.search('levain', { visible: everybody, limit: 3 })).toHaveLength(3);
    expect(many.search('levain', { visible: everybody, limit: 0 })).toEqual([]);
  });

  it('judges by shares between 0 and 1 that fall when the question asks for more than the passage has', () => {
    const index = createIndex(shelf);
    const [whole] = index.search('pain au levain', { visible: everybody });
    const [part] = index.search('pain au xylophone quantique', { visible: everybody });
    expect(whole).toMatchObject({ coverage: 1 });
    expect(part?.coverage).toBeLessThan(0.6);
    expect(part?.ratio).toBeLessThan(whole?.ratio ?? 0);
    expect(whole?.ratio).toBeLessThanOrEqual(1);
  });
});

describe('adding and discarding', () => {
  it('finds what was added and no more what was discarded', () => {
    const index = createIndex(shelf.slice(0, 3));
    index.add(shelf.slice(3));
    expect(index.size).toBe(5);
    expect(index.search('rayons', { visible: everybody })).toHaveLength(1);
    index.discard('atelier');
    index.discard('atelier');
    index.discard('unknown');
    expect(index.size).toBe(4);
    expect(index.search('rayons', { visible: everybody })).toEqual([]);
  });

  it('scores as an index built at once does', () => {
    const grown = createIndex(shelf.slice(0, 4));
    grown.discard('jardin');
    grown.add(shelf.slice(4));
    grown.add(shelf.slice(1, 3));
    const question = { visible: members };
    const scores = (index: typeof grown) =>
      index.search('tomates du levain', question).map(({ passage, score }) => [passage.id, score.toFixed(9)]);
    expect(scores(grown)).toEqual(scores(createIndex(shelf)));
  });
});
