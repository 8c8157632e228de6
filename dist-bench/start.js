/**
 * How long Capi takes from nothing to connected, with the index kept from the start before and without, in turn, each in a
 * process of its own: `npm run bench:start [-- TIMES]`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { exampleSeed, startWorkspace } from 'slack-workspace';
import { parse } from 'yaml';
import { keptIndexName } from '../dist/knowledge/kept-index.js';
import { machine, quantile, record, round } from './figures.js';
import { table } from './table.js';
/** Of the kernel's clock, in which it counts a process's time. */
const TICK_MS = 10;
const times = Number(process.argv[2] ?? 9);
const data = await mkdtemp(join(tmpdir(), 'capi-bench-'));
const manifest = parse(readFileSync('manifest.yml', 'utf8'));
await start();
const built = [];
const loaded = [];
for (let turn = 0; turn < times; turn += 1) {
    await rm(join(data, keptIndexName), { force: true });
    built.push(await start());
    loaded.push(await start());
}
await rm(data, { recursive: true });
const median = (starts, of) => round(quantile(starts.map((one) => one[of]), 0.5), 0);
const line = (name, starts) => [
    name,
    median(starts, 'ms'),
    median(starts, 'processorMs'),
];
const figures = [
    `Median of ${times} starts each, in turn; ${machine()}.`,
    '',
    table([
        ['index', 'start to connected, ms', 'processor time, ms'],
        line('built, and kept for the next start', built),
        line('loaded', loaded),
    ]),
].join('\n');
console.log(figures);
await record('start', figures);
process.exit();
async function start() {
    const workspace = await startWorkspace({ manifest, seed: exampleSeed });
    const anybody = [...workspace.state.users.keys()][0] ?? '';
    const began = performance.now();
    const child = spawn(process.execPath, ['--max-semi-space-size=4', 'dist/main.js'], {
        env: {
            ...process.env,
            CAPI_DATA_DIR: data,
            CAPI_LOG_LEVEL: 'warn',
            SLACK_BOT_TOKEN: workspace.botToken,
            SLACK_APP_TOKEN: workspace.appToken,
            SLACK_API_URL: workspace.apiUrl,
        },
        stdio: ['ignore', 'ignore', 'inherit'],
    });
    while (!workspace.see(anybody).botConnected)
        await wait(2);
    const ms = performance.now() - began;
    const figures = { ms, processorMs: processorMsOf(child) };
    child.kill('SIGTERM');
    await once(child, 'exit');
    await workspace.close();
    return figures;
}
/** User and system time, fields 14 and 15 of /proc/PID/stat; the second field, in brackets, may hold spaces. */
function processorMsOf({ pid }) {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return TICK_MS * (Number(fields[11]) + Number(fields[12]));
}
