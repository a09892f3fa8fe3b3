import type { Operation } from '../../../packages/sdk/src/operation.ts';
import { printLiteral } from './print-literal.ts';

const application = `import { createWeCom } from '@wecomkit/sdk';

const wecom = createWeCom({
  corpid: 'wwa1b2c3d4e5f60718',
  corpsecret: process.env.WECOM_CORPSECRET ?? '',
  agentid: 1000002,
});
`;

const contacts = `import { createWeCom } from '@wecomkit/sdk';

const wecom = createWeCom({
  corpid: 'wwa1b2c3d4e5f60718',
  contacts: { corpsecret: process.env.WECOM_CONTACTS_SECRET ?? '' },
});
`;

const robot = `import { createBot } from '@wecomkit/sdk';

const bot = createBot({ key: process.env.WECOM_BOT_KEY ?? '' });
`;

const starts: Readonly<Record<Operation['credential'], string>> = {
  none: application,
  application,
  any: application,
  contacts,
  robot,
};

/** A program that makes the call of the declaration's example. */
export function typescriptExample(operation: Operation): string {
  const { credential, name, answersFile, cursor } = operation;
  const method = credential === 'robot' ? `bot.${name.slice(name.indexOf('.') + 1)}` : `wecom.${name}`;
  const input = ownInput(operation);
  const given = Object.keys(input).length === 0 ? '' : printLiteral(input);
  const result = answersFile ? 'file' : 'answer';
  const lines = [`const ${result} = await ${method}(${given});`];
  if (answersFile) lines.push('const bytes = await file.bytes();');
  if (cursor) lines.push('', ...walk(name, cursor.each));
  return `${starts[credential]}\n${lines.join('\n')}\n`;
}

function walk(name: string, each: string): readonly string[] {
  const family = name.slice(0, name.indexOf('.'));
  return [`for await (const row of wecom.${family}.${each}()) {`, '  console.log(row);', '}'];
}

/** Without what the client fills in. */
function ownInput({ example, input }: Operation): Readonly<Record<string, unknown>> {
  const members = Object.entries(Object(example));
  return Object.fromEntries(members.filter(([name]) => !input.members[name]?.fromConnection));
}
