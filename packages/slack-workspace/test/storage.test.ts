import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MovableClock } from '../src/clock.ts';
import { startWorkspace, type Workspace, type WorkspaceOptions } from '../src/workspace.ts';
import { echoManifest } from './echo-app.ts';

let folder: string;
let workspace: Workspace;
let warnings: string[];

async function start(options: Partial<WorkspaceOptions> = {}): Promise<void> {
  workspace = await startWorkspace({
    manifest: echoManifest,
    state: folder,
    onWarning: (warning) => warnings.push(warning),
    ...options,
  });
}
async function restart(options?: Partial<WorkspaceOptions>): Promise<void> {
  await workspace.close();
  await start(options);
}

beforeEach(async () => {
  warnings = [];
  folder = await mkdtemp(join(tmpdir(), 'workspace-'));
  await start();
});
afterEach(async () => {
  await workspace.close();
  await rm(folder, { recursive: true });
});

const texts = () => workspace.see('U0CLAIRE').messages.map(({ text }) => text);
const says = (text: string) => workspace.act('U0CLAIRE', { type: 'post', channel: 'C0GENERAL', text });

describe('the next start finds', () => {
  test('what was said and done: files, reactions, reads, the plan', async () => {
    await says('bonjour');
    const share = { type: 'share-file', channel: 'C0GENERAL', name: 'a.txt', content: btoa('un') } as const;
    await workspace.act('U0CLAIRE', share);
    const before = workspace.see('U0CLAIRE');
    const { ts } = before.messages.at(-1)!;
    await workspace.act('U0NADIA', { type: 'react', channel: 'C0GENERAL', ts, name: 'eyes' });
    await workspace.act('U0HUGO', { type: 'read', channel: 'C0GENERAL' });
    await workspace.act('U0HUGO', { type: 'plan', plan: 'paid' });

    await restart();

    const { messages, plan } = workspace.see('U0CLAIRE');
    expect(messages.at(-1)).toMatchObject({ ts, reactions: [{ name: 'eyes', users: ['U0NADIA'] }] });
    const file = await fetch(new URL(messages.at(-1)?.files?.[0]?.url ?? '', workspace.url));
    expect(await file.text()).toBe('un');
    expect(texts()).toContain('bonjour');
    expect(plan).toBe('paid');
    expect(workspace.see('U0HUGO').channels.find(({ name }) => name === 'general')?.unread).toBe(0);
  });

  test('the same address and the same tokens', async () => {
    const { url, botToken, appToken } = workspace;

    await restart();

    expect(workspace).toMatchObject({ url, botToken, appToken });
  });

  test('another port when that one is taken by now', async () => {
    const { url } = workspace;
    await workspace.close();
    const other = await startWorkspace({ manifest: echoManifest, port: Number(new URL(url).port) });

    await start();

    expect(workspace.url).not.toBe(url);
    await other.close();
  });

  test('the clock as far ahead as it was', async () => {
    const base = { now: () => new Date('2026-11-20T09:00:00Z') };
    await restart({ clock: new MovableClock(base) });
    await workspace.act('U0CLAIRE', { type: 'advance-clock', days: 3 });

    await restart({ clock: new MovableClock(base) });

    expect(workspace.see('U0CLAIRE')).toMatchObject({ now: '2026-11-23T09:00:00.000Z', clockMoved: true });
  });

  test('the app under its new name', async () => {
    const manifest = {
      ...echoManifest,
      features: { ...echoManifest.features, bot_user: { display_name: 'Eco' } },
    };
    const { botUser } = workspace.state.app;

    await restart({ manifest });

    expect(workspace.state.app).toMatchObject({ name: 'Eco', botUser });
    expect(workspace.state.users.get(botUser)?.name).toBe('Eco');
  });
});

test('the page is told where the state is kept', async () => {
  expect(workspace.see('U0CLAIRE').storage).toEqual({ place: folder });
});

test('what was said is in the file soon after, without a stop', async () => {
  await says('sans arrêt');

  await expect.poll(() => readFile(join(folder, 'workspace.json'), 'utf8')).toContain('sans arrêt');
});

describe('a file that cannot be read is told of and set aside', () => {
  test.each([
    ['cut in the middle', (text: string) => text.slice(0, text.length / 2)],
    ['empty', () => ''],
    ['of another kind', () => '{"version":1}'],
    ['with a part that is none', (text: string) => text.replace('"messages":{"$map"', '"messages":{"$set"')],
  ])('%s', async (_, damage) => {
    await says('perdu');
    await workspace.close();
    const file = join(folder, 'workspace.json');
    await writeFile(file, damage(await readFile(file, 'utf8')));

    await start();

    expect(warnings).toEqual([expect.stringContaining('was set aside')]);
    expect(texts()).not.toContain('perdu');
    expect(await readdir(folder)).toContainEqual(expect.stringContaining('unreadable'));
  });
});

describe('starting over', () => {
  test('erases what was said, goes back to the machine’s time, and keeps the app connected', async () => {
    const { botToken } = workspace;
    await says('à oublier');
    await workspace.act('U0CLAIRE', { type: 'advance-clock', days: 3 });

    expect(await workspace.act('U0CLAIRE', { type: 'start-over' })).toEqual({ ok: true });

    expect(texts()).not.toContain('à oublier');
    expect(workspace.see('U0CLAIRE').clockMoved).toBe(false);
    await restart();
    expect(texts()).not.toContain('à oublier');
    expect(workspace.botToken).toBe(botToken);
  });

  test('asks the program to stop its app and erase what that keeps first', async () => {
    const order: string[] = [];
    await restart({
      hooks: {
        async startOver(erase) {
          order.push('stopped', texts().join());
          erase();
          order.push('started', texts().join());
        },
      },
    });
    await says('à oublier');

    await workspace.act('U0CLAIRE', { type: 'start-over' });

    expect(order[1]).toContain('à oublier');
    expect(order[3]).not.toContain('à oublier');
  });
});
