import assert from 'node:assert/strict';
import { serveCallback } from '../../test/callback-server.ts';
import { readExample, type Check, type Stage } from './stage.ts';

async function execute({ n8n }: Stage, name: Parameters<typeof readExample>[0], status: string = 'success') {
  const execution = await n8n.execute((await readExample(name)).id);
  assert.equal(execution.error, undefined);
  assert.equal(execution.status, status);
  return execution;
}

/** The examples that need no server, from the command line. */
export const headlessChecks: readonly Check[] = [
  {
    title: 'example: alerts are posted to the group, one by one',
    run: async (stage) => {
      const execution = await execute(stage, 'alert-to-robot');
      assert.equal(execution.output('Post to the Group').length, 2);
      const [first] = stage.sandbox.messages('lisi', 'chat:chat-release').slice(-2);
      assert.match(JSON.stringify(first?.content), /磁盘空间不足/u);
    },
  },
  {
    title: 'example: a new member is welcomed with a card',
    run: async (stage) => {
      await execute(stage, 'welcome-new-member');
      assert.equal(stage.sandbox.messages('wangwu').at(-1)?.msgtype, 'textcard');
    },
  },
  {
    title: 'example: missing departments are created, others changed',
    run: async (stage) => {
      const execution = await execute(stage, 'department-sync');
      assert.equal(execution.output('Create').length, 1);
      assert.equal(execution.output('Change').length, 1);
      const departments = stage.sandbox.directory().corps[0]?.departments ?? [];
      assert.ok(departments.some(({ name, name_en }) => name === '质量控制部' && name_en === 'Quality'));
      assert.ok(departments.some(({ name, name_en }) => name === '研发中心' && name_en === 'R&D'));
    },
  },
  {
    title: 'example: a vote is sent as a card, filled in field by field',
    run: async (stage) => {
      await using _ = await serveCallback(stage.sandbox);
      const execution = await execute(stage, 'vote-card');
      assert.ok(execution.output('Send the Vote')[0]?.['response_code']);
      assert.equal(stage.sandbox.messages('lisi').at(-1)?.card?.card_type, 'vote_interaction');
    },
  },
  {
    title: 'example: a request for approval is sent to the approvers, and the execution waits',
    run: async (stage) => {
      await using _ = await serveCallback(stage.sandbox);
      await execute(stage, 'approval', 'waiting');
      const card = stage.sandbox.messages('lisi').at(-1);
      assert.deepEqual(stage.sandbox.messages('chenyi').at(-1)?.msgid, card?.msgid);
      assert.match(JSON.stringify(card?.content), /Leave request: zhangsan.*Hand over first/su);
      const calls = stage.sandbox.journal.entries().map(({ operation }) => operation);
      assert.equal(calls.at(-1), 'message/send');
    },
  },
  {
    title: 'example: an AI agent asks before it uses its tool, and the execution waits',
    run: async (stage) => {
      await using _ = await serveCallback(stage.sandbox);
      await execute(stage, 'ai-agent-with-review', 'waiting');
      assert.match(JSON.stringify(stage.sandbox.messages('lisi').at(-1)?.content), /May the agent do this/u);
      assert.doesNotMatch(JSON.stringify(stage.sandbox.messages('wangwu')), /at noon/u);
    },
  },
];
