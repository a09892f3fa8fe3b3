import { defineConfig, type ViteUserConfig } from 'vitest/config';

const source = { conditions: ['source'] };
const shared = { resolve: source, ssr: { resolve: source } };
// Machines of CI are slow at times; what never comes is found all the same.
const patient = { poll: { timeout: 15_000 } };

const config: ViteUserConfig = defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          include: ['packages/*/src/**/*.test.ts', 'scripts/**/*.test.ts'],
          isolate: false,
          testTimeout: 20_000,
          expect: patient,
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
          expect: patient,
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
          expect: patient,
          fileParallelism: false,
          execArgv: ['--conditions=source'],
        },
      },
    ],
  },
});

export default config;
