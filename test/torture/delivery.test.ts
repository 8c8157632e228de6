import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import type { DeliveryRecord } from '../../src/delivery/records.ts';
import { openFileStore } from '../../src/store/file-store.ts';
import { table } from '../../src/store/store.ts';
import { built } from '../support/built.ts';
import { long } from '../support/long.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';
import { startFaultySlack } from './faulty-slack.ts';

const { kills, posts, longestLife } = long
  ? { kills: 200, posts: 3_000, longestLife: 1_500 }
  : { kills: 4, posts: 60, longestLife: 1_000 };

it(
  `${posts} due posts, ${kills} kills, one post in ten failing: none lost, none twice`,
  async () => {
    const slack = await startFaultySlack();
    onTestFinished(slack.stop);
    const dist = built();
    const directory = await temporaryDirectory();
    const begun = Date.now();
    const script = join(import.meta.dirname, 'delivering-process.mjs');
    /** A process for which so many posts are due; the others are for later. */
    const start = (due: number): ChildProcess => {
      const args = [script, dist, directory, slack.url, `${posts}`, `${due}`];
      return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    };

    for (let kill = 0; kill < kills; kill++) {
      const child = start(Math.ceil((posts * (kill + 1)) / (kills + 1)));
      const exited = once(child, 'exit');
      await Promise.race([once(child.stdout!, 'data'), exited]);
      await sleep(Math.random() * longestLife);
      expect(child.exitCode, 'the process ended by itself').toBeNull();
      child.kill('SIGKILL');
      await exited;
    }
    const postsWhenLastKilled = slack.stored.length;
    const [code] = (await once(start(posts), 'exit')) as [number];
    expect(code).toBe(0);

    const wanted = Array.from({ length: posts }, (_, n) => n).filter((n) => n % 20 !== 19);
    const times = new Map<string, number>();
    for (const { key } of slack.stored) times.set(key, (times.get(key) ?? 0) + 1);
    expect(
      wanted.filter((n) => !times.has(`post:${n}`)),
      'lost',
    ).toEqual([]);
    expect(
      Array.from(times).filter(([, count]) => count > 1),
      'twice',
    ).toEqual([]);
    expect(times.size, 'only what was wanted').toBe(wanted.length);

    const store = await openFileStore(directory);
    const records = await store.list(table<DeliveryRecord>('deliveries'));
    await store.close();
    const known = new Map(
      records.map(([key, { outcome }]) => [key, outcome?.state === 'sent' ? outcome.ts : undefined]),
    );
    expect(
      slack.stored.filter(({ key, ts }) => known.get(key) !== ts),
      'remembered by another ts',
    ).toEqual([]);

    if (long)
      console.log(
        `${posts} posts, ${kills} kills, ${slack.counts.faults} faults in ${slack.counts.posts} calls, ${slack.counts.histories} look-ups in the history, ${postsWhenLastKilled} posted before the last kill: 0 lost, 0 twice, ${((Date.now() - begun) / 1000).toFixed(0)} s`,
      );
  },
  long ? 1_200_000 : 60_000,
);
