import { defineConfig, type UserConfig } from 'tsdown';

const config: UserConfig = defineConfig({
  entry: ['src/index.ts', 'src/control/types.ts'],
  platform: 'node',
  fixedExtension: false,
  target: 'node24',
  dts: { oxc: true },
  publint: { level: 'warning' },
  attw: { profile: 'esm-only', level: 'error' },
});

export default config;
