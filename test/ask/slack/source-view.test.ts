import { describe, expect, it } from 'vitest';
import { sourceView } from '../../../src/ask/slack/source-view.ts';
import { visibleTo } from '../../../src/knowledge/visibility.ts';
import { fileText, knowledgeFrom } from '../../support/knowledge.ts';

const page = (audience: string) =>
  fileText(
    {
      title: 'PTCE La Filature (fictif)',
      kind: 'host',
      audience,
      updated: '2026-11-23',
      sources: [{ title: 'Fiche', address: 'https://example.org/fiche' }],
    },
    '## Le lieu\nUne ancienne usine & ses cours.\n\n## Les emplois\nTrois postes partagés.\n',
  );

const words = (view: object) => JSON.stringify(view);

describe('a source', () => {
  it('shows the cited passage first, then its whole page and where it comes from', async () => {
    const knowledge = await knowledgeFrom({ 'hosts/filature.md': page('members') });

    const view = words(sourceView('hosts/filature#les-emplois', knowledge, visibleTo('members')));

    expect(view).toContain('<https://example.org/fiche|Fiche>');
    expect(view.indexOf('Trois postes partagés')).toBeLessThan(view.indexOf('ancienne'));
    expect(view).toContain('usine &amp; ses cours');
  });

  it('that is not for this reader is not shown', async () => {
    const knowledge = await knowledgeFrom({ 'hosts/filature.md': page('members') });

    const view = words(sourceView('hosts/filature#les-emplois', knowledge, visibleTo('public')));

    expect(view).toContain('réservée aux membres');
    expect(view).not.toContain('Filature');
  });

  it('that is gone is said to be gone', async () => {
    const knowledge = await knowledgeFrom({ 'hosts/filature.md': page('public') });

    expect(words(sourceView('hosts/autre', knowledge, visibleTo('public')))).toContain('a changé');
  });

  it('as long as a book stays within Slack’s limits', async () => {
    const long = Array.from(
      { length: 300 },
      (_, index) => `## Partie ${index}\n${'Une phrase. '.repeat(30)}\n`,
    ).join('\n');
    const knowledge = await knowledgeFrom({ 'page.md': page('public').replace(/## Le lieu[\s\S]*/, long) });

    const view = sourceView('page#partie-3', knowledge, visibleTo('public'));

    expect(view.blocks.length).toBeLessThanOrEqual(100);
    expect(words(view)).toContain('La suite est dans le fichier');
  });
});
