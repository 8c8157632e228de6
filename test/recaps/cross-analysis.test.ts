import { describe, expect, it } from 'vitest';
import {
  type ComparedVisit,
  cellLines,
  crossAnalysis,
  crossCsv,
  crossMarkdown,
} from '../../src/recaps/cross-analysis.ts';
import { readAxes } from '../../src/recaps/cross-axes.ts';
import { draftSheet } from '../../src/recaps/sheet.ts';
import { publishSheet } from '../../src/recaps/sheet-review.ts';
import { toldSessions } from '../../src/recaps/told-sessions.ts';
import { fileText, knowledgeOf } from '../support/knowledge.ts';
import { aForm, aMatter } from './a-recap.ts';
import { aVisit, plain } from './a-visit.ts';

const now = new Date('2027-03-12T08:00:00Z');
const matter = aMatter({
  participations: [
    aForm(
      'U1',
      {
        retain: 'Les formations sont communes\nLe bail | est =partagé',
        answers: { q1: 'Les membres cotisent' },
        themes: ['mission-2'],
      },
      { as: 'named' },
    ),
  ],
});
const questions = [...matter.questions.values()];
const visit = aVisit({ hosts: [] });
const outcome = publishSheet(draftSheet(matter, now), visit, 'U8', now);
const compared: ComparedVisit[] = [
  {
    visit: aVisit({ id: '13', number: 9, hostName: 'PTCE Re-Sources', place: 'Arles', days: ['2027-05-04'] }),
    asked: new Set(['q2']),
  },
  {
    visit,
    asked: new Set(['q1', 'q2']),
    address: '../sheets/castres.md',
    ...(outcome.ok && { sheet: outcome.sheet }),
  },
];
const names = new Map([['U1', 'Nadia']]);
const table = (subject: string) => crossAnalysis(readAxes(subject, questions), compared, names);
const cells = (subject: string) =>
  table(subject).rows.map(({ visit, cells }) =>
    cells.map((cell) => cellLines(cell, visit).map(plain).join(' / ')),
  );

describe('visits that took place before Capi followed any', () => {
  it('are told by their pages, with what the base does not say', async () => {
    const knowledge = await knowledgeOf({
      'sessions/a.md': fileText(
        { kind: 'visit', title: 'Visite n° 4', number: 4, start: '2016-12-15', place: 'Arles' },
        '## La rencontre\nElle a eu lieu.\n\n## Le partage\nLa mise en commun d’emplois soulage les membres.\n*Autres mots :* postes administratifs',
      ),
      'sessions/b.md': fileText({
        kind: 'visit',
        title: 'Visite n° 8',
        number: 8,
        start: '2027-03-02',
        place: 'Castres',
      }),
      'sessions/c.md': fileText({ kind: 'visit', title: 'À venir', start: '2028-03-02', place: 'Auch' }),
      'sessions/d.md': fileText({
        kind: 'visit',
        title: 'Réservée',
        start: '2015-03-02',
        place: 'Albi',
        audience: 'facilitators',
      }),
    });
    const told = toldSessions(knowledge, [visit], new Set(['public', 'members']), '2027-06-01');
    expect(told.map((one) => one.visit.place)).toEqual(['Arles']);
    const read = (subject: string) =>
      crossAnalysis(readAxes(subject, questions), [...compared, ...told], names).rows.map(
        ({ visit: one, cells: own }) => own.map((cell) => cellLines(cell, one).map(plain).join(' / ')).join(),
      );
    expect(read('postes administratifs')[0]).toBe('La mise en commun d’emplois soulage les membres.');
    expect(read('emploi')[0]).toBe('La mise en commun d’emplois soulage les membres.');
    expect(read('mission 3')[0]).toBe('la base n’en dit rien pour Arles');
    expect(read('q1')[0]).toBe('la base n’en dit rien pour Arles');
  });
});

describe('the subjects of a cross-analysis', () => {
  it.each([
    ['mission 2', ['theme']],
    ['la formation, les limites', ['section', 'section']],
    ['q1', ['question']],
    ['qui paie la coordination', ['question']],
    ['achats groupés', ['words']],
    ['', ['section', 'section', 'section', 'section']],
  ])('%s', (text, by) => expect(readAxes(text, questions).map((axis) => axis.by)).toEqual(by));
});

describe('a cross-analysis', () => {
  it('aligns visits on a shared question, holes told', () => {
    expect(cells('q1')).toEqual([['Les membres cotisent (Nadia)'], ['pas de fiche publiée pour Arles']]);
    expect(cells('q2')[0]).toEqual(['question posée, sans réponse à Castres']);
  });

  it('has what sheets say about a theme, a part, or words in any form', () => {
    expect(cells('formation')[0]).toEqual(['Les formations sont communes (Nadia)']);
    expect(cells('mission 1, territoire')[0]).toEqual([
      'Les membres cotisent (Nadia)',
      'non abordé à Castres',
    ]);
    expect(cells('formation commune')[0]).toEqual(['Les formations sont communes (Nadia)']);
    expect(cells('achats groupés')[0]).toEqual(['non abordé à Castres']);
  });

  it('has a source in every cell of a published sheet, holes included', () => {
    for (const { source } of table('q1, q2, achats').rows[0]!.cells) {
      expect(plain(source?.title ?? '')).toBe('fiche de la visite n° 8 (PTCE Les Tisserands, Castres)');
    }
  });

  it('shows nothing of a draft', () => {
    const drafts = compared.map((one) => ({ ...one, ...(one.sheet && { sheet: draftSheet(matter, now) }) }));
    expect(crossMarkdown(crossAnalysis(readAxes('q1', questions), drafts, names))).not.toContain('cotisent');
  });
});

describe('its exports', () => {
  it('is a Markdown table', () => {
    const markdown = plain(crossMarkdown(table('mission 2')));
    expect(markdown).toContain('| visite n° 8 (PTCE Les Tisserands, Castres), mardi 2 mars 2027 |');
    expect(markdown).toContain('Le bail \\| est =partagé (Nadia)');
    expect(markdown).toContain(
      '[fiche de la visite n° 8 (PTCE Les Tisserands, Castres)](<../sheets/castres.md>) |',
    );
    const widths = markdown
      .trim()
      .split('\n')
      .slice(2)
      .map((line) => line.split(/(?<!\\)\|/).length);
    expect(new Set(widths).size).toBe(1);
  });

  it('is CSV with a column of sources', () => {
    const [head, first] = plain(crossCsv(table('q1'))).split('\r\n');
    expect(head).toBe('\uFEFFVisite;Date;Qui paie la coordination ?;Qui paie la coordination ? : source');
    expect(first).toBe(
      'visite n° 8 (PTCE Les Tisserands, Castres);2027-03-02;Les membres cotisent (Nadia);fiche de la visite n° 8 (PTCE Les Tisserands, Castres) ../sheets/castres.md',
    );
  });
});
