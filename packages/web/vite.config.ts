import { defineConfig } from 'vite';

/** While developing the page, its calls go to a sandbox that runs beside it. */
const sandbox = 'http://127.0.0.1:8787';

export default defineConfig({
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  base: './',
  build: {
    outDir: '../sandbox/phone',
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
  },
  server: {
    // The sandbox refuses foreign hosts and origins, so both have to stay those of this page.
    proxy: { '/_sandbox': { target: sandbox, changeOrigin: false } },
  },
});
