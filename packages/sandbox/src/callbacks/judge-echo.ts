import type { CallbackCheck } from '../control/types.ts';

type Verdict = Pick<CallbackCheck, 'result' | 'text'>;

/** Compares the answer to the URL check byte for byte, and names what frameworks like to add (path/90930). */
export function judgeEcho(body: Uint8Array, echo: string): Verdict {
  // A decoder would swallow a byte order mark.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(body);
  if (text === echo) return ok;
  return mistakes.find(({ is }) => is(text, echo))?.verdict ?? other;
}

const ok: Verdict = {
  result: 'ok',
  text: { en: 'The URL answers as it should; it was saved.', zh: 'URL 验证通过，已保存。' },
};

const other: Verdict = {
  result: 'body-other',
  text: {
    en: 'The body is not the decrypted echostr. Are Token, EncodingAESKey and the receiver id right?',
    zh: '响应体不是解密后的 echostr。请核对 Token、EncodingAESKey 和 receiveid。',
  },
};

const mistakes: readonly {
  readonly is: (text: string, echo: string) => boolean;
  readonly verdict: Verdict;
}[] = [
  {
    is: (text) => text.startsWith('\uFEFF'),
    verdict: {
      result: 'body-bom',
      text: {
        en: 'A byte order mark stands before the text.',
        zh: '响应体开头有 BOM，请去掉。',
      },
    },
  },
  {
    is: (text, echo) => text.trim() === echo,
    verdict: {
      result: 'body-newline',
      text: {
        en: 'White space or a newline stands around the text.',
        zh: '响应体前后有空白或换行，请去掉。',
      },
    },
  },
  {
    is: (text, echo) => text.trim().replace(/^(["'])(.*)\1$/, '$2') === echo,
    verdict: {
      result: 'body-quoted',
      text: {
        en: 'The text is in quotes: it was sent as JSON. Send it as plain text.',
        zh: '响应体带有引号：它被当作 JSON 返回了。请以纯文本返回。',
      },
    },
  },
  {
    is: (text) => /^\s*[[{]/.test(text),
    verdict: {
      result: 'body-json',
      text: {
        en: 'The body is JSON. Send nothing but the decrypted echostr.',
        zh: '响应体是 JSON。请只返回解密后的 echostr。',
      },
    },
  },
  {
    is: isStillEncrypted,
    verdict: {
      result: 'body-encrypted',
      text: {
        en: 'The echostr came back as it was sent. It has to be decrypted first.',
        zh: '返回的是未解密的 echostr。请先解密再返回。',
      },
    },
  },
];

/** A long Base64 text: what was sent, or something else that was encrypted. */
function isStillEncrypted(text: string): boolean {
  return /^[A-Za-z0-9+/ ]{60,}={0,2}$/.test(text.trim());
}
