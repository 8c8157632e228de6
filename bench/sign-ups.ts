/**
 * A thousand people click on one announcement within ten seconds, with ten thousand answers stored: how long each
 * waits for the acknowledgement (the click is durable by then), and whether the counts are right in the end. Real
 * process, store on disk, Socket Mode on loopback; the stand-in runs on the same machine.
 *
 *   npm run bench:sign-ups [-- CLICKS]
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { startWorkspace, type Workspace } from 'slack-workspace';
import { parse } from 'yaml';
import { openFileStore } from '../src/store/file-store.ts';
import { createVisitRepository } from '../src/visits/repository.ts';
import { type SignUp, signUpId, signUps } from '../src/visits/sign-ups.ts';
import { machine, quantile, record, round } from './figures.ts';

const clicks = Number(process.argv[2] ?? 1000);
const withinMs = 10_000;
const stored = 10_000;
const seats = 3_500;
const wishes = ['going', 'going', 'going', 'maybe', 'declined'] as const;
const wishOf = (index: number) => wishes[index % wishes.length] ?? 'maybe';

/** Ten thousand answers: three thousand people come, the others hesitate or cannot. */
async function fill(directory: string): Promise<void> {
  const store = await openFileStore(directory);
  const now = new Date();
  const day = new Date(now.getTime() + 60 * 86_400_000).toISOString().slice(0, 10);
  const outcome = await createVisitRepository(store).plan(
    {
      kind: 'visit',
      number: 8,
      place: 'Roubaix',
      days: [day],
      zone: 'Europe/Paris',
      channel: 'C0VISITES',
      capacity: seats,
      themes: [],
    },
    'U0NADIA',
    now,
  );
  if (!outcome.ok) throw new Error(outcome.reason);
  const { id } = outcome.visit;
  await store.transact((tx) => {
    for (let index = 1; index <= stored; index += 1) {
      const status = index <= 3_000 ? 'going' : index % 2 === 0 ? 'maybe' : 'declined';
      const who = `guest:${index}`;
      const signUp: SignUp = { who, name: `Personne ${index}`, status, since: now.toISOString(), edition: 1 };
      tx.put(signUps, signUpId(id, who), signUp);
    }
  });
  await store.close();
}

function openWorkspace(): Promise<Workspace> {
  const people = Array.from({ length: clicks }, (_, index) => ({
    handle: `personne${index}`,
    name: `Personne ${index}`,
    title: '',
  }));
  return startWorkspace({
    manifest: parse(readFileSync('manifest.yml', 'utf8')),
    seed: {
      team: { name: 'Banc d’essai', domain: 'banc' },
      people,
      channels: [{ name: 'visites', kind: 'channel', topic: '', bot: true }],
      messages: [],
      userGroups: [],
    },
  });
}

function start(workspace: Workspace, data: string): ChildProcess {
  return spawn(process.execPath, ['dist/main.js'], {
    env: {
      ...process.env,
      CAPI_DATA_DIR: data,
      CAPI_LOG_LEVEL: 'error',
      CAPI_FACILITATORS: 'U0PERSONNE0',
      SLACK_BOT_TOKEN: workspace.botToken,
      SLACK_APP_TOKEN: workspace.appToken,
      SLACK_API_URL: workspace.apiUrl,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** The announcement, as the workspace holds it. */
const announcementIn = ({ state }: Workspace) =>
  [...(state.messages.get('C0VISITES')?.values() ?? [])].find((one) => one.threadTs === undefined);
const says = (workspace: Workspace) => JSON.stringify(announcementIn(workspace)?.blocks ?? '');

async function until(holds: () => boolean, ms: number): Promise<boolean> {
  for (const end = performance.now() + ms; performance.now() < end; await pause(20)) if (holds()) return true;
  return holds();
}

const data = await mkdtemp(join(tmpdir(), 'capi-bench-'));
await fill(data);
const workspace = await openWorkspace();
const capi = start(workspace, data);
if (!(await until(() => announcementIn(workspace) !== undefined, 30_000))) throw new Error('no announcement');
const announcement = announcementIn(workspace);
await pause(1_500);

const shown: number[] = [];
let before = says(workspace);
const stop = workspace.onChange(() => {
  const now = says(workspace);
  if (now !== before) shown.push(performance.now());
  before = now;
});

const waits: number[] = [];
const refusals: string[] = [];
const began = performance.now();
await Promise.all(
  Array.from({ length: clicks }, async (_, index) => {
    await pause((index * withinMs) / clicks);
    const clicked = performance.now();
    const result = await workspace.act(`U0PERSONNE${index}`, {
      type: 'click',
      container: { message: { channel: 'C0VISITES', ts: announcement?.ts ?? '' } },
      blockId: 'visits.answers:1',
      actionId: `visits.answer.${wishOf(index)}`,
      state: {},
    });
    waits.push(performance.now() - clicked);
    if (!result.ok) refusals.push(result.error);
  }),
);
const lasted = performance.now() - began;

const going = Math.min(
  seats,
  3_000 + Array.from({ length: clicks }, (_, index) => wishOf(index)).filter((w) => w === 'going').length,
);
const right = await until(
  () => says(workspace).includes(`${new Intl.NumberFormat('fr').format(going)}\u00A0personnes viennent`),
  15_000,
);
stop();
const gaps = shown.slice(1).map((at, index) => at - (shown[index] ?? 0));

const table = [
  `${clicks} clicks in ${round(lasted / 1000)} s on one announcement, ${stored.toLocaleString('en')} answers stored before; ${machine()}.`,
  '',
  '| acknowledged and durable | |',
  '| --- | --- |',
  `| p50 | ${round(quantile(waits, 0.5))} ms |`,
  `| p95 | ${round(quantile(waits, 0.95))} ms |`,
  `| slowest | ${round(Math.max(...waits))} ms |`,
  `| not acknowledged in 3 s | ${refusals.length} |`,
  `| updates of the announcement meanwhile | ${shown.length}, never two within ${round(Math.min(...gaps), 0)} ms |`,
  `| counts right in the end | ${right ? 'yes' : 'NO'} |`,
  `| refused by Slack’s limits | ${workspace.complaints.length} |`,
].join('\n');
console.log(table);
if (!right) console.log(says(workspace).slice(0, 2000), going);
if (workspace.complaints.length > 0) console.log(workspace.complaints.slice(0, 5));
await record('sign-ups', table);

capi.kill('SIGTERM');
await once(capi, 'exit');
await workspace.close();
await rm(data, { recursive: true });
