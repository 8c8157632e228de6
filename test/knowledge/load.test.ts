import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readKnowledge } from '../../src/knowledge/load.ts';
import { fileText, knowledgeFolder, knowledgeFrom } from '../support/knowledge.ts';

const page = (title: string, body = 'Texte.', fields = {}) => fileText({ title, ...fields }, body);
const visit = (title: string, fields = {}) =>
  fileText({ title, kind: 'visit', start: '2017-10-16', place: 'Marseille', ...fields });
const host = (title: string, fields = {}) => fileText({ title, kind: 'host', ...fields });

const plain = (message: string) => message.replace(/\s/gu, ' ');
const faultsOf = async (files: Record<string, string | Uint8Array>) =>
  (await knowledgeFrom(files)).faults.map(({ file, line, message }) => `${file}:${line}  ${plain(message)}`);

describe('a knowledge folder', () => {
  it('serves the good files beside a broken one, which is named', async () => {
    const knowledge = await knowledgeFrom({
      'method/visite.md': page('La visite', 'On questionne sur place.'),
      'cassé.md': '---\ntitle: Sans public\n---\n',
    });
    expect([...knowledge.documents.keys()]).toEqual(['method/visite']);
    expect(new Set(knowledge.faults.map(({ file }) => file))).toEqual(new Set(['cassé.md']));
    const visible = new Set(['members'] as const);
    expect(knowledge.search('sur place', { visible })[0]?.passage.id).toBe('method/visite#la-visite');
    expect(knowledge.search('sur place', { visible: new Set() })).toEqual([]);
  });

  it('may be empty', async () => {
    const knowledge = await knowledgeFrom({});
    expect(knowledge.documents.size).toBe(0);
    expect(knowledge.faults).toEqual([]);
  });

  it('must be there', async () => {
    await expect(readKnowledge('/nowhere/at/all')).rejects.toThrow(/ENOENT/);
  });

  it('leaves out what is for editors, hidden, or not Markdown', async () => {
    const knowledge = await knowledgeFrom({
      'README.md': 'Pour les éditeurs.',
      'hosts/README.md': 'Pour les éditeurs.',
      '.brouillon.md': 'rien',
      '.git/config.md': 'rien',
      'plan.pdf': 'rien',
      'page.md': page('Une page'),
    });
    expect([...knowledge.documents.keys()]).toEqual(['page']);
    expect(knowledge.faults).toEqual([]);
  });

  it('refuses broken UTF-8 and files beyond 2 MB', async () => {
    expect(
      await faultsOf({
        'latin1.md': Buffer.from(page('Été'), 'latin1'),
        'lourd.md': page('Lourd', 'mot\n'.repeat(600_000)),
        'page.md': page('Une page'),
      }),
    ).toEqual([
      'latin1.md:1  Le fichier n’est pas en UTF-8 : enregistrez-le de nouveau avec l’encodage UTF-8.',
      'lourd.md:1  Le fichier pèse 3 Mo : gardez moins de 2 Mo en le divisant, un sujet par fichier.',
    ]);
  });

  it('follows symbolic links inside the folder only', async () => {
    const secret = await knowledgeFolder({ 'secret.md': page('Secret'), 'sub/page.md': page('Ailleurs') });
    const folder = await knowledgeFolder({ '.data/page.md': page('Une page') });
    await symlink('.data/page.md', join(folder, 'page.md'));
    await symlink(join(secret, 'secret.md'), join(folder, 'secret.md'));
    await symlink(join(secret, 'sub'), join(folder, 'sub'));
    await symlink('absent.md', join(folder, 'vers-rien.md'));
    const { documents, faults } = await readKnowledge(folder);
    expect([...documents.keys()]).toEqual(['page']);
    expect(faults.map(({ file, message }) => `${file} ${plain(message).split(' :')[0]}`)).toEqual([
      'secret.md Ce lien symbolique sort du dossier',
      'sub Ce lien symbolique mène à un dossier',
      'vers-rien.md Ce lien symbolique ne mène nulle part',
    ]);
  });

  it('reads its sessions by date, with the names of hosts and partners', async () => {
    const { sessions, faults } = await knowledgeFrom({
      'sessions/b.md': visit('Visite n° 2', { number: 2, start: '2016-04-26', host: 'hosts/centre' }),
      'sessions/a.md': visit('Visite n° 1', {
        number: 1,
        start: '2015-06-24',
        partners: ['hosts/centre', 'Labo de l’ESS'],
      }),
      'hosts/centre.md': host('PTCE Centre Isère'),
    });
    expect(faults).toEqual([]);
    expect(sessions).toMatchObject([
      { id: 'sessions/a', partners: ['PTCE Centre Isère', 'Labo de l’ESS'] },
      { id: 'sessions/b', host: 'hosts/centre', hostName: 'PTCE Centre Isère' },
    ]);
  });

  it('takes a term from each part of a glossary, a gap from each part of what is not known', async () => {
    const { terms, gaps } = await knowledgeFrom({
      'glossary.md': page(
        'Glossaire',
        'Lisez-moi.\n\n## PTCE\nUn pôle.\n*Autres mots :* pôle territorial\n### Loi\nx',
        { kind: 'glossary' },
      ),
      'gaps.md': page('Lacunes', '## Le budget\nNon dit.', { kind: 'gaps' }),
    });
    expect(terms).toMatchObject([
      { name: 'PTCE', aliases: ['pôle territorial'], document: { id: 'glossary' } },
    ]);
    expect(gaps).toMatchObject([{ document: { id: 'gaps' }, section: { anchor: 'le-budget' } }]);
  });
});

describe('between files', () => {
  it('a name belongs to one document of a family', async () => {
    const files = {
      'hosts/a.md': host('PTCE A', { aliases: ['les ateliers', 'Île verte'] }),
      'hosts/b.md': host('PTCE B', { aliases: ['ptce b', 'ile-verte'] }),
      'missions/c.md': page('Mission C', 'Texte.', { kind: 'mission', aliases: ['les ateliers'] }),
    };
    expect(await faultsOf(files)).toEqual([
      'hosts/b.md:8  L’autre nom « ile-verte » désigne déjà « PTCE A » : gardez-le d’un seul côté.',
    ]);
  });

  it('a word belongs to one term', async () => {
    const body = '## PTCE\nUn pôle.\n*Autres mots :* pôle\n\n## Pôle\nUn autre.';
    expect(await faultsOf({ 'glossary.md': page('Glossaire', body, { kind: 'glossary' }) })).toEqual([
      'glossary.md:11  L’autre nom « Pôle » désigne déjà « PTCE » : gardez-le d’un seul côté.',
    ]);
  });

  it('a number belongs to one session of a kind', async () => {
    const files = {
      'sessions/a.md': visit('Visite A', { number: 5 }),
      'sessions/b.md': visit('Visite B', { number: 5 }),
      'sessions/c.md': visit('Journée', { kind: 'study-day', number: 5 }),
    };
    expect(await faultsOf(files)).toEqual([
      expect.stringMatching(
        /^sessions\/b\.md:8 {2}Le numéro 5 est déjà celui de « Visite A » : donnez un autre numéro/,
      ),
    ]);
  });

  it('a host and a partner have their pages', async () => {
    const files = {
      'sessions/a.md': visit('Visite A', { host: 'hosts/absent', partners: ['Labo', 'partners/absent'] }),
      'sessions/b.md': visit('Visite B', { host: 'page' }),
      'page.md': page('Une page'),
    };
    const knowledge = await knowledgeFrom(files);
    expect(
      knowledge.faults.map(({ file, line, message }) => `${file}:${line}  ${plain(message).split(' :')[0]}`),
    ).toEqual([
      'sessions/a.md:8  L’hôte « hosts/absent » n’a pas de page',
      'sessions/a.md:11  Le partenaire « partners/absent » n’a pas de page',
      'sessions/b.md:8  L’hôte « page » n’a pas de page',
    ]);
    expect(knowledge.sessions[0]).toMatchObject({ partners: ['Labo'] });
    expect(knowledge.sessions[0]).toMatchObject({ hostName: undefined });
  });

  it.each([
    ['../page.md', undefined],
    ['../page.md#été-à-arles', undefined],
    ['../page.md#ete-a-arles', undefined],
    ['../page.md#%C3%A9t%C3%A9-%C3%A0-arles', undefined],
    ['#ici', undefined],
    ['https://exemple.org', undefined],
    ['mailto:capi@exemple.org', undefined],
    ['../absent.md', 'ne mène à aucune page'],
    ['page.md', 'ne mène à aucune page'],
    ['../../page.md', 'ne mène à aucune page'],
    ['../page', 'ne mène à aucune page'],
    ['../page.md#hiver', 'mène à une page sans cette partie'],
    ['#ailleurs', 'mène à une page sans cette partie'],
    ['/page.md', 'ne peut pas être suivi'],
    ['javascript:alert(1)', 'ne peut pas être suivi'],
    ['%E9.md', 'ne peut pas être suivi'],
  ])('a link leads somewhere: %s', async (target, wrong) => {
    const faults = await faultsOf({
      'page.md': page('Une page', '## Été à Arles\nTexte.'),
      'method/lien.md': page('Liens', `## Ici\nVoir [là](${target}).`),
    });
    expect(faults).toEqual(
      wrong === undefined ? [] : [expect.stringMatching(`^method/lien.md:8  Le lien « .* » ${wrong}`)],
    );
  });
});
