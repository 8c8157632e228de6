import { beforeEach, expect, test } from 'vitest';
import { MovableClock } from '../src/clock.ts';
import { exampleSeed } from '../src/example-seed.ts';
import { encodeTyped } from '../src/person/typed-text.ts';
import type { State } from '../src/state/model.ts';
import { createState } from '../src/state/seed.ts';

const seed = {
  ...exampleSeed,
  people: [
    ...exampleSeed.people,
    { handle: 'grid', id: 'W0GRID', name: 'Gaëlle Ridel' },
    { handle: 'gone', name: 'Gaston Neveu', isDeactivated: true },
  ],
};
let state: State;
beforeEach(() => {
  state = createState(seed, { name: 'Echo', description: '' }, new MovableClock());
});

const typed = (text: string, by = 'U0CLAIRE') => encodeTyped(state, text, { by });
const inCommand = (text: string, shouldEscape: boolean) =>
  encodeTyped(state, text, { by: 'U0CLAIRE', command: { shouldEscape } });

test.each([
  ['a mention of the app', '@Echo c’est quand ?', '<@U0ECHOBOT> c’est quand ?'],
  ['names in any case, with spaces', '@echo et @Solène Le Goff', '<@U0ECHOBOT> et <@U0SOLENE>'],
  ['handles, within parentheses', '(@nadia)', '(<@U0NADIA>)'],
  ['ids of Enterprise Grid', '@Gaëlle Ridel', '<@W0GRID>'],
  ['only whole names', '@nadiane n’est personne', '@nadiane n’est personne'],
  ['nobody whose account is closed', '@Gaston Neveu', '@Gaston Neveu'],
  ['mail addresses', 'à nadia@exemple.fr.', 'à <mailto:nadia@exemple.fr|nadia@exemple.fr>.'],
  ['the three characters that mean something', 'Terres & Talents <3', 'Terres &amp; Talents &lt;3'],
  ['quotes', '> cité\nrépondu', '&gt; cité\nrépondu'],
  ['what looks like a reference is none', '<@U0NADIA> <!channel>', '&lt;@U0NADIA&gt; &lt;!channel&gt;'],
  ['channels that exist', 'voir #projets et #inconnu', 'voir <#C0PROJETS|projets> et #inconnu'],
  ['everybody', '@channel, @here et @everyone', '<!channel>, <!here> et <!everyone>'],
  ['addresses', 'voir https://exemple.fr/a?b=1&c=2.', 'voir <https://exemple.fr/a?b=1&amp;c=2>.'],
  ['emoji', 'merci 🎉 ❤️', 'merci :tada: :heart:'],
  ['skin tones', '👍🏼 👩🏽‍💻', ':+1::skin-tone-3: :female-technologist::skin-tone-4:'],
  ['flags and key caps', '🇫🇷 1️⃣', ':fr: :one:'],
  ['codes as they are', ':wave: à 10:30:00', ':wave: à 10:30:00'],
  ['characters that are no pictures', '© 2026, 5 → 6', '© 2026, 5 → 6'],
  ['nothing within code', '`@nadia 🎉 <b>` et ```\n#projets```', '`@nadia 🎉 &lt;b&gt;` et ```\n#projets```'],
])('%s', (_, text, stored) => {
  expect(typed(text)).toBe(stored);
});

test('a private channel is a link only for its members', () => {
  expect(typed('#equipe', 'U0NADIA')).toBe('<#C0EQUIPE|equipe>');
  expect(typed('#equipe')).toBe('#equipe');
});

test('user groups can be mentioned on a paid plan', () => {
  expect(typed('@equipe ?')).toBe('@equipe ?');
  state.plan = 'paid';
  expect(typed('@equipe ?')).toBe('<!subteam^S0EQUIPE> ?');
});

test('in a command whose manifest asks for it, references carry names', () => {
  state.plan = 'paid';
  expect(inCommand('@Nadia Benali @equipe #projets 👍🏼', true)).toBe(
    '<@U0NADIA|nadia> <!subteam^S0EQUIPE|@equipe> <#C0PROJETS|projets> :+1::skin-tone-3:',
  );
});

test('in other commands, they stay as typed; emoji are codes all the same', () => {
  expect(inCommand('@nadia #projets https://exemple.fr 🎉', false)).toBe(
    '@nadia #projets https://exemple.fr :tada:',
  );
});
