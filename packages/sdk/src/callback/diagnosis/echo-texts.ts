import type { Explanation } from './bilingual.ts';

/** What is wrong with the body of an answer to a URL check. */
export type BodyFinding =
  | 'body-empty'
  | 'body-bom'
  | 'body-newline'
  | 'body-quoted'
  | 'body-json'
  | 'body-encrypted'
  | 'body-around'
  | 'body-xml'
  | 'body-html'
  | 'body-long'
  | 'body-other';

export const bodyTexts: Readonly<Record<'ok' | BodyFinding, Explanation>> = {
  ok: {
    meaning: { en: 'The URL answers as it should.', zh: 'URL 验证通过。' },
    advice: { en: '', zh: '' },
  },
  'body-empty': {
    meaning: { en: 'The body is empty.', zh: '响应体为空。' },
    advice: {
      en: 'An empty 200 is the answer to deliveries, which are POST. Answer the GET of the check with the decrypted echostr.',
      zh: '空的 200 只用于响应 POST 回调。请在响应验证 URL 的 GET 请求时返回解密后的 echostr。',
    },
  },
  'body-bom': {
    meaning: { en: 'A byte order mark stands before the text.', zh: '响应体开头有 BOM。' },
    advice: {
      en: 'Write UTF-8 without a byte order mark; in PHP, save the source files so too.',
      zh: '请输出不带 BOM 的 UTF-8；PHP 源文件也要存为不带 BOM 的格式。',
    },
  },
  'body-newline': {
    meaning: { en: 'White space or a newline stands around the text.', zh: '响应体前后有空白或换行。' },
    advice: {
      en: 'Write the text alone: print functions and templates add a line end.',
      zh: '请只输出文本本身：打印函数和模板会附加换行。',
    },
  },
  'body-quoted': {
    meaning: {
      en: 'The text is in quotes: it was sent as JSON.',
      zh: '响应体带有引号：它被当作 JSON 返回了。',
    },
    advice: {
      en: 'Send it as plain text, not through a function that writes JSON.',
      zh: '请以纯文本返回，不要使用输出 JSON 的函数。',
    },
  },
  'body-json': {
    meaning: { en: 'The body is JSON.', zh: '响应体是 JSON。' },
    advice: {
      en: 'Send nothing but the decrypted echostr.',
      zh: '请只返回解密后的 echostr。',
    },
  },
  'body-encrypted': {
    meaning: { en: 'The echostr came back as it was sent.', zh: '返回的是未解密的 echostr。' },
    advice: {
      en: 'Decrypt it with the EncodingAESKey before it is sent back.',
      zh: '请先用 EncodingAESKey 解密再返回。',
    },
  },
  'body-around': {
    meaning: {
      en: 'The decrypted echostr came back, with something else around it.',
      zh: '返回了解密后的 echostr，但前后还有其他内容。',
    },
    advice: {
      en: 'Send nothing else. After decryption, 16 random bytes and 4 of the length stand before the text and the receiveid behind it: cut them off.',
      zh: '请只返回该文本。解密结果的前 16 字节是随机数，随后 4 字节是长度，末尾是 receiveid，都要去掉。',
    },
  },
  'body-xml': {
    meaning: { en: 'The body is XML.', zh: '响应体是 XML。' },
    advice: {
      en: 'A passive reply answers deliveries, which are POST. Answer the GET of the check with the decrypted echostr alone.',
      zh: '被动回复只用于响应 POST 回调。响应验证 URL 的 GET 请求时，请只返回解密后的 echostr。',
    },
  },
  'body-html': {
    meaning: {
      en: 'The body is a web page, not the answer of a callback.',
      zh: '响应体是网页，而不是回调的响应。',
    },
    advice: {
      en: 'It is often a login page, the page of a proxy or a tunnel, or a front end that answers every path. Have the path lead to the application, without a login.',
      zh: '多半是登录页、代理或隧道的提示页，或响应所有路径的前端页面。请让该路径直达应用，且无需登录。',
    },
  },
  'body-long': {
    meaning: {
      en: 'The body is far longer than the decrypted echostr.',
      zh: '响应体远长于解密后的 echostr。',
    },
    advice: {
      en: 'Something else answers at this URL, a file for instance. Does the path lead to the application?',
      zh: '该地址返回的是其他内容，例如某个文件。请确认路径指向应用。',
    },
  },
  'body-other': {
    meaning: { en: 'The body is not the decrypted echostr.', zh: '响应体不是解密后的 echostr。' },
    advice: {
      en: 'Does the path lead to the callback of the application, and are its Token, EncodingAESKey and receiveid those set here?',
      zh: '请确认路径指向应用的回调，且应用的 Token、EncodingAESKey 和 receiveid 与这里一致。',
    },
  },
};
