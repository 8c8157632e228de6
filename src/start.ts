import { setFlagsFromString } from 'node:v8';
import { createApp, type RunningApp } from './app.ts';
import { capabilities } from './capabilities.ts';
import { loadConfig } from './config.ts';
import { exportPages } from './knowledge/export.ts';
import { publishedPages, publishedReader } from './knowledge/published.ts';
import { watchKnowledge } from './knowledge/watch.ts';
import { createLog, type Log } from './log.ts';
import type { OpenRuntime } from './runtime.ts';
import { explain } from './start-errors.ts';
import type { Store } from './store/store.ts';

/**
 * Runs Capi until it is told to stop: settings, store, knowledge, app.
 * @param openRuntime opens what Capi lives in: the real Slack, or a stand-in
 */
export function start(openRuntime: OpenRuntime): void {
  run(openRuntime).catch((error: unknown) => {
    console.error(explain(error));
    process.exit(1);
  });
}

async function run(openRuntime: OpenRuntime): Promise<void> {
  sweepOften();
  const config = loadConfig();
  const log = createLog(config.logLevel);
  const { connection } = config;
  const knowledge = await watchKnowledge(config.knowledgeDirectory, {
    onChange: ({ documents, faults }) =>
      log.info({ documents: documents.size, faults: faults.length }, 'knowledge read again'),
    onError: (err) => log.warn({ err }, 'knowledge cannot be read again: the earlier reading serves'),
  });
  const suggestions = capabilities.flatMap(
    (capability) => capability.suggestions?.(knowledge.current()) ?? [],
  );

  const runtime = await openRuntime(config, { log, suggestions });
  const launch = async (): Promise<RunningApp> => {
    const { store } = runtime;
    await knowledge.include({
      published: publishedReader(store),
      confirmed: async () =>
        (await Promise.all(capabilities.map(async (one) => one.confirmedQuestions?.(store) ?? []))).flat(),
    });
    const app = await createApp({
      ...runtime,
      knowledge: knowledge.current,
      refreshKnowledge: async () => {
        await followExports(config.knowledgeDirectory, store, log);
        await knowledge.refresh();
      },
      zone: config.zone,
      log,
      ...(config.publicUrl ? { publicUrl: config.publicUrl } : {}),
    });
    runtime.onAppReady?.(app);
    await app.start();
    return app;
  };
  let capi = await launch();
  runtime.onRestart?.(async (meanwhile) => {
    await capi.stop();
    await meanwhile();
    capi = await launch();
  });
  log.info({ mode: connection.mode, documents: knowledge.current().documents.size }, 'ready');
  if (runtime.address) welcome(runtime.address, runtime.keptIn);

  onSignal(log, async () => {
    await capi.stop();
    await knowledge.close();
    await runtime.store.close();
    await runtime.close();
  });
}

/**
 * On a machine that has room, V8 lets a hundred megabytes of rubbish lie before it sweeps: Capi shares small ones. Set
 * here rather than on the command line, where a Node that does not know the flag would refuse to start.
 */
function sweepOften(): void {
  setFlagsFromString('--heap-growing-percent=50');
}

/** Copies exported before follow what is published and withdrawn since. A folder that cannot be written to is left. */
async function followExports(directory: string, store: Store, log: Log): Promise<void> {
  try {
    await exportPages(directory, await store.list(publishedPages), { onlyExisting: true });
  } catch (err) {
    log.warn({ err }, 'exported pages could not be brought up to date: npm run knowledge:export');
  }
}

function welcome(url: string, keptIn: string | undefined): void {
  const kept = keptIn ? `Tout est gardé dans ${keptIn} jusqu’à « Recommencer à zéro ».\n` : '';
  console.log(
    `\nCapi est prêt. Ouvrez l’espace local dans un navigateur :\n\n  ${url}\n\n${kept}Ctrl+C pour arrêter.\n`,
  );
}

/** Stops once, cleanly, on SIGTERM or Ctrl+C; a second Ctrl+C stops at once. */
function onSignal(log: Log, stop: () => Promise<void>): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      log.info({ signal }, 'stopping');
      stop().then(
        () => process.exit(0),
        (err: unknown) => {
          log.error({ err }, 'could not stop cleanly');
          process.exit(1);
        },
      );
    });
  }
}
