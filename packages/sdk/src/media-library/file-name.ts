import { byteLength } from '../content/byte-length.ts';
import { cutBytes } from '../content/cut-bytes.ts';
import type { InputIssue } from '../errors/index.ts';

/** The pages name a limit for fetched files only (path/96219), and the forbidden characters for providers (path/99310). */
const maxBytes = 128;
const forbidden = '(?!/)[^\\\\:"\\p{Cc}]+';

/** What is wrong with a name that a program chose. */
export function checkFileName(name: string, path: string): readonly InputIssue[] {
  if (name === '') return [{ path, rule: 'empty' }];
  const actual = byteLength(name);
  const issues: InputIssue[] = [];
  if (!new RegExp(`^${forbidden}$`, 'u').test(name)) issues.push({ path, rule: 'pattern', limit: forbidden });
  if (actual > maxBytes) issues.push({ path, rule: 'tooLong', limit: maxBytes, actual, unit: 'bytes' });
  return issues;
}

/**
 * A name that was found somewhere, without what WeCom does not take. Its extension stays: readers choose the icon by
 * it; a name without one gets that of the content.
 */
export function cleanFileName(name: string, extension: string | undefined): string {
  const clean = name
    .toWellFormed()
    .replace(/\p{Cc}+/gu, ' ')
    .replaceAll('"', "'")
    .replace(/[\\:]/gu, '_')
    .replace(/^.*\//u, '')
    .trim();
  if (clean === '') return '';
  const own = /(?<=[^.])\.[^.\s/]{1,16}$/u.exec(clean)?.[0] ?? '';
  const stem = clean.slice(0, clean.length - own.length);
  const end = own === '' && extension !== undefined ? `.${extension}` : own;
  return cutBytes(stem, maxBytes - byteLength(end)) + end;
}
