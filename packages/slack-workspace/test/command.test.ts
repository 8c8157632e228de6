import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const command = join(root, 'dist/command.js');
const manifest = join(root, 'example/manifest.yml');
let folder: string;

beforeAll(async () => {
  const tsc = fileURLToPath(new URL('../../../node_modules/.bin/tsc', import.meta.url));
  await promisify(execFile)(tsc, ['-b'], { cwd: root });
  folder = await mkdtemp(join(tmpdir(), 'command-'));
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

/** Starts the command and gives what it prints, once it prints that it can be stopped. */
async function open(args: string[]): Promise<{ child: ChildProcess; printed: string }> {
  const child = spawn(process.execPath, [command, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  for await (const chunk of child.stdout) {
    printed += String(chunk);
    if (printed.includes('Ctrl+C')) break;
  }
  return { child, printed };
}

async function stop(child: ChildProcess): Promise<void> {
  child.kill();
  await once(child, 'exit');
}

const fails = (args: string[]) =>
  promisify(execFile)(process.execPath, [command, ...args]).then(
    () => 'did not fail',
    ({ code, stderr, stdout }) => `${code}: ${stderr}${stdout}`,
  );

test('it opens a workspace for the app of a manifest, with a seed, and prints what the app needs', async () => {
  const seed = join(folder, 'seed.yml');
  await writeFile(
    seed,
    'team: { name: Ours, domain: ours }\npeople: [{ handle: ada, name: Ada }]\nchannels: [{ name: general, bot: true }]\n',
  );

  const { child, printed } = await open([manifest, '--port', '0', '--seed', seed]);

  const setting = (name: string) => new RegExp(`${name}=(\\S+)`).exec(printed)?.[1] ?? '';
  const page = new URL('/page/state', setting('SLACK_API_URL'));
  expect(await (await fetch(page)).json()).toMatchObject({ team: 'Ours', me: { name: 'Ada' } });
  const auth = await fetch(`${setting('SLACK_API_URL')}auth.test`, {
    headers: { authorization: `Bearer ${setting('SLACK_BOT_TOKEN')}` },
  });
  expect(await auth.json()).toMatchObject({ ok: true, user: 'echo' });
  await stop(child);
});

test('with a folder for its state, it opens the same workspace again', async () => {
  const state = join(folder, 'state');
  const first = await open([manifest, '--port', '0', '--state', state]);
  await stop(first.child);

  const second = await open([manifest, '--state', state]);

  expect(second.printed).toBe(first.printed);
  await stop(second.child);
});

test('what is wrong is told', async () => {
  expect(await fails([])).toMatch(/^2: Usage/);
  expect(await fails([manifest, '--port', 'x'])).toMatch(/^1: --port: x is no port/);
  expect(await fails([join(folder, 'none.yml')])).toMatch(/^1: ENOENT/);
  const seed = join(folder, 'wrong.yml');
  await writeFile(seed, 'team: { name: Ours }\npeople: []\n');
  expect(await fails([manifest, '--seed', seed])).toMatch(/^1: seed: [\s\S]*team\.domain/);
});
