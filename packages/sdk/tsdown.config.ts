import { defineConfig, type UserConfig } from 'tsdown';

const config: UserConfig = defineConfig({
  entry: [
    'src/index.ts',
    'src/catalog.ts',
    'src/aibot/index.ts',
    'src/callback/index.ts',
    'src/content/index.ts',
    'src/errors/index.ts',
    'src/errors/advice/index.ts',
    'src/host.ts',
    'src/node/index.ts',
    'src/operations/*/index.ts',
  ],
  platform: 'neutral',
  deps: { neverBundle: [/^node:/u] },
  unbundle: true,
  dts: { oxc: true },
  publint: { level: 'warning' },
  attw: { profile: 'esm-only', level: 'error' },
});

export default config;
