import { cp } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { parseFile } from '../../src/knowledge/parse.ts';
import { escapeMarkdown } from '../../src/recaps/markdown.ts';
import { draftSheet } from '../../src/recaps/sheet.ts';
import { type SheetMaterial, sheetFiles, sheetPaths } from '../../src/recaps/sheet-markdown.ts';
import { knowledge2018 } from '../fixtures/communities.ts';
import { knowledgeFolder } from '../support/knowledge.ts';
import { aForm, aMatter } from './a-recap.ts';
import { aVisit, plain } from './a-visit.ts';

const matter = aMatter({
  participations: [
    aForm(
      'U1',
      { retain: 'Source : *deux* postes\n# [créés](javascript:x) <b>', answers: { q2: 'Le GEIQ' } },
      { as: 'named' },
    ),
    aForm('U2', { question: '---', action: '1) écrire' }, { as: 'structure', structure: 'Les Tisserands' }),
    aForm('U3', { action: '1) écrire' }),
  ],
});
const material = (parts: Partial<SheetMaterial> = {}): SheetMaterial => ({
  visit: aVisit(),
  sheet: draftSheet(matter, new Date('2027-03-12T23:30:00Z')),
  questions: matter.questions,
  names: new Map([['U1', 'Nadia']]),
  permalink: 'https://exemple.slack.com/archives/C1/p1',
  audience: 'members',
  ...parts,
});

describe('a sheet in the format of the knowledge', () => {
  it('reads back without a fault: a session and a document', async () => {
    const folder = await knowledgeFolder(
      Object.fromEntries(sheetFiles(material()).map(({ path, text }) => [path, text])),
    );
    const { faults, sessions, documents } = await loadKnowledge(folder);
    expect(faults).toEqual([]);
    expect(sessions).toEqual([
      expect.objectContaining({
        id: 'sessions/2027-03-02-les-tisserands',
        kind: 'visit',
        number: 8,
        start: '2027-03-02',
        end: '2027-03-02',
        place: 'Castres',
        department: '81',
        audience: 'members',
      }),
    ]);
    const sheet = documents.get('sheets/2027-03-02-les-tisserands');
    expect(sheet).toMatchObject({
      kind: 'sheet',
      number: 8,
      meetingDay: '2027-03-02',
      updated: '2027-03-13',
    });
    expect(sheet?.sources[0]).toMatchObject({
      address: 'https://exemple.slack.com/archives/C1/p1',
      date: '2027-03-02',
    });
  });

  it('has the words that were said, with their authors as they chose', () => {
    const { parsed } = parseFile('sheets/x.md', sheetFiles(material())[1]!.text);
    const texts = parsed?.document.sections.flatMap(({ text }) => plain(text).split('\n')) ?? [];
    expect(texts).toContain('Source : deux postes (Nadia)');
    expect(texts).toContain('# [créés](javascript:x) <b> (Nadia)');
    expect(texts).toContain('écrire (Les Tisserands et 1 personne)');
    expect(texts).toContain('À la question « Qui forme les tuteurs ? » : Le GEIQ (Nadia)');
    expect(texts).toContain('Qui paie la coordination ?');
  });

  it('names nobody whose name it was not given, and shows no id', () => {
    const text = sheetFiles(material({ names: new Map() }))
      .map((file) => file.text)
      .join();
    expect(text).not.toMatch(/Nadia|U[123]\b/);
    expect(text).toContain('1\u00A0personne');
  });

  it('is found by what people ask of it, beside all that the community knows', async () => {
    const known = await loadKnowledge(knowledge2018);
    const folder = await knowledgeFolder(
      Object.fromEntries(sheetFiles(material()).map(({ path, text }) => [path, text])),
    );
    await cp(knowledge2018, folder, { recursive: true });
    const knowledge = await loadKnowledge(folder);
    expect(knowledge.faults).toEqual(known.faults);
    const visible = new Set(['members'] as const);
    const first = (question: string) => knowledge.search(question, { visible })[0]?.passage.document.id;
    expect(first('Qu’a-t-on retenu à Castres chez Les Tisserands ?')).toBe(
      'sheets/2027-03-02-les-tisserands',
    );
    expect(first('Quelles questions restent ouvertes aux Tisserands ?')).toBe(
      'sheets/2027-03-02-les-tisserands',
    );
  });

  it('makes no second session where the knowledge has one', () => {
    const files = sheetFiles(material({ knownSession: 'sessions/2027-03-02-castres' }));
    expect(files.map(({ path }) => path)).toEqual(['sheets/2027-03-02-les-tisserands.md']);
    expect(files[0]?.text).toContain('](../sessions/2027-03-02-castres.md)');
  });

  it.each([
    ['PTCE Bou’Sol', 'sheets/2027-03-02-bou-sol'],
    ['../../etc/passwd', 'sheets/2027-03-02-etc-passwd'],
    ['…', 'sheets/2027-03-02-visite'],
  ])('stands in a file named after its host: %s', (hostName, path) => {
    expect(sheetPaths(aVisit({ hostName })).sheet).toBe(path);
  });
});

describe('what a person typed', () => {
  it('reads back as the same words, whatever they typed', () => {
    const head = '---\ntitle: T\nkind: page\naudience: members\nupdated: 2027-01-01\n---\n';
    const nasty = fc.stringMatching(/^[-+*#>=_~`|<&\\[\]()!.: 0-9a-z\n]{1,30}$/);
    fc.assert(
      fc.property(fc.oneof(nasty, fc.string()), (words) => {
        const written = escapeMarkdown(words);
        fc.pre(/[\p{L}\p{N}]/u.test(written));
        const { parsed, faults } = parseFile('p.md', `${head}## Titre\n- ${written}\n`);
        expect(faults).toEqual([]);
        const [section] = parsed!.document.sections;
        const expected = words.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (sign) =>
          /\s|\u0085/.test(sign) ? sign : '',
        );
        const spaced = (text = '') => text.replace(/[\s\u0085]+/gu, ' ').trim();
        expect(spaced(section?.text)).toBe(spaced(expected));
      }),
      { numRuns: 300 },
    );
  });
});
