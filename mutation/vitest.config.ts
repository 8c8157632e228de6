import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/**
 * The tests of the rules that are mutated. No journeys: each would run for thousands of mutants. Not test/privacy
 * either: it reads the sources as text, which mutants change.
 */
// biome-ignore lint/style/noDefaultExport: vitest reads its settings from the default export
export default defineConfig({
  test: {
    setupFiles: [fileURLToPath(new URL('../test/support/setup.ts', import.meta.url))],
    mockReset: true,
    env: { TZ: 'Europe/Paris' },
    include: ['test/{slack,delivery,inbox}/**/*.test.ts', 'test/ask/passages/**/*.test.ts'],
  },
});
