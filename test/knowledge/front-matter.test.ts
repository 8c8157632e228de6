import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFile } from '../../src/knowledge/parse.ts';
import { fileText } from '../support/knowledge.ts';

/** What an editor reads, spaces made ordinary: `line  message`. */
const faultsOf = (text: string) =>
  parseFile('page.md', text).faults.map(({ line, message }) => `${line}  ${message.replace(/\s/gu, ' ')}`);

const visit = { kind: 'visit', number: 5, start: '2017-10-16', place: 'Marseille' };

describe('a front matter', () => {
  it('is refused when it is missing', () => {
    expect(faultsOf('# Titre\n\nTexte')).toEqual([
      '1  L’en-tête manque : commencez le fichier par une ligne ---, puis title, kind, audience et updated.',
    ]);
  });

  it('is refused when it is not closed', () => {
    expect(faultsOf('---\ntitle: Titre\n')).toEqual([
      '1  L’en-tête n’est pas fermé : ajoutez une ligne --- après le dernier champ.',
    ]);
  });

  it.each([
    ['---\ntitle: Visite : Marseille\n---\n', /^2 {2}Un deux-points/],
    ['---\nkind: page\naudience: members\nkind: host\n---\n', /^4 {2}Ce champ est écrit deux fois/],
    ['---\nkind: page\n\taudience: members\n---\n', /^3 {2}L’en-tête est décalé par une tabulation/],
    ['---\nkind: page\ntitle: "Titre\n---\n', /^\d {2}Un guillemet ou un crochet n’est pas fermé/],
    ['---\ntitle: @Titre\n---\n', /^2 {2}La valeur commence par un signe réservé/],
    ['---\nun titre\n---\n', /^2 {2}L’en-tête n’est pas une liste de champs/],
    ['---\ntitle: *absent\n---\n', /^2 {2}L’en-tête ne se lit pas/],
  ])('tells what YAML cannot read: %j', (text, message) => {
    expect(faultsOf(text)[0]).toMatch(message);
    expect(parseFile('page.md', text).parsed).toBeUndefined();
  });

  it.each(['title', 'kind', 'audience', 'updated'])('needs %s', (field) => {
    expect(faultsOf(fileText({ [field]: undefined }))).toEqual([
      expect.stringMatching(`^2 {2}Le champ « ${field} » manque : écrivez par exemple ${field}: `),
    ]);
  });

  it.each([
    [{ kind: 'visite' }, /^3 {2}Le genre « visite » n’existe pas : écrivez launch, visit, study-day/],
    [
      { audience: 'tous' },
      /^4 {2}Le public « tous » n’existe pas : écrivez public, members ou facilitators\.$/,
    ],
    [
      { updated: '23/11/2026' },
      /^5 {2}« 23\/11\/2026 » n’est pas un jour du calendrier : écrivez updated: AAAA-MM-JJ/,
    ],
    [{ title: '' }, /^2 {2}Le champ « title » est vide/],
    [
      { aliases: 'bou sol' },
      /^6 {2}Le champ « aliases » doit être une liste : écrivez aliases: \[premier, deuxième\]\.$/,
    ],
    [{ facts: ['a'] }, /^6 {2}Le champ « facts » doit donner un texte court à chaque mot/],
    [{ number: 'cinq' }, /^6 {2}Le numéro « cinq » n’en est pas un : écrivez number: 5\.$/],
    [{ department: '99' }, /^6 {2}Le département « 99 » n’existe pas : écrivez le code officiel/],
    [{ lieu: 'Marseille' }, /^6 {2}Le champ « lieu » n’existe pas : écrivez place\.$/],
    [{ météo: 'soleil' }, /^6 {2}Le champ « météo » n’existe pas : supprimez-le/],
    [{ host: 'hosts/bou-sol' }, /^6 {2}Le champ « host » ne vaut que pour une rencontre/],
    [{ sources: ['Bilan'] }, /^7 {2}Cette source ne se lit pas/],
    [{ sources: [{ title: 'Bilan', address: 'www.exemple.org' }] }, /^8 {2}L’adresse « www\.exemple\.org »/],
    [
      { sources: [{ title: 'Bilan', date: 'juillet 2018' }] },
      /^8 {2}« juillet 2018 » n’est pas une date de source/,
    ],
    [{ ...visit, start: undefined }, /^2 {2}Le champ « start » manque/],
    [{ ...visit, place: undefined }, /^2 {2}Le champ « place » manque/],
    [{ ...visit, start: '2017-02-30' }, /^7 {2}« 2017-02-30 » n’est pas un jour du calendrier/],
    [
      { ...visit, end: '2017-10-15' },
      /^9 {2}La rencontre finit le 2017-10-15, avant de commencer le 2017-10-16/,
    ],
  ])('is refused with %j', (fields, message) => {
    expect(faultsOf(fileText(fields))).toEqual([expect.stringMatching(message)]);
    expect(parseFile('page.md', fileText(fields)).parsed).toBeUndefined();
  });

  it('tells all its faults at once, by line', () => {
    const faults = faultsOf(
      fileText({ ...visit, title: '', audience: 'tous', start: 'demain', lieu: 'Marseille' }),
    );
    expect(faults.map((fault) => fault.split('  ')[0])).toEqual(['2', '4', '7', '9']);
  });

  it('gives a session, data first', () => {
    const { parsed } = parseFile(
      'sessions/2015-06-24.md',
      fileText({
        ...visit,
        end: '2017-10-17',
        host: 'hosts/bou-sol',
        department: '13',
        department_source: '30',
        partners: ['Labo de l’ESS'],
      }),
    );
    expect(parsed?.session).toEqual({
      id: 'sessions/2015-06-24',
      kind: 'visit',
      title: 'Une page',
      number: 5,
      start: '2017-10-16',
      end: '2017-10-17',
      host: 'hosts/bou-sol',
      place: 'Marseille',
      department: '13',
      departmentSource: '30',
      partners: ['Labo de l’ESS'],
      aliases: [],
      audience: 'members',
    });
  });

  it('ends a session on its first day when no end is written', () => {
    expect(parseFile('s.md', fileText(visit)).parsed?.session?.end).toBe('2017-10-16');
  });

  it('keeps what YAML would take for something else', () => {
    const text =
      '---\ntitle: 2018\nkind: page\naudience: members\nupdated: 2026-11-23\ndepartment: 01\naliases: [non, 1.0, 2b]\n---\nTexte';
    const document = parseFile('page.md', text).parsed?.document;
    expect(document).toMatchObject({ title: '2018', department: '01', aliases: ['non', '1.0', '2b'] });
  });

  it('may restrict a page to the group of one visit', () => {
    expect(parseFile('page.md', fileText({ audience: 'visit:12' })).parsed?.document.audience).toBe(
      'visit:12',
    );
  });

  it.each(['2018', '2018-07', '2018-07-31'])('dates a source by %s', (date) => {
    expect(
      parseFile('p.md', fileText({ sources: [{ title: 'Bilan', date }] })).parsed?.document.sources,
    ).toEqual([{ title: 'Bilan', date }]);
  });

  it.each(['2018-7', '2018-13', '2018-02-30', '2018-01-01-01'])(
    'refuses %s as a date of a source',
    (date) => {
      expect(faultsOf(fileText({ sources: [{ title: 'Bilan', date }] }))).toHaveLength(1);
    },
  );
});

describe('any text', () => {
  const scraps = [
    '---\n',
    'title: ',
    'kind: page\n',
    '## ',
    '\n',
    '*Source :* ',
    '[',
    '](',
    ')',
    '>',
    '&a ',
    '*a',
    '\t',
    '\0',
    '\r',
    '{',
    '- ',
    '```',
    '<b>',
  ];
  it('is read or refused, never thrown at', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...scraps), fc.string({ unit: 'binary' })), { maxLength: 60 }),
        (parts) => {
          const text = parts.join('');
          for (const each of [text, fileText({}, text), `---\n${text}\n---\n`]) {
            const { parsed, faults } = parseFile('page.md', each);
            const lines = each.split(/\r\n?|\n/u).length;
            expect(parsed !== undefined || faults.length > 0).toBe(true);
            expect(faults.every(({ line }) => line >= 1 && line <= lines)).toBe(true);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it.each([
    ['a line of brackets', `---\na: ${'['.repeat(9_000)}\n---\n`],
    ['nested quotes', fileText({}, '> '.repeat(9_000))],
    ['a line that no one would write', fileText({}, 'x'.repeat(20_001))],
  ])('is refused when it would keep the others waiting: %s', (_, text) => {
    expect(faultsOf(text).length).toBeGreaterThan(0);
  });
});
