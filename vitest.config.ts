import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const workspace = (name: string) =>
  fileURLToPath(new URL(`./packages/slack-workspace/src/${name}.ts`, import.meta.url));

// biome-ignore lint/style/noDefaultExport: vitest reads its settings from the default export
export default defineConfig({
  resolve: {
    alias: { 'slack-workspace/testing': workspace('testing'), 'slack-workspace': workspace('index') },
  },
  test: {
    include: ['test/**/*.test.ts', 'packages/*/test/**/*.test.ts'],
    setupFiles: ['test/support/setup.ts'],
    mockReset: true,
    // Journeys wait for what people would see: on a busy machine that takes a while.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    env: { TZ: process.env['TZ'] ?? 'Europe/Paris' },
    coverage: {
      include: ['src/**/*.ts'],
      exclude: ['src/cli/**', 'src/main.ts', 'src/local/main.ts'],
      reporter: ['text-summary', 'lcov'],
    },
  },
});
