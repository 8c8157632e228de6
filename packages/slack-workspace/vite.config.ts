import { defineConfig } from 'vite';

// biome-ignore lint/style/noDefaultExport: vite reads its settings from the default export
export default defineConfig({
  root: 'page',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../dist/page',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
});
