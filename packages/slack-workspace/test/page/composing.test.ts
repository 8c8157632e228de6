import { describe, expect, it } from 'vitest';
import { applyCompletion, commandOf, completionFor } from '../../page/client/completion.ts';
import { readRoute, writeRoute } from '../../page/client/route.ts';
import type { Channel, Person } from '../../src/page-api.ts';

const person = (id: string, name: string, isBot = false): Person => ({
  id,
  name,
  title: '',
  zone: 'Europe/Paris',
  isBot,
  isGuest: false,
});
const channel = (name: string): Channel => ({
  id: `C${name}`,
  name,
  kind: 'channel',
  members: [],
  topic: '',
  unread: 0,
  archived: false,
  joined: true,
});
const sources = {
  people: [person('U1', 'Nadia Benali'), person('U2', 'Héloïse Capdeville'), person('UB', 'Capi', true)],
  channels: [channel('general'), channel('visites')],
  commands: [
    { command: '/demander', description: 'Poser une question', usageHint: 'votre question' },
    { command: '/visite', description: 'Les visites', usageHint: '' },
  ],
};
const offered = (draft: string, caret = draft.length) =>
  completionFor(draft, caret, sources)?.items.map((item) => item.insert.trim());

describe('what the composer offers', () => {
  it.each([
    ['@', ['@Capi', '@Nadia Benali', '@Héloïse Capdeville']],
    ['@cap', ['@Capi', '@Héloïse Capdeville']],
    ['Bonjour @helo', ['@Héloïse Capdeville']],
    ['@nadia ben', ['@Nadia Benali']],
    ['voir #vis', ['#visites']],
    ['/', ['/demander', '/visite']],
    ['/dem', ['/demander']],
  ])('for %s', (draft, items) => {
    expect(offered(draft)).toEqual(items);
  });

  it.each(['Bonjour', '@Capi quand', 'nadia@example', '/demander quand', 'et /vis', ''])(
    'nothing for %j',
    (draft) => {
      expect(offered(draft)).toBeUndefined();
    },
  );

  it('replaces what was typed, where it was typed', () => {
    const completion = completionFor('Bonjour @cap, ça va', 12, sources)!;
    expect(applyCompletion('Bonjour @cap, ça va', completion, completion.items[0]!)).toEqual({
      draft: 'Bonjour @Capi , ça va',
      caret: 14,
    });
  });
});

describe('commands', () => {
  it('are told from messages, with their text', () => {
    expect(commandOf('/visite nouvelle  mardi 2 mars', sources.commands)).toEqual({
      command: '/visite',
      text: 'nouvelle  mardi 2 mars',
    });
    expect(commandOf('/demander', sources.commands)).toEqual({ command: '/demander', text: '' });
    expect(commandOf('/inconnue x', sources.commands)).toBeUndefined();
    expect(commandOf('et /visite', sources.commands)).toBeUndefined();
  });
});

describe('the address', () => {
  it.each(['?', '?as=U1', '?as=U1&in=C1&fil=1508133600.000100', '?in=home&outils'])('keeps %s', (address) => {
    expect(writeRoute(readRoute(address))).toBe(address);
  });
});
