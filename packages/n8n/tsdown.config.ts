import { spawnSync } from 'node:child_process';
import { defineConfig, type UserConfig } from 'tsdown';

/** n8n loads CommonJS by path and installs nothing: the SDK goes into the bundle, n8n-workflow stays outside. */
const config: UserConfig = defineConfig({
  entry: {
    'nodes/WeCom/WeCom.node': 'nodes/WeCom/WeCom.node.ts',
    'nodes/WeComTrigger/WeComTrigger.node': 'nodes/WeComTrigger/WeComTrigger.node.ts',
    'credentials/WeComApi.credentials': 'credentials/WeComApi.credentials.ts',
    'credentials/WeComRobotApi.credentials': 'credentials/WeComRobotApi.credentials.ts',
    'credentials/WeComCallbackApi.credentials': 'credentials/WeComCallbackApi.credentials.ts',
  },
  format: 'cjs',
  platform: 'node',
  target: 'node22',
  dts: false,
  sourcemap: false,
  inputOptions: { resolve: { conditionNames: ['source', 'import', 'node', 'default'] } },
  outExtensions: () => ({ js: '.js' }),
  outputOptions: { chunkFileNames: 'shared/[name].js' },
  deps: { neverBundle: ['n8n-workflow', /^node:/u], alwaysBundle: [/^@wecomkit\//u, /^fast-xml-parser/u] },
  hooks: { 'build:done': writeSchemas },
  copy: [
    { from: 'icons/*.svg', to: 'dist/icons' },
    { from: 'nodes/WeCom/*.json', to: 'dist/nodes/WeCom' },
    { from: 'nodes/WeComTrigger/*.json', to: 'dist/nodes/WeComTrigger' },
    // What stands above says that .js files are modules; these are CommonJS.
    { from: 'scripts/commonjs.json', to: 'dist', rename: 'package.json' },
  ],
});

/** In a process of its own, as it reads the declarations from their sources. */
function writeSchemas(): void {
  const { status } = spawnSync(process.execPath, ['--conditions=source', 'scripts/write-schemas.ts'], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The output schemas were not written.');
}

export default config;
