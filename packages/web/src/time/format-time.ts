import type { Language } from '../view/view.ts';

/** How times are written on the phone and in the inspector. `zone` is for tests; the browser's otherwise. */
export interface TimeStyle {
  readonly lang: Language;
  readonly zone?: string | undefined;
}

const dayMs = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function format(style: TimeStyle, time: number, options: Intl.DateTimeFormatOptions): string {
  const locale = style.lang === 'zh' ? 'zh-CN' : 'en-GB';
  const key = JSON.stringify([locale, style.zone, options]);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: style.zone });
  formats.set(key, known);
  return known.format(time);
}

/** 14:03 */
export function clockTime(style: TimeStyle, time: number): string {
  return format(style, time, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

/** 14:03:27 */
export function preciseTime(style: TimeStyle, time: number): string {
  return format(style, time, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
}

/** Date and time in full, for titles and details. */
export function fullTime(style: TimeStyle, time: number): string {
  return format(style, time, { dateStyle: 'medium', timeStyle: 'medium' });
}

/** A key that is the same for two times of one day. */
export function dayOf(style: TimeStyle, time: number): string {
  return format(style, time, { year: 'numeric', month: '2-digit', day: '2-digit' });
}

/** The day as the phone names it: today (empty), yesterday, a weekday of the last week, or a date. */
export function dayName(style: TimeStyle, time: number, now: number): string {
  const day = dayOf(style, time);
  if (day === dayOf(style, now)) return '';
  if (day === dayOf(style, now - dayMs)) return style.lang === 'zh' ? '昨天' : 'Yesterday';
  if (time < now && now - time < 6 * dayMs)
    return format(style, time, { weekday: style.lang === 'zh' ? 'long' : 'short' });
  return format(style, time, dateOptions(style, time, now));
}

function dateOptions(style: TimeStyle, time: number, now: number): Intl.DateTimeFormatOptions {
  const isSameYear = format(style, time, { year: 'numeric' }) === format(style, now, { year: 'numeric' });
  const day: Intl.DateTimeFormatOptions = { month: style.lang === 'zh' ? 'long' : 'short', day: 'numeric' };
  return isSameYear ? day : { ...day, year: 'numeric' };
}

/** In the list of conversations: the time today, otherwise the day. */
export function listTime(style: TimeStyle, time: number, now: number): string {
  return dayName(style, time, now) || clockTime(style, time);
}

/** Between messages: the day, where it is not today, and the time. */
export function separatorTime(style: TimeStyle, time: number, now: number): string {
  return `${dayName(style, time, now)} ${clockTime(style, time)}`.trim();
}

/** How long something took: `12 ms`, `1.2 s`. */
export function duration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  return ms < 100_000 ? `${(ms / 1000).toFixed(1)} s` : `${Math.round(ms / 1000)} s`;
}

/** How long a voice or a video is: `0:07`. */
export function playTime(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** How far the clock is moved: `+3 d 1 h`; empty below a minute. */
export function offset(style: TimeStyle, ms: number): string {
  const minutes = Math.round(Math.abs(ms) / 60_000);
  const units: readonly [number, string, string][] = [
    [1440, 'd', '天'],
    [60, 'h', '小时'],
    [1, 'min', '分钟'],
  ];
  let rest = minutes;
  const parts: string[] = [];
  for (const [size, en, zh] of units) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(`${count} ${style.lang === 'zh' ? zh : en}`);
  }
  return parts.length === 0 ? '' : `${ms < 0 ? '−' : '+'}${parts.join(' ')}`;
}
