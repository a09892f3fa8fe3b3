import { defineConfig, type UserConfig } from 'tsdown';

const config: UserConfig = defineConfig({
  entry: ['src/index.ts'],
  platform: 'node',
  target: 'node24',
  fixedExtension: false,
  dts: { oxc: true },
  publint: { level: 'warning' },
  attw: { profile: 'esm-only', level: 'error' },
});

export default config;
