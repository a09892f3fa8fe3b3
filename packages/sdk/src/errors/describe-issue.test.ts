import { expect, test } from 'vitest';
import { describeIssue, inputError } from './describe-issue.ts';
import type { InputIssue, InputRule } from './input-error.ts';

const long: InputIssue = {
  path: 'text.content',
  rule: 'tooLong',
  limit: 2048,
  actual: 2100,
  unit: 'bytes',
  cut: true,
  splittable: true,
};

test('a text that is too long says by how much and what to do', () => {
  expect(inputError('message.sendText', [long], 90236).message).toBe(
    "message.sendText: text.content is 2,100 bytes of UTF-8; the limit is 2,048 (path/90236). Shorten it, or choose overflow: 'truncate' or 'split'.",
  );
  expect(describeIssue(long, 'zh')).toBe(
    "text.content 有 2100 字节（UTF-8），上限是 2048。请缩短内容，或设置 overflow: 'truncate' 或 'split'。",
  );
});

test('only what can be cut or split offers it', () => {
  expect(describeIssue({ ...long, splittable: undefined }, 'en')).toMatch(/choose overflow: 'truncate'\.$/);
  expect(describeIssue({ ...long, cut: undefined, splittable: undefined }, 'en')).toBe(
    'text.content is 2,100 bytes of UTF-8; the limit is 2,048.',
  );
});

test('several issues share one page and one remedy', () => {
  const missing: InputIssue = { path: '', rule: 'atLeastOne', members: ['touser', 'toparty', 'totag'] };
  expect(inputError('message.sendText', [missing, long], 90236).message).toBe(
    "message.sendText: at least one of touser, toparty or totag must be given; also text.content is 2,100 bytes of UTF-8; the limit is 2,048 (path/90236). Shorten it, or choose overflow: 'truncate' or 'split'.",
  );
});

const cases: Readonly<Record<InputRule, readonly [InputIssue, string, string]>> = {
  required: [{ path: 'agentid', rule: 'required' }, 'agentid is missing.', '缺少 agentid。'],
  type: [
    { path: 'agentid', rule: 'type', limit: 'integer', actual: 'boolean' },
    'agentid must be integer, not boolean.',
    'agentid 的类型应为 integer，现在是 boolean。',
  ],
  empty: [{ path: 'text.content', rule: 'empty' }, 'text.content is empty.', 'text.content 不能为空。'],
  tooLong: [
    { path: 'task_id', rule: 'tooLong', limit: 128, actual: 130, unit: 'bytes' },
    'task_id is 130 bytes of UTF-8; the limit is 128.',
    'task_id 有 130 字节（UTF-8），上限是 128。',
  ],
  tooShort: [
    { path: 'content', rule: 'tooShort', limit: 4, actual: 1, unit: 'chars' },
    'content needs at least 4 characters, not 1.',
    'content 至少要有 4 个字符，现在是 1。',
  ],
  tooMany: [
    { path: 'touser', rule: 'tooMany', limit: 1000, actual: 1001 },
    'touser has 1,001 items; the limit is 1,000.',
    'touser 有 1001 项，上限是 1000。',
  ],
  tooFew: [
    { path: 'news.articles', rule: 'tooFew', limit: 1, actual: 0, unit: 'items' },
    'news.articles needs at least 1 item, not 0.',
    'news.articles 至少要有 1 项，现在是 0。',
  ],
  range: [
    { path: 'duplicate_check_interval', rule: 'range', limit: [1, 14400], actual: 20000, unit: 'seconds' },
    'duplicate_check_interval must lie within 1 to 14,400 seconds, not 20,000.',
    'duplicate_check_interval 的取值范围是 1～14400 秒，现在是 20000。',
  ],
  choice: [
    { path: 'safe', rule: 'choice', limit: [0, 1], actual: 7 },
    'safe must be one of 0 or 1, not 7.',
    'safe 只能取 0、1，现在是 7。',
  ],
  pattern: [
    { path: 'task_id', rule: 'pattern', limit: '[A-Za-z0-9_@-]+' },
    'task_id does not have the form [A-Za-z0-9_@-]+.',
    'task_id 的格式应为 [A-Za-z0-9_@-]+。',
  ],
  protocol: [
    { path: 'textcard.url', rule: 'protocol' },
    'textcard.url must start with http:// or https://.',
    'textcard.url 必须以 http://、https:// 开头。',
  ],
  unique: [
    { path: 'button_list.1.key', rule: 'unique', actual: 'ok' },
    'button_list.1.key must not repeat a value (ok).',
    'button_list.1.key 不能重复（ok）。',
  ],
  atLeastOne: [
    { path: '', rule: 'atLeastOne', members: ['touser', 'toparty', 'totag'] },
    'at least one of touser, toparty or totag must be given.',
    'touser、toparty、totag 至少要填一个。',
  ],
  together: [
    { path: 'is_leader_in_dept', rule: 'together', members: ['department'] },
    'is_leader_in_dept and department belong together.',
    'is_leader_in_dept、department 必须同时填写且相互对应。',
  ],
  conflict: [
    { path: '', rule: 'conflict', members: ['news', 'safe'] },
    'news and safe exclude each other.',
    'news、safe 不能同时使用。',
  ],
  unknown: [
    { path: 'toUser', rule: 'unknown' },
    'toUser is not a member of this operation.',
    '此接口没有 toUser 这个字段。',
  ],
};

test.each(Object.entries(cases))('%s is told in both languages', (_, [issue, english, chinese]) => {
  expect(describeIssue(issue, 'en')).toBe(english);
  expect(describeIssue(issue, 'zh')).toBe(chinese);
});
