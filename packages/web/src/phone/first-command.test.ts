import { expect, test } from 'vitest';
import { firstCommand } from './first-command.ts';

test('the command names the member and the application of the conversation', () => {
  expect(firstCommand('zhangsan', 'Hello!', 'app:1000002', 'http://127.0.0.1:8787')).toBe(
    'npx wecomkit send text --sandbox --agentid 1000002 --touser zhangsan --content "Hello!"',
  );
});

test('a sandbox at an unusual address is named, a group without application is not', () => {
  expect(firstCommand('lisi', '你好！', 'chat:chat0001', 'http://127.0.0.1:41234')).toBe(
    'npx wecomkit send text --sandbox --base-url http://127.0.0.1:41234 --touser lisi --content "你好！"',
  );
});
