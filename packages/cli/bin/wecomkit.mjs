#!/usr/bin/env node
// Plain JavaScript that any Node from 12 on can parse: an old one shall say what to do, not show a syntax error.
import { existsSync } from 'node:fs';
import * as nodeModule from 'node:module';

const sources = new URL('../src/index.ts', import.meta.url);
// Sources are published too, for debuggers; what builds them is not.
const isClone = existsSync(new URL('../tsdown.config.ts', import.meta.url));
const needed = 24;

if (Number(process.versions.node.split('.')[0]) < needed) {
  const remedy = isClone
    ? 'Run "npx wecomkit" inside the clone: it uses the Node that the project brings along ("npm install" first).'
    : `Install Node ${needed} or newer from https://nodejs.org.`;
  process.stderr.write(
    `wecomkit needs Node ${needed} or newer; this is ${process.versions.node}. ${remedy}\n`,
  );
  process.exit(1);
}

nodeModule.enableCompileCache();
// In a clone the packages run from their sources, unbuilt.
if (isClone) {
  nodeModule.registerHooks({
    resolve: (specifier, context, next) =>
      next(specifier, { ...context, conditions: ['source', ...context.conditions] }),
  });
}

const { run } = await import(isClone ? sources.href : '../dist/index.js');
process.exitCode = await run(process.argv.slice(2));
