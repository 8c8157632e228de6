/**
 * From an event that leaves Slack to the answer that is back in it, through the real app and Socket Mode on loopback,
 * next to a hello-world Bolt app that posts a constant: same stand-in, same machine, one run, in turn.
 *
 *   npm run bench:latency [-- ROUNDS]
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { startWorkspace, type Workspace } from 'slack-workspace';
import { parse } from 'yaml';
import { communitySeed } from '../src/local/seed.ts';
import { machine, quantile, record, round } from './figures.ts';
import { table } from './table.ts';

const rounds = Number(process.argv[2] ?? 300);
const channels = 30;

const questions = [
  'c’est quand la visite à Marseille ?',
  'c’est quoi un PTCE ?',
  'les trois missions du référentiel ?',
  'combien de visites en 2016 ?',
  'qui a accueilli la visite 4 ?',
  'pourquoi aller sur place ?',
];

interface Subject {
  name: string;
  workspace: Workspace;
  process: ChildProcess;
  readyMs: number;
  latencies: number[];
}

async function start(name: string, args: string[], extra: Record<string, string> = {}): Promise<Subject> {
  const workspace = await startWorkspace({
    manifest: parse(readFileSync('manifest.yml', 'utf8')),
    seed: {
      ...communitySeed,
      channels: Array.from({ length: channels }, (_, index) => ({
        name: `canal-${index}`,
        kind: 'channel' as const,
        topic: '',
        bot: true,
      })),
      messages: [],
    },
  });
  const began = performance.now();
  const child = spawn(process.execPath, args, {
    env: {
      ...process.env,
      ...extra,
      SLACK_BOT_TOKEN: workspace.botToken,
      SLACK_APP_TOKEN: workspace.appToken,
      SLACK_API_URL: workspace.apiUrl,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await until(workspace, () => workspace.see(anybody(workspace)).botConnected);
  return { name, workspace, process: child, readyMs: performance.now() - began, latencies: [] };
}

const anybody = (workspace: Workspace) =>
  [...workspace.state.users.values()].find((user) => user.handle === 'claire')?.id ?? '';

function until(workspace: Workspace, holds: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('waited in vain')), 20_000);
    const look = () => {
      if (!holds()) return;
      clearTimeout(timer);
      stop();
      resolve();
    };
    const stop = workspace.onChange(look);
    look();
  });
}

/** Asks once and waits for the answer in the thread, in ms. */
async function ask({ workspace }: Subject, turn: number): Promise<number> {
  const channel = [...workspace.state.channels.values()].filter((one) => one.name.startsWith('canal'))[
    turn % channels
  ];
  if (!channel) throw new Error('no channel');
  const messages = () => [...(workspace.state.messages.get(channel.id)?.values() ?? [])];
  const before = messages().length;
  const text = `@Capi ${questions[turn % questions.length]}`;
  const began = performance.now();
  await workspace.act(anybody(workspace), { type: 'post', channel: channel.id, text });
  await until(workspace, () => messages().length >= before + 2);
  return performance.now() - began;
}

function residentMb({ process: { pid } }: Subject): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
}

const data = await mkdtemp(join(tmpdir(), 'capi-bench-'));
/** As `npm start` sets it. */
const memoryFlag = '--max-semi-space-size=4';
const capi = await start('Capi', [memoryFlag, 'dist/main.js'], {
  CAPI_DATA_DIR: data,
  CAPI_LOG_LEVEL: 'warn',
});
const hello = await start('hello-world', [memoryFlag, 'bench/dist/bench/hello-world.js']);
const subjects = [capi, hello];

for (let turn = 0; turn < channels; turn += 1) for (const subject of subjects) await ask(subject, turn);
for (let turn = 0; turn < rounds; turn += 1) {
  for (const subject of subjects) subject.latencies.push(await ask(subject, turn));
}

const ratio = (q: number) => round(quantile(capi.latencies, q) / quantile(hello.latencies, q), 2);
const figures = [
  `${rounds} mentions each, one at a time, in turn; ${machine()}.`,
  '',
  table([
    ['app', 'start to connected, ms', 'event → answer p50, ms', 'p95, ms', 'resident, MB'],
    ...subjects.map((subject) => [
      subject.name,
      round(subject.readyMs, 0),
      round(quantile(subject.latencies, 0.5)),
      round(quantile(subject.latencies, 0.95)),
      round(residentMb(subject), 0),
    ]),
    ['ratio', '', ratio(0.5), ratio(0.95), ''],
  ]),
].join('\n');
console.log(figures);
await record('latency', figures);

for (const { process: child, workspace } of subjects) {
  child.kill('SIGTERM');
  await once(child, 'exit');
  await workspace.close();
}
await rm(data, { recursive: true });
