import { describe, expect, it } from 'vitest';
import { isByPerson, mentions, readWritten } from '../../src/slack/written.ts';

describe('the words of a message are', () => {
  it.each([
    ['les 3 missions ? :tada:', 'les 3 missions ?'],
    ['merci :pray::skin-tone-3:', 'merci'],
    ['à 9:30:00 ?', 'à 9:30:00 ?'],
    ['<@U0CAPI|capi> c’est quand la visite ?', 'c’est quand la visite ?'],
    ['<@U1> demandait : <#C1|visites> c’est où ?', 'demandait : c’est où ?'],
    ['c’est *quand* la _visite_ ?', 'c’est quand la visite ?'],
    ['&gt; on y va ?\nc’est quand ?', 'c’est quand ?'],
    ['c’est quand ?\n&gt;&gt;&gt; d’avant\net d’après', 'c’est quand ?'],
    ['c’est quoi un `PTCE` ?', 'c’est quoi un PTCE ?'],
    ['voilà :\n```const x = 1;```\nça marche ?', 'voilà :\nça marche ?'],
    ['<https://ptce.example/a|la page> dit quoi ?', 'la page dit quoi ?'],
    ['<https://ptce.example/a> dit quoi ?', 'dit quoi ?'],
    ['<mailto:a@b.fr|a@b.fr> répond quand ?', 'répond quand ?'],
    ['R&amp;D &lt; 3', 'R&D < 3'],
    ['le <!date^1^{date}|lundi> c’est bon ?', 'le lundi c’est bon ?'],
    ['c\u200b’est quand\u00a0?', 'c’est quand ?'],
    ['e\u0301te\u0301', 'été'],
    ['5 * 3 * 2', '5 * 3 * 2'],
    ['snake_case_name', 'snake_case_name'],
  ])('in « %s »: « %s »', (text, words) => {
    expect(readWritten(text).words).toBe(words);
  });
});

it.each([':+1:', ':+1::skin-tone-2: :tada:', '👍🏽', '<https://ptce.example>', '<!here>', '<@U1>', '…', ''])(
  'there are none in « %s »',
  (text) => expect(readWritten(text).words).toBe(''),
);

describe('people are named', () => {
  it('in the text, with or without their name', () => {
    expect([...readWritten('<@U1> et <@W2|marie> ?').people]).toEqual(['U1', 'W2']);
  });

  it('neither in code nor in somebody else’s words', () => {
    expect([...readWritten('`<@U1>` et\n&gt; <@U2>\n```<@U3>```').people]).toEqual([]);
  });
});

it('somebody is mentioned by id, with or without a label', () => {
  expect(mentions('salut <@U1|capi>', 'U1')).toBe(true);
  expect(mentions('salut <@U12>', 'U1')).toBe(false);
});

it.each([
  [{ user: 'U1' }, true],
  [{ user: 'U1', subtype: 'me_message' }, true],
  [{ user: 'U1', subtype: 'file_share' }, true],
  [{ user: 'U1', subtype: 'message_changed' }, false],
  [{ user: 'U1', bot_id: 'B1' }, false],
  [{ user: 'USLACKBOT' }, false],
  [{}, false],
])('%o is a person’s message: %s', (message, is) => expect(isByPerson(message)).toBe(is));

it('everybody, or a group, is called', () => {
  expect(readWritten('<!here> qui vient ?').callsMany).toBe(true);
  expect(readWritten('<!subteam^S1|@equipe> ?').callsMany).toBe(true);
  expect(readWritten('qui vient ?').callsMany).toBe(false);
});
