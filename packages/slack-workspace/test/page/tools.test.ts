import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { type Desk, DeskContext } from '../../page/client/desk.ts';
import { ToolsPanel } from '../../page/parts/tools.tsx';
import type { Extra, PageState } from '../../src/page-api.ts';

/** The tools as somebody sees them whose workspace has this button, and is kept in `place`. */
function tools(extra: Partial<Extra>, place?: string): string {
  const state = {
    me: { id: 'U1', zone: 'Europe/Paris' },
    faults: [] as string[],
    extras: [{ id: 'story', label: 'Jouer une histoire', ...extra }],
    storage: place ? { place } : undefined,
  } as PageState;
  const desk = { state, app: 'Echo', now: () => new Date('2026-12-01T08:00:00Z') } as Desk;
  return renderToString(h(DeskContext.Provider, { value: desk }, h(ToolsPanel, {})));
}

describe('a button of the program', () => {
  it('tells how far it is while it runs, and cannot be pressed', () => {
    const shown = tools({ progress: { step: 'Rappels', done: 2, of: 6 } });
    expect(shown).toContain('Rappels (2 sur 6)');
    expect(shown).toMatch(/<progress[^>]* max="6"/);
    expect(shown).toMatch(/<button[^>]* disabled[^>]*>Jouer une histoire/);
    expect(shown).not.toContain('Voir le résultat');
  });

  it('leads to its result once it has run', () => {
    expect(tools({ leadsTo: { channel: 'C1', threadTs: '1.0' } })).toContain('Voir le résultat');
    expect(tools({})).not.toContain('Voir le résultat');
  });
});

describe('where the workspace is kept', () => {
  it('is said, and so is that it is not kept', () => {
    expect(tools({}, '/tmp/espace')).toContain('Tout est gardé dans /tmp/espace');
    expect(tools({})).toContain('Rien n’est gardé');
  });
});
