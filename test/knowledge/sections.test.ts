import { describe, expect, it } from 'vitest';
import { parseFile } from '../../src/knowledge/parse.ts';
import { fileText } from '../support/knowledge.ts';

const read = (body: string, fields: Record<string, unknown> = {}) =>
  parseFile('page.md', fileText(fields, body));
const sectionsOf = (body: string, fields: Record<string, unknown> = {}) =>
  read(body, fields).parsed?.document.sections ?? [];
/** The front matter of `fileText` takes 6 lines: the body's first line is 7. */
const faultsOf = (body: string) =>
  read(body).faults.map(({ line, message }) => `${line}  ${message.replace(/\s/gu, ' ')}`);

describe('a section', () => {
  it('has the way from the title to its heading, its line, and its text without marks', () => {
    const sections = sectionsOf(
      '## Méthode\nUne **visite**,\nune [page](page.md).\n\n### Posture\n- actifs\n- *curieux*\n',
    );
    expect(sections).toMatchObject([
      { headings: ['Une page', 'Méthode'], anchor: 'méthode', line: 7, text: 'Une visite, une page.' },
      { headings: ['Une page', 'Méthode', 'Posture'], anchor: 'posture', line: 11, text: 'actifs\ncurieux' },
    ]);
    expect(sections[0]?.markdown).toBe('Une **visite**,\nune [page](page.md).');
  });

  it('is made of the text before the first heading too, under the title', () => {
    expect(sectionsOf('\nPour commencer.\n\n## Suite\nFin.')).toMatchObject([
      { headings: ['Une page'], anchor: 'une-page', text: 'Pour commencer.' },
      { headings: ['Une page', 'Suite'], text: 'Fin.' },
    ]);
  });

  it('leaves the headings of its depth behind', () => {
    const sections = sectionsOf('## A\n### A1\nx\n#### A1a\nx\n### A2\nx\n## B\nx');
    expect(sections.map(({ headings }) => headings.slice(1).join(' > '))).toEqual([
      'A',
      'A > A1',
      'A > A1 > A1a',
      'A > A2',
      'B',
    ]);
  });

  it('has an anchor of its own when two headings are the same', () => {
    expect(sectionsOf('## L’accueil (n° 5) !\nx\n## L’accueil n° 5\ny').map(({ anchor }) => anchor)).toEqual([
      'laccueil-n-5',
      'laccueil-n-5-1',
    ]);
  });

  it('keeps comments and link definitions out of its text', () => {
    expect(sectionsOf('<!-- à revoir -->\nVisible.\n\n[a]: https://exemple.org')[0]?.text).toBe('Visible.');
  });
});

describe('« Autres mots »', () => {
  it('are searched, never shown', () => {
    const [section] = sectionsOf('## Règle\n- un\n- deux\n*Autres mots :* réunion, *rencontre*, séance.\n');
    expect(section).toMatchObject({
      aliases: ['réunion', 'rencontre', 'séance'],
      text: 'un\ndeux',
      markdown: '- un\n- deux',
    });
  });

  it('are told when they would be shown', () => {
    expect(faultsOf('## Règle\nTexte.\n\nAutres mots : réunion')).toEqual([
      '10  Cette ligne serait lue par les membres : entourez son début d’étoiles, *Autres mots :* ….',
    ]);
  });

  it('are told when they are empty', () => {
    expect(faultsOf('## Règle\nTexte.\n*Autres mots :*')).toEqual([
      '9  La ligne « Autres mots » est vide : complétez-la ou supprimez-la.',
    ]);
  });

  it('stay where they are in a code block, which may show how to write them', () => {
    expect(sectionsOf('```\n*Autres mots :* x\n```')[0]).toMatchObject({
      aliases: [],
      text: '*Autres mots :* x',
    });
  });
});

describe('the sources of a section', () => {
  const page = { title: 'Bilan', date: '2018-07-31' };
  const sourcesOf = (lines: string) =>
    sectionsOf(`## Règle\nTexte.\n${lines}`, { sources: [page] })[0]?.sources;

  it('are those of the document when it names none', () => expect(sourcesOf('')).toEqual([page]));

  it.each([
    [
      '*Source :* [Loi](https://exemple.org/loi), 2014-07-31',
      [{ title: 'Loi', address: 'https://exemple.org/loi', date: '2014-07-31' }],
    ],
    ['*Source :* [Loi](https://exemple.org/loi)', [{ title: 'Loi', address: 'https://exemple.org/loi' }]],
    [
      '*Source :* Rapport 2016, Labo de l’ESS, 2017-01.',
      [{ title: 'Rapport 2016, Labo de l’ESS', date: '2017-01' }],
    ],
    ['*Source :* Rapport (2017)', [{ title: 'Rapport', date: '2017' }]],
    [
      '*Sources :* [A](https://a.org), 2018 ; [B](https://b.org) (2019)\n*Source :* C',
      [
        { title: 'A', address: 'https://a.org', date: '2018' },
        { title: 'B', address: 'https://b.org', date: '2019' },
        { title: 'C' },
      ],
    ],
  ])('are its own: %s', (lines, sources) => expect(sourcesOf(lines)).toEqual(sources));

  it('come from the section above', () => {
    const sections = sectionsOf('## A\n*Source :* Loi\n### A1\nx\n## B\ny', { sources: [page] });
    expect(sections.map(({ sources }) => sources[0]?.title)).toEqual(['Loi', 'Loi', 'Bilan']);
  });

  it.each([
    ['*Source :* [Loi](loi.md)', 'L’adresse « loi.md » n’en est pas une'],
    ['*Source :* [Loi](javascript:alert(1))', 'L’adresse « javascript:alert(1) » n’en est pas une'],
    [
      '*Source :* [Loi](https://exemple.org), juillet 2014',
      '« , juillet 2014 » n’est pas une date de source',
    ],
    ['*Source :* Loi, 2014-02-30', '« 2014-02-30 » n’est pas une date de source'],
  ])('are told when they are wrong: %s', (line, message) => {
    expect(faultsOf(`## Règle\nTexte.\n${line}`)).toEqual([
      expect.stringMatching(`^9  ${message.replace(/[()]/g, '\\$&')}`),
    ]);
  });
});

describe('a text', () => {
  it.each([
    ['', '7  Le fichier n’a pas de texte : écrivez au moins une phrase sous l’en-tête.'],
    [
      '## Vide\n\n## Pleine\nx',
      '7  La partie « Vide » est vide : écrivez au moins une phrase ou supprimez ce titre.',
    ],
    [
      'x\n## Vide\n*Autres mots :* rien',
      '8  La partie « Vide » est vide : écrivez au moins une phrase ou supprimez ce titre.',
    ],
    ['##\nx', '7  Ce titre de partie est vide : écrivez le titre après ##.'],
    [
      '# Titre\nx',
      '7  Un titre de premier niveau se trouve dans le texte : gardez le titre dans title et commencez les parties par ##.',
    ],
  ])('is served with its faults told: %j', (body, fault) => {
    expect(faultsOf(body)).toEqual([fault]);
    expect(read(body).parsed).toBeDefined();
  });

  it('may have a heading with nothing but parts below', () => {
    expect(faultsOf('## Méthode\n### Posture\nx')).toEqual([]);
  });

  it('is the same with Windows line ends, a byte order mark and no final line end', () => {
    const text = fileText({}, '## Partie\nTexte.\n*Autres mots :* mot').trimEnd();
    const { document } = parseFile('page.md', text).parsed!;
    expect(parseFile('page.md', `\ufeff${text.replaceAll('\n', '\r\n')}`).parsed?.document).toEqual(document);
    expect(document.sections[0]?.aliases).toEqual(['mot']);
  });

  it('is refused with a NUL', () => {
    expect(faultsOf('a\nb\0')).toEqual([expect.stringMatching(/^8 {2}Le fichier contient un caractère nul/)]);
  });
});
