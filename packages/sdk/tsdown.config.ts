import { defineConfig, type UserConfig } from 'tsdown';

const config: UserConfig = defineConfig({
  entry: [
    'src/index.ts',
    'src/catalog.ts',
    'src/callback/index.ts',
    'src/content/index.ts',
    'src/errors/index.ts',
    'src/errors/advice/index.ts',
    'src/node/index.ts',
    'src/operations/*/index.ts',
  ],
  platform: 'neutral',
  unbundle: true,
  dts: { oxc: true },
  publint: true,
  attw: { profile: 'esm-only' },
});

export default config;
