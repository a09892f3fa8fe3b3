import type { SeedAiBot } from './seed.ts';

/** Token and key are ready; its server says its own address when it starts. */
export const stockBot: SeedAiBot = {
  aibotid: 'aibSandboxStock01',
  name: '库存助手 Stock helper',
  description: '查询库存与到货 Stock levels and deliveries',
  mode: 'callback',
  secret: 'sandbox-secret-stock-bot-000000000000000000',
  callback: {
    url: '',
    token: 'SandboxStockToken',
    encodingAESKey: 'SandboxStockKey0000000000000000000000000000',
  },
  chatids: ['chat-lunch'],
};

/** Opens a long connection with its id and secret. */
export const releaseBot: SeedAiBot = {
  aibotid: 'aibSandboxRelease01',
  name: '发布助手 Release helper',
  description: '发布进度、值班与回滚 Releases, duty and rollbacks',
  mode: 'connection',
  secret: 'sandbox-secret-release-bot-0000000000000000',
  chatids: ['chat-release'],
};
