import { defineConfig, type ViteUserConfig } from 'vitest/config';

const source = { conditions: ['source'] };
const shared = { resolve: source, ssr: { resolve: source } };

const config: ViteUserConfig = defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          include: ['packages/*/src/**/*.test.ts', 'scripts/**/*.test.ts'],
          isolate: false,
          // Machines of CI are slow at times; what hangs is found all the same.
          testTimeout: 20_000,
          execArgv: ['--conditions=source'],
        },
      },
      {
        ...shared,
        test: {
          name: 'across',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**'],
          testTimeout: 30_000,
          execArgv: ['--conditions=source'],
        },
      },
      {
        ...shared,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
          execArgv: ['--conditions=source'],
        },
      },
    ],
  },
});

export default config;
