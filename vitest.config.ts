import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const workspace = (name: string) =>
  fileURLToPath(new URL(`./packages/slack-workspace/src/${name}.ts`, import.meta.url));

/** Tests that run the app, a browser or other processes, or that replace a module. */
const wholeApp = [
  'test/{journeys,guide,torture}/**/*.test.ts',
  'test/store/kill.test.ts',
  'test/knowledge/unreadable.test.ts',
  'packages/*/test/page/browser.test.ts',
];

// biome-ignore lint/style/noDefaultExport: vitest reads its settings from the default export
export default defineConfig({
  resolve: {
    alias: { 'slack-workspace/testing': workspace('testing'), 'slack-workspace': workspace('index') },
  },
  test: {
    setupFiles: ['test/support/setup.ts'],
    mockReset: true,
    // Journeys wait for what people would see: on a busy machine that takes a while.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // The tests of the app wait for it most of the time: as many workers as there are cores.
    maxWorkers: '100%',
    env: { TZ: process.env['TZ'] ?? 'Europe/Paris' },
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          include: ['test/**/*.test.ts', 'packages/*/test/**/*.test.ts'],
          exclude: wholeApp,
          // Rules share no state: their modules are loaded once for all files of a worker.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'app', include: wholeApp } },
    ],
    coverage: {
      include: ['src/**/*.ts'],
      exclude: ['src/cli/**', 'src/main.ts', 'src/local/main.ts'],
      reporter: ['text-summary', 'lcov'],
    },
  },
});
