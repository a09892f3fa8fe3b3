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
  plugins: [{ name: 'derived-properties', load: loadDerived }],
  publint: { level: 'warning' },
  hooks: { 'build:done': writeSchemas },
  copy: [
    { from: 'icons/*.svg', to: 'dist/icons' },
    { from: 'nodes/WeCom/*.json', to: 'dist/nodes/WeCom' },
    { from: 'nodes/WeComTrigger/*.json', to: 'dist/nodes/WeComTrigger' },
    // What stands above says that .js files are modules; these are CommonJS.
    { from: 'scripts/commonjs.json', to: 'dist', rename: 'package.json' },
  ],
});

/** The forms as they come out of the declarations, which are loaded when an operation runs. */
function loadDerived(id: string): string | undefined {
  if (!/src[\\/]surface[\\/]properties\.ts$/u.test(id)) return undefined;
  const text = JSON.stringify(runScript('print-properties'));
  return `const text = ${text};\nlet properties;\nexport const nodeProperties = () => (properties ??= JSON.parse(text));\n`;
}

function writeSchemas(): void {
  runScript('write-schemas');
}

/** In a process of its own, as it reads the declarations from their sources. */
function runScript(name: string): string {
  const arguments_ = ['--conditions=source', `scripts/${name}.ts`];
  const { status, stdout, stderr } = spawnSync(process.execPath, arguments_, {
    encoding: 'utf8',
    maxBuffer: 2 ** 24,
  });
  if (status !== 0) throw new Error(`${name}: ${stderr}`);
  return stdout;
}

export default config;
