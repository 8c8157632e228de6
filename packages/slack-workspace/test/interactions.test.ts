import type { App } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MovableClock } from '../src/clock.ts';
import { aWorkspace, type Journey } from '../src/testing.ts';
import { boltApp, echoManifest } from './echo-app.ts';

let slack: Journey;
/** What the app was sent last, and what it did about it. */
let last: Record<string, unknown>;
let outcome: Promise<unknown>;
/** What the app does with a command or an action. */
let react: (app: App, body: Record<string, unknown>) => Promise<unknown>;

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const view = (title: string, blocks: object[] = [{ type: 'divider' }]) => ({
  type: 'modal',
  title: plain(title),
  submit: plain('Envoyer'),
  callback_id: 'form',
  blocks,
});
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

beforeEach(async () => {
  react = async () => undefined;
  slack = await aWorkspace({
    manifest: echoManifest,
    clock: new MovableClock({ now: () => new Date('2026-11-20T09:00:00Z') }),
    deadlines: { ack: 300, trigger: 1000 },
    app(connection) {
      const app = boltApp(connection);
      const take = (body: object) => {
        last = body as Record<string, unknown>;
        outcome = react(app, last).catch((error: { data?: { error: string } }) => error.data?.error);
      };
      app.command('/demander', async ({ ack, body }) => {
        take(body);
        await ack();
      });
      app.command('/muet', async ({ ack, command }) => {
        await ack(JSON.parse(command.text.replaceAll('&lt;', '<') || '{}'));
      });
      app.action(/./, async ({ ack, body }) => {
        take(body);
        await ack();
      });
      app.view('form', async ({ ack, body }) => {
        last = body as unknown as Record<string, unknown>;
        await ack();
      });
      return app;
    },
  });
});
afterEach(() => slack.stop());

const opens = (title: string, blocks?: object[]) => async (app: App, body: Record<string, unknown>) =>
  app.client.apiCall('views.open', { trigger_id: body['trigger_id'], view: view(title, blocks) });

describe('a trigger', () => {
  test('is used once', async () => {
    react = async (app, body) => {
      await opens('Une')(app, body);
      return opens('Deux')(app, body);
    };

    await slack.as('nadia').commands('/demander');
    await slack.as('nadia').seesModal('Une');

    expect(await outcome).toBe('exchanged_trigger_id');
  });

  test('is soon too old', async () => {
    react = async (app, body) => {
      await wait(1100);
      return opens('Trop tard')(app, body);
    };

    await slack.as('nadia').commands('/demander');

    expect(await outcome).toBe('expired_trigger_id');
  });

  test('cannot be invented', async () => {
    react = (app) => opens('Inventée')(app, { trigger_id: '1.2.3' });

    await slack.as('nadia').commands('/demander');

    expect(await outcome).toBe('invalid_trigger_id');
  });
});

describe('an answering address', () => {
  const answer = (body: object) =>
    fetch(String(last['response_url']), { method: 'POST', body: JSON.stringify(body) });

  test('answers privately, or to all, five times', async () => {
    const nadia = slack.as('nadia');
    await nadia.commands('/demander', '#projets');

    await answer({ text: 'pour vous' });
    await answer({ text: 'pour tous', response_type: 'in_channel' });

    expect(await nadia.sees('pour vous')).toMatchObject({ ephemeral: true, channel: 'C0PROJETS' });
    expect(await slack.as('claire').sees('pour tous')).toMatchObject({ ephemeral: false });
    for (let times = 2; times < 5; times += 1) expect((await answer({ text: 'x' })).status).toBe(200);
    const sixth = await answer({ text: 'x' });
    expect([sixth.status, await sixth.json()]).toEqual([404, { ok: false, error: 'used_url' }]);
  });

  test('lasts thirty minutes', async () => {
    await slack.as('nadia').commands('/demander');
    slack.workspace.clock.advance(30 * 60_000);

    expect(await (await answer({ text: 'x' })).json()).toEqual({ ok: false, error: 'expired_url' });
  });

  test('refuses what Slack would', async () => {
    await slack.as('nadia').commands('/demander');
    const long = [{ type: 'header', text: plain('x'.repeat(200)) }];

    const refused = await answer({ text: 'x', blocks: long });

    expect([refused.status, await refused.json()]).toEqual([400, { ok: false, error: 'invalid_blocks' }]);
  });

  test('replaces and deletes the message on which one acted, an ephemeral one included', async () => {
    const nadia = slack.as('nadia');
    const blocks = [
      { type: 'actions', elements: [{ type: 'button', text: plain('Oui'), action_id: 'yes', value: '1' }] },
    ];
    await nadia.commands('/demander');
    await answer({ text: 'une question', blocks });
    await nadia.sees('une question');
    await nadia.clicks('Oui');
    expect(last).toMatchObject({ container: { is_ephemeral: true }, actions: [{ value: '1' }] });
    expect(last).not.toHaveProperty('message');

    await answer({ text: 'répondu', replace_original: true });
    const replaced = await nadia.sees('répondu');
    expect(replaced.blocks).toBeUndefined();
    await answer({ delete_original: true });
    await nadia.until('the message gone', ({ messages }) =>
      messages.every(({ ts }) => ts !== replaced.ts) ? true : undefined,
    );
  });
});

test('what an acknowledgement of a command carries is shown, or its fault told', async () => {
  const nadia = slack.as('nadia');

  await nadia.commands('/muet {"text":"aussitôt"}');
  await nadia.sees('aussitôt');

  await expect(nadia.commands('/muet {"blocks":[{"type":"section"}]}')).rejects.toThrow(
    'Echo a donné une réponse que Slack refuserait',
  );
  expect(slack.workspace.complaints).toEqual([expect.stringContaining('invalid_blocks')]);
});

describe('a form', () => {
  const options = ['a', 'b', 'c'].map((value) => ({ text: plain(value.toUpperCase()), value }));
  const input = (label: string, element: object, extra: object = {}) => ({
    type: 'input',
    block_id: label,
    label: plain(label),
    element: { action_id: label, ...element },
    ...extra,
  });
  const blocks = [
    input('nom', { type: 'plain_text_input', min_length: 2, max_length: 5 }),
    input('places', { type: 'number_input', is_decimal_allowed: false, min_value: '1' }),
    input('jour', { type: 'datepicker', initial_date: '2027-03-02' }),
    input('heure', { type: 'timepicker' }, { optional: true }),
    input('thème', { type: 'static_select', options }, { dispatch_action: true }),
    input('missions', { type: 'multi_static_select', options, initial_options: [options[0]] }),
    input('qui', { type: 'multi_users_select', max_selected_items: 1 }, { optional: true }),
  ];
  const right = { nom: 'Redon', places: '12', thème: 'b' };

  beforeEach(async () => {
    react = async (app, body) => (body['command'] ? opens('Une visite', blocks)(app, body) : undefined);
    await slack.as('nadia').commands('/demander');
    await slack.as('nadia').seesModal('Une visite');
  });

  test('gives what each input holds, chosen or as it began', async () => {
    await slack.as('nadia').submits({ ...right, missions: ['b', 'c'] });

    expect(last).toMatchObject({ type: 'view_submission', user: { id: 'U0NADIA' } });
    expect((last['view'] as { state: object }).state).toMatchObject({
      values: {
        nom: { nom: { type: 'plain_text_input', value: 'Redon' } },
        jour: { jour: { type: 'datepicker', selected_date: '2027-03-02' } },
        heure: { heure: { type: 'timepicker', selected_time: null } },
        thème: { thème: { selected_option: options[1] } },
        missions: { missions: { selected_options: [options[1], options[2]] } },
        qui: { qui: { selected_users: [] } },
      },
    });
    await slack.as('nadia').seesNoModal();
  });

  test.each([
    [{ ...right, nom: 'x' }, 'nom', 'Écrivez au moins 2\u00a0caractères.'],
    [{ ...right, nom: 'Marseille' }, 'nom', 'Écrivez au plus 5\u00a0caractères.'],
    [{ ...right, places: 'dix' }, 'places', 'Écrivez un nombre.'],
    [{ ...right, places: '1.5' }, 'places', 'Écrivez un nombre entier.'],
    [{ ...right, places: '0' }, 'places', 'Le nombre doit être au moins 1.'],
    [{ nom: 'Redon', places: '12' }, 'thème', 'Ce champ est obligatoire.'],
    [{ ...right, missions: [] }, 'missions', 'Ce champ est obligatoire.'],
    [{ ...right, qui: ['U0CLAIRE', 'U0BRUNO'] }, 'qui', 'Ne choisissez qu’un seul élément.'],
  ])('refuses by itself what Slack refuses: %o', async (inputs, block, error) => {
    await slack.as('nadia').submits(inputs);

    expect(slack.as('nadia').page.modals[0]?.errors).toEqual({ [block]: error });
    expect(last).not.toHaveProperty('type', 'view_submission');
  });

  test('tells the app of a choice that it asked to be told of, and takes none that is not offered', async () => {
    await slack.as('nadia').chooses('thème', 'c');
    expect(last).toMatchObject({
      type: 'block_actions',
      container: { type: 'view' },
      actions: [{ type: 'static_select', selected_option: options[2] }],
      view: { state: { values: { thème: { thème: { selected_option: options[2] } } } } },
    });

    await expect(slack.as('nadia').chooses('thème', 'z')).rejects.toThrow(
      'Cette valeur n’est pas permise ici.',
    );
  });

  test('is changed in place by views.update, unless it was changed meanwhile', async () => {
    const { id, hash } = slack.as('nadia').page.modals[0] ?? { id: '', hash: '' };
    react = async (app) => {
      await app.client.apiCall('views.update', { view_id: id, hash, view: view('Changée') });
      return app.client.apiCall('views.update', { view_id: id, hash, view: view('Encore') });
    };

    await slack.as('nadia').chooses('thème', 'c');

    await slack.as('nadia').seesModal('Changée');
    expect(await outcome).toBe('hash_conflict');
  });
});

describe('the elements of a message', () => {
  const option = (value: string) => ({ text: plain(value), value });
  const posted = async () => {
    const { botToken, apiUrl } = slack.workspace;
    await fetch(`${apiUrl}chat.postMessage`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${botToken}` },
      body: JSON.stringify({
        channel: 'C0GENERAL',
        text: 'Venez-vous ?',
        blocks: [
          {
            type: 'section',
            block_id: 'visite',
            text: plain('Venez-vous ?'),
            accessory: {
              type: 'overflow',
              action_id: 'more',
              options: [option('modifier'), option('annuler')],
            },
          },
          {
            type: 'actions',
            block_id: 'choix',
            elements: [
              { type: 'radio_buttons', action_id: 'train', options: [option('aller'), option('retour')] },
              { type: 'datepicker', action_id: 'jour', initial_date: '2027-03-02' },
              { type: 'button', action_id: 'oui', text: plain('Je viens'), value: '12', style: 'primary' },
            ],
          },
          {
            type: 'context_actions',
            block_id: 'avis',
            elements: [
              {
                type: 'feedback_buttons',
                action_id: 'utile',
                positive_button: { text: plain('Utile'), value: 'oui' },
                negative_button: { text: plain('Pas utile'), value: 'non' },
              },
            ],
          },
        ],
      }),
    });
    return slack.as('claire').sees('Venez-vous ?');
  };

  test('an overflow, feedback and a button say what was chosen, and where', async () => {
    const message = await posted();
    const claire = slack.as('claire');

    await claire.chooses('more', 'annuler', message);
    expect(last).toMatchObject({ actions: [{ type: 'overflow', selected_option: option('annuler') }] });
    await claire.clicks('Pas utile', message);
    expect(last).toMatchObject({ actions: [{ type: 'feedback_buttons', block_id: 'avis', value: 'non' }] });
    await claire.clicks('Je viens', message);
    expect(last).toMatchObject({
      user: { id: 'U0CLAIRE', username: 'claire' },
      channel: { id: 'C0GENERAL', name: 'general' },
      container: { type: 'message', message_ts: message.ts, is_ephemeral: false },
      message: { ts: message.ts, bot_id: 'B0LOCAL' },
      actions: [{ action_id: 'oui', block_id: 'choix', value: '12', style: 'primary' }],
    });
  });

  test('what the other inputs of the message hold comes along', async () => {
    const message = await posted();

    await slack.as('claire').chooses('train', 'retour', message);
    await slack.as('claire').clicks('Je viens', message);

    expect(last['state']).toEqual({
      values: {
        choix: {
          train: { type: 'radio_buttons', selected_option: option('retour') },
          jour: { type: 'datepicker', selected_date: '2027-03-02' },
        },
      },
    });
  });

  test('what stands no more in the message cannot be pressed', async () => {
    const { channel, ts } = await posted();
    const container = { message: { channel, ts } };

    await expect(
      slack.as('claire').does({ type: 'click', container, blockId: 'choix', actionId: 'non', state: {} }),
    ).rejects.toThrow('Cet élément n’est plus à l’écran.');
  });
});

test('a modal is pushed on the one in which one acted, three at most', async () => {
  const nadia = slack.as('nadia');
  const more = { type: 'actions', elements: [{ type: 'button', action_id: 'more', text: plain('Plus') }] };
  react = async (app, body) =>
    app.client.apiCall(body['command'] ? 'views.open' : 'views.push', {
      trigger_id: body['trigger_id'],
      view: view(body['command'] ? 'Une' : 'Autre', [more]),
    });
  await nadia.commands('/demander');
  await nadia.seesModal('Une');

  for (let depth = 2; depth <= 3; depth += 1) {
    await nadia.clicks('Plus');
    await nadia.until('one more modal', ({ modals }) => modals.length === depth || undefined);
  }
  await nadia.clicks('Plus');

  expect(await outcome).toBe('push_limit_reached');
  await nadia.closes();
  expect(nadia.page.modals.length).toBe(2);
});

test('the app reconnects when its socket is recycled', async () => {
  slack.workspace.recycleSockets();
  await slack.as('nadia').until('the socket gone', ({ botConnected }) => !botConnected || undefined);

  await expect(slack.as('nadia').commands('/demander')).rejects.toThrow('Echo n’est pas connecté');
});
