import { expect, test } from 'vitest';
import { MovableClock } from '../src/clock.ts';
import { exampleSeed } from '../src/example-seed.ts';
import { encodeTyped } from '../src/person/typed-text.ts';
import { createState } from '../src/state/seed.ts';

const state = createState(exampleSeed, { name: 'Capi', description: '' }, new MovableClock());

test.each([
  ['@Capi c’est quand ?', '<@U0CAPIBOT> c’est quand ?'],
  ['@capi et @Solène Le Goff', '<@U0CAPIBOT> et <@U0SOLENE>'],
  ['(@nadia)', '(<@U0NADIA>)'],
  ['@nadiane n’est personne', '@nadiane n’est personne'],
  ['écrire à nadia@exemple.fr', 'écrire à nadia@exemple.fr'],
  ['Terres & Talents <3', 'Terres &amp; Talents &lt;3'],
  ['<@U0NADIA> <!channel>', '&lt;@U0NADIA&gt; &lt;!channel&gt;'],
  ['voir #visites et #inconnu', 'voir <#C0VISITES|visites> et #inconnu'],
  ['@channel bonjour', '<!channel> bonjour'],
  ['voir https://exemple.fr/a?b=1&c=2.', 'voir <https://exemple.fr/a?b=1&amp;c=2>.'],
])('%s', (typed, stored) => {
  expect(encodeTyped(state, 'U0CLAIRE', typed)).toBe(stored);
});

test('a private channel is a link only for its members', () => {
  expect(encodeTyped(state, 'U0NADIA', '#animation')).toBe('<#C0ANIMATION|animation>');
  expect(encodeTyped(state, 'U0CLAIRE', '#animation')).toBe('#animation');
});

test('in commands, mentions carry names', () => {
  expect(encodeTyped(state, 'U0CLAIRE', '@Nadia Benali', { inCommand: true })).toBe('<@U0NADIA|nadia>');
});
