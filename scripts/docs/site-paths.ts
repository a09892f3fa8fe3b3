import type { Operation } from '../../packages/sdk/src/operation.ts';

/** Where pages are, from the folder of a language: `message/send-text.html`. */
export const pagePaths = {
  home: 'index.html',
  errors: 'errors.html',
  connections: 'connections.html',
  limits: 'limits.html',
} as const;

export function operationPath({ name }: Operation): string {
  return `${name.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`).replace('.', '/')}.html`;
}

/** The address of one page seen from another, both from the same folder; an anchor may follow. */
export function relativePath(from: string, to: string): string {
  return '../'.repeat(from.split('/').length - 1) + to;
}

/** WeCom's own page. */
export function officialPage(doc: number): string {
  return `https://developer.work.weixin.qq.com/document/path/${doc}`;
}
