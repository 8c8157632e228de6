import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MovableClock } from '../src/clock.ts';
import type { Act, ActResult, Extra, PageState } from '../src/page-api.ts';
import { startWorkspace, type Workspace } from '../src/workspace.ts';
import { echoManifest } from './echo-app.ts';

let workspace: Workspace;
let folder: string;
let loaded = 0;
const loadExamples = async () => {
  loaded += 1;
};
/** Tells how far it is, and waits to be let on. */
let letOn = () => {};
const story = async (tell: (progress: Extra['progress']) => void) => {
  tell({ step: 'Il était une fois', done: 1, of: 2 });
  await new Promise<void>((resolve) => {
    letOn = resolve;
  });
  return { channel: 'C0GENERAL', threadTs: '1.000001' };
};
const due = new Date('2026-11-23T08:00:00Z');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'page-'));
  await mkdir(join(folder, 'page', 'assets'), { recursive: true });
  await writeFile(join(folder, 'secret.css'), 'secret');
  await writeFile(join(folder, 'page', 'index.html'), '<title>Essai</title>');
  await writeFile(join(folder, 'page', 'assets', 'x.css'), 'p {}');
  workspace = await startWorkspace({
    manifest: echoManifest,
    clock: new MovableClock({ now: () => new Date('2026-11-20T09:00:00Z') }),
    pageFolder: join(folder, 'page'),
    hooks: {
      suggestions: ['C’est quand ?'],
      nextDue: async () => (workspace.clock.now() < due ? due : undefined),
      extras: [
        { id: 'load', label: 'Charger les exemples', run: loadExamples },
        { id: 'story', label: 'Raconter', run: story },
        { id: 'fail', label: 'Échouer', run: () => Promise.reject<void>(new Error('exprès')) },
      ],
    },
  });
});
afterAll(async () => {
  await workspace.close();
  await rm(folder, { recursive: true });
});

const at = (path: string) => new URL(path, workspace.url);
const stateOf = async (user: string): Promise<PageState> =>
  (await fetch(at(`/page/state?as=${user}`))).json() as Promise<PageState>;

async function acts(user: string, act: Act): Promise<ActResult> {
  const response = await fetch(at(`/page/act?as=${user}`), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(act),
  });
  return response.json() as Promise<ActResult>;
}

/** A request whose headers are all ours, as a browser on a foreign site would send it. */
function ask(path: string, headers: Record<string, string>, method = 'GET'): Promise<number> {
  const { port } = new URL(workspace.url);
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end(method === 'POST' ? '{}' : undefined);
  });
}

describe('what is served, and to whom', () => {
  test('the page, with a policy that lets only its own scripts run', async () => {
    const response = await fetch(workspace.url);

    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(await response.text()).toContain('Essai');
  });

  test('its styles', async () => {
    expect(await (await fetch(at('/assets/x.css'))).text()).toBe('p {}');
  });

  test.each([
    '/assets/../secret.css',
    '/assets/%2e%2e/secret.css',
    '/assets/..%2fsecret.css',
    '/assets/',
    '/assets/none.css',
    '/etc/passwd',
    '/files/none/x',
  ])('nothing at %s', async (path) => {
    expect(await ask(path, { host: new URL(workspace.url).host })).toBe(404);
  });

  test('a name that somebody points here is no name of ours', async () => {
    const { port } = new URL(workspace.url);
    expect(await ask('/page/state', { host: `evil.example:${port}` })).toBe(403);
    expect(await ask('/page/state', { host: `localhost:${port}` })).toBe(200);
  });

  test('a foreign page cannot act for a person', async () => {
    const { host } = new URL(workspace.url);
    const json = { host, 'content-type': 'application/json' };

    expect(await ask('/page/act', { ...json, origin: 'https://evil.example' }, 'POST')).toBe(403);
    expect(await ask('/page/act', { host, 'content-type': 'text/plain' }, 'POST')).toBe(415);
    expect(await ask('/page/act', { ...json, origin: `http://${host}` }, 'POST')).toBe(400);
  });
});

describe('several people side by side', () => {
  test('each sees their own channels and messages', async () => {
    await acts('U0CLAIRE', { type: 'post', channel: 'D0CLAIRE', text: 'secret' });
    await acts('U0NADIA', { type: 'post', channel: 'C0EQUIPE', text: 'entre nous' });

    const [claire, nadia, maelle] = await Promise.all(['U0CLAIRE', 'U0NADIA', 'U0MAELLE'].map(stateOf));

    const names = (page?: PageState) => page?.channels.map(({ name }) => name);
    expect(names(claire)).toEqual(['general', 'projets', 'partenaires', 'entraide', 'Echo']);
    expect(names(nadia)).toEqual(['general', 'projets', 'partenaires', 'entraide', 'equipe', 'Echo']);
    expect(names(maelle)).toEqual(['partenaires', 'Echo']);
    expect(claire?.messages.map(({ text }) => text)).toContain('secret');
    expect(nadia?.messages.map(({ text }) => text)).not.toContain('secret');
    expect(maelle?.me).toMatchObject({ name: 'Maëlle Girard', isGuest: true });
  });

  test('somebody unknown is the first member', async () => {
    expect((await stateOf('U0NOBODY')).me.id).toBe('U0CLAIRE');
  });

  test('what is not read is counted', async () => {
    const unread = async () =>
      (await stateOf('U0HUGO')).channels.find(({ name }) => name === 'projets')?.unread;
    await acts('U0CLAIRE', { type: 'post', channel: 'C0PROJETS', text: 'un' });
    await acts('U0HUGO', { type: 'post', channel: 'C0PROJETS', text: 'deux' });
    expect(await unread()).toBe(1);

    await acts('U0HUGO', { type: 'read', channel: 'C0PROJETS' });

    expect(await unread()).toBe(0);
  });

  test.each<[string, string, Act, string]>([
    [
      'writing where one is not',
      'U0HUGO',
      { type: 'post', channel: 'C0ENTRAIDE', text: 'x' },
      'Rejoignez d’abord ce canal.',
    ],
    [
      'writing where one may not look',
      'U0CLAIRE',
      { type: 'post', channel: 'C0EQUIPE', text: 'x' },
      'Ce canal n’existe pas, ou vous n’y avez pas accès.',
    ],
    [
      'writing nothing',
      'U0CLAIRE',
      { type: 'post', channel: 'C0GENERAL', text: ' ' },
      'Écrivez d’abord un message.',
    ],
    [
      'an unknown command',
      'U0CLAIRE',
      { type: 'command', channel: 'C0GENERAL', command: '/x', text: '' },
      '«\u00a0/x\u00a0» n’est pas une commande de cet espace.',
    ],
    [
      'an app that is not there',
      'U0CLAIRE',
      { type: 'command', channel: 'C0GENERAL', command: '/demander', text: '' },
      'Echo n’est pas connecté à l’espace de travail.',
    ],
    [
      'a window that is closed',
      'U0CLAIRE',
      { type: 'submit', view: 'V0', state: {} },
      'Cette fenêtre n’est plus ouverte.',
    ],
  ])('%s is refused in French', async (_, user, act, error) => {
    expect(await acts(user, act)).toEqual({ ok: false, error });
  });

  test('a public channel can be joined', async () => {
    await acts('U0HUGO', { type: 'join', channel: 'C0ENTRAIDE' });

    expect(await acts('U0HUGO', { type: 'post', channel: 'C0ENTRAIDE', text: 'me voilà' })).toEqual({
      ok: true,
    });
  });
});

test('updates come as they happen', async () => {
  const stop = new AbortController();
  const response = await fetch(at('/page/updates?as=U0BRUNO'), { signal: stop.signal });
  const states = updates(response);
  const before = (await states.next()).value;

  for (const text of ['a', 'b', 'c']) await acts('U0BRUNO', { type: 'post', channel: 'C0GENERAL', text });

  for await (const after of states) if (after.messages.at(-1)?.text === 'c') break;
  expect(before?.messages.at(-1)?.text).not.toBe('c');
  stop.abort();
});

/** The states that come one after the other on a stream of server-sent events. */
async function* updates(response: Response): AsyncGenerator<PageState, undefined> {
  let text = '';
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const events = `${text}${chunk}`.split('\n\n');
    text = events.pop() ?? '';
    for (const event of events) yield JSON.parse(event.slice('data: '.length)) as PageState;
  }
  return undefined;
}

describe('the controls', () => {
  test('the clock goes to the next due post, and forward only', async () => {
    expect(await stateOf('U0CLAIRE')).toMatchObject({ nextDue: due.toISOString(), clockMoved: false });

    await acts('U0CLAIRE', { type: 'go-to-next-due' });

    expect(await stateOf('U0CLAIRE')).toMatchObject({ now: due.toISOString(), clockMoved: true });
    expect(await stateOf('U0CLAIRE')).not.toHaveProperty('nextDue');
    expect(await acts('U0CLAIRE', { type: 'go-to-next-due' })).toMatchObject({ ok: false });
    await acts('U0CLAIRE', { type: 'advance-clock', days: 1 });
    expect((await stateOf('U0CLAIRE')).now).toBe('2026-11-24T08:00:00.000Z');
    expect(await acts('U0CLAIRE', { type: 'move-clock', to: '2026-11-01T08:00:00Z' })).toEqual({
      ok: false,
      error: 'L’horloge de l’espace de travail ne fait qu’avancer.',
    });
  });

  test('plan and troubles are shown as they were set', async () => {
    await acts('U0CLAIRE', { type: 'plan', plan: 'paid' });
    await acts('U0CLAIRE', { type: 'faults', faults: ['slow', 'strict-rate'] });

    expect(await stateOf('U0CLAIRE')).toMatchObject({ plan: 'paid', faults: ['slow', 'strict-rate'] });
  });

  test('the program’s own buttons run', async () => {
    expect((await stateOf('U0CLAIRE')).extras.map(({ id }) => id)).toEqual(['load', 'story', 'fail']);
    expect(await acts('U0CLAIRE', { type: 'extra', id: 'load' })).toEqual({ ok: true });
    expect(loaded).toBe(1);
    expect(await acts('U0CLAIRE', { type: 'extra', id: 'fail' })).toMatchObject({ ok: false });
    expect(workspace.complaints).toEqual(['extra fail: Error: exprès']);
    expect(await acts('U0CLAIRE', { type: 'extra', id: 'none' })).toMatchObject({ ok: false });
  });

  test('a button that takes its time shows how far it is, runs once at a time, and leads to its result', async () => {
    const shown = async () => (await stateOf('U0CLAIRE')).extras.find(({ id }) => id === 'story');
    const running = acts('U0CLAIRE', { type: 'extra', id: 'story' });
    await expect
      .poll(shown)
      .toEqual({ id: 'story', label: 'Raconter', progress: { step: 'Il était une fois', done: 1, of: 2 } });
    expect(await acts('U0NADIA', { type: 'extra', id: 'story' })).toMatchObject({ ok: false });

    letOn();

    expect(await running).toEqual({ ok: true });
    expect(await shown()).toEqual({
      id: 'story',
      label: 'Raconter',
      leadsTo: { channel: 'C0GENERAL', threadTs: '1.000001' },
    });
  });
});
