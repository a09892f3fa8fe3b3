import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import type { Row } from './measure.ts';

const programs = {
  'SDK bundle, `sendText` alone': `
    import { createCaller } from '@wecomkit/sdk';
    import { sendText } from '@wecomkit/sdk/operations/message';
    const caller = createCaller({ corpid: 'c', corpsecret: 's', agentid: 1 });
    await caller.call(sendText, { touser: 'a', text: { content: 'x' } });`,
  'SDK bundle, every operation': `
    import { createBot, createWeCom } from '@wecomkit/sdk';
    const wecom = createWeCom({ corpid: 'c', corpsecret: 's', agentid: 1 });
    const bot = createBot({ key: 'k' });
    await wecom.message.sendText({ touser: 'a', text: { content: 'x' } });
    await bot.sendText({ text: { content: 'x' } });`,
};

/** What a program that uses the SDK weighs when it is bundled and minified. */
export async function bundleSize(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [what, source] of Object.entries(programs)) {
    const code = await bundle(source);
    const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
    rows.push({
      what,
      value: `${kilobytes(gzipSync(code).length)} gz`,
      beside: `${kilobytes(code.length)} minified`,
    });
  }
  return rows;
}

async function bundle(source: string): Promise<string> {
  const entry = '\0program.ts';
  const build = await rolldown({
    input: entry,
    platform: 'neutral',
    resolve: { conditionNames: ['source', 'import', 'default'] },
    plugins: [
      {
        name: 'program',
        resolveId: (id, importer) =>
          id === entry
            ? id
            : importer === entry
              ? { id: new URL(import.meta.resolve(id)).pathname }
              : undefined,
        load: (id) => (id === entry ? source : undefined),
      },
    ],
  });
  const { output } = await build.generate({ format: 'esm', minify: true, codeSplitting: false });
  await build.close();
  return output[0].code;
}
