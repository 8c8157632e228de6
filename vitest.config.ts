import { defineConfig } from 'vitest/config';

// biome-ignore lint/style/noDefaultExport: vitest reads its settings from the default export
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/support/setup.ts'],
    mockReset: true,
    // Journeys wait for what people would see: on a busy machine that takes a while.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    env: { TZ: process.env['TZ'] ?? 'Europe/Paris' },
    coverage: {
      include: ['src/**/*.ts'],
      exclude: ['src/workspace/page/**', 'src/cli/**', 'src/main.ts'],
      reporter: ['text-summary', 'lcov'],
    },
  },
});
