import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { apiError } from '../api-error.ts';
import { TimeoutError } from '../timeout-error.ts';
import { describe } from '../describe.ts';
import { advise, explain } from './explain.ts';

const codes = lines('errcodes.tsv');
const chinese = lines('errcodes.zh.tsv');

function lines(name: string): string[][] {
  const text = readFileSync(new URL(`../../../data/${name}`, import.meta.url), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
}

test('every code of the table is explained with its own line', () => {
  for (const [code, symbol, meaning, category, retryable, hint] of codes) {
    const explanation = explain(Number(code));
    expect(explanation).toMatchObject({ code: Number(code), symbol, category, retryable });
    expect(explanation.meaning.en).toBe(meaning);
    expect(explanation.advice.en).toBe(hint);
    expect(explanation.meaning.zh).not.toBe('');
    expect(explanation.advice.zh).toMatch(/\p{Script=Han}.*。$/u);
  }
});

test('every Chinese line is reached, and both its texts are Chinese', () => {
  expect(chinese.length).toBeGreaterThan(300);
  for (const [code, meaning, advice] of chinese) {
    const explanation = explain(Number(code));
    expect(explanation.meaning.zh).toBe(meaning);
    expect(explanation.advice.zh).toBe(advice);
    expect(meaning).toMatch(/\p{Script=Han}/u);
    expect(meaning).not.toMatch(/。$/);
  }
});

test('an unknown code is explained as such', () => {
  expect(explain(12_345)).toMatchObject({ symbol: 'unknown', category: 'other', retryable: 'no' });
  expect(explain(12_345).meaning.zh).toMatch(/没有这个错误码/);
});

test('advice says what the code means and what to do, in either language', () => {
  const error = apiError({
    operation: 'message.sendText',
    errcode: 81013,
    errmsg: 'user & party & tag all invalid',
    answer: {},
  });
  expect(advise(error, 'en')).toBe(
    "message.sendText: WeCom answered 81013 (user & party & tag all invalid). That means: all users, departments and tags unknown or not visible. Check the ids and extend the app's visible range. More: https://open.work.weixin.qq.com/devtool/query?e=81013",
  );
  expect(advise(error, 'zh')).toBe(
    'message.sendText：企业微信返回错误 81013（user & party & tag all invalid）。成员、部门和标签全部无效或不可见。检查接收方的 ID，并把他们加入应用的可见范围。详情：https://open.work.weixin.qq.com/devtool/query?e=81013',
  );
});

test('an error that is not an answer is described as elsewhere', () => {
  const error = new TimeoutError('message.sendText', { timeoutMs: 5000, mayHaveArrived: true });
  expect(advise(error, 'zh')).toBe(describe(error, 'zh'));
});
