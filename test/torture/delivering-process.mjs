// Delivers until it is killed or done: `node delivering-process.mjs DIST DIRECTORY SLACK_URL POSTS DUE`.
// The first DUE of the posts are due, the others tomorrow; every twentieth is no longer wanted when its turn comes.
const [, , dist, directory, slackApiUrl, posts, due] = process.argv;
const load = (path) => import(new URL(path, dist));
const [
  { openFileStore },
  { createDelivery },
  { createPostEngine },
  { createPostingClient },
  { systemClock },
  { createLog, slackLogger },
] = await Promise.all(
  [
    'store/file-store.js',
    'delivery/delivery.js',
    'delivery/engine.js',
    'delivery/posting-client.js',
    'clock.js',
    'log.js',
  ].map(load),
);

const log = createLog('silent');
const store = await openFileStore(directory, { snapshotEvery: 50 });
const client = createPostingClient('xoxb-torture', { slackApiUrl, timeout: 200, logger: slackLogger(log) });
// The client's timeout, and more than the stand-in takes to store a message and to show it.
const delivery = createDelivery({ client, store, clock: systemClock, log, settleMs: 600, random: () => 0 });

const now = new Date();
const tomorrow = new Date(now.getTime() + 86_400_000);
const plan = Array.from({ length: Number(posts) }, (_, n) => ({
  key: `post:${n}`,
  kind: 'reminder',
  channel: `C${n % 120}`,
  dueAt: n < Number(due) ? now : tomorrow,
}));
/** Every twentieth is on the list no more when it is asked for again. */
const isGone = (key) => Number(key.slice(5)) % 20 === 19;
const source = {
  prefix: 'post:',
  list: async ({ id }) => ({
    slots: id === undefined ? plan : plan.filter(({ key }) => key === `post:${id}` && !isGone(key)),
    compose: ({ key }) => ({ text: key.replace(':', ' '), blocks: [{ type: 'divider' }] }),
  }),
};
const engine = createPostEngine([source], {
  delivery,
  updater: { update() {}, drain: async () => {} },
  store,
  clock: systemClock,
  log,
  quietHours: async () => new Map(),
  zoneOf: async () => undefined,
});
engine.start();
process.stdout.write('ready\n');

let over = 0;
while (over < plan.length) {
  await new Promise((resolve) => setTimeout(resolve, 100));
  over = (await delivery.records()).filter(([, record]) => record.progress === 'over').length;
}
engine.stop();
await store.close();
process.exit(0);
