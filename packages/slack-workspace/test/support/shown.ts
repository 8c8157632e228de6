import { type ComponentType, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { type Desk, DeskContext } from '../../page/client/desk.ts';
import type { PageState } from '../../src/page-api.ts';

const state = {
  me: { id: 'U0ME', zone: 'Europe/Paris' },
  people: [{ id: 'U0NADIA', name: 'Nadia Benali' }],
  channels: [{ id: 'C0VISITES', name: 'visites' }],
  groups: [{ id: 'S0ANIM', handle: 'animation' }],
} as PageState;

/** The HTML that a component of text becomes in the browser. */
export function shown(component: ComponentType<{ text: string }>, text: string): string {
  const desk = { state, now: () => new Date('2017-10-15T08:00:00Z') } as Desk;
  return renderToString(h(DeskContext.Provider, { value: desk }, h(component, { text })));
}
