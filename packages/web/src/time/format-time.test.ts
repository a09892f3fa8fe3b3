import { expect, test } from 'vitest';
import { formatSize } from './format-size.ts';
import { clockTime, dayName, duration, listTime, offset, playTime, separatorTime } from './format-time.ts';

const en = { lang: 'en', zone: 'Asia/Shanghai' } as const;
const zh = { lang: 'zh', zone: 'Asia/Shanghai' } as const;
const now = Date.parse('2026-11-18T14:03:27+08:00');
const at = (iso: string): number => Date.parse(`${iso}+08:00`);

test('today shows the time alone', () => {
  expect(listTime(en, at('2026-11-18T09:05:00'), now)).toBe('09:05');
  expect(separatorTime(zh, at('2026-11-18T00:00:10'), now)).toBe('00:00');
});

test('the day before is called yesterday', () => {
  expect(separatorTime(en, at('2026-11-17T23:59:00'), now)).toBe('Yesterday 23:59');
  expect(separatorTime(zh, at('2026-11-17T00:01:00'), now)).toBe('昨天 00:01');
});

test('the last week is told by weekdays and older days by dates', () => {
  expect(dayName(en, at('2026-11-14T12:00:00'), now)).toBe('Sat');
  expect(dayName(zh, at('2026-11-14T12:00:00'), now)).toBe('星期六');
  expect(dayName(en, at('2026-11-02T12:00:00'), now)).toBe('2 Nov');
  expect(dayName(zh, at('2025-12-31T12:00:00'), now)).toBe('2025年12月31日');
});

test('midnight is 00:00 and never 24:00', () => {
  expect(clockTime(en, at('2026-11-18T00:00:00'))).toBe('00:00');
});

test('durations, lengths, sizes and clock offsets use the fitting unit', () => {
  expect([duration(12.4), duration(1234), duration(120_000)]).toEqual(['12 ms', '1.2 s', '120 s']);
  expect(playTime(67)).toBe('1:07');
  expect([formatSize(5), formatSize(1536), formatSize(20 * 1024 * 1024)]).toEqual([
    '5 B',
    '1.5 KB',
    '20.0 MB',
  ]);
  expect(offset(en, 72 * 3_600_000)).toBe('+3 d');
  expect(offset(zh, 25 * 3_600_000)).toBe('+1 天 1 小时');
  expect(offset(en, 20_000)).toBe('');
});
