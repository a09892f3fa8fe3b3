export { byteLength, charLength } from './byte-length.ts';
export { cutBytes, cutChars } from './cut-bytes.ts';
export type { Dialect } from './markdown-tokens.ts';
export { cutMarkdown, splitMarkdown } from './split-markdown.ts';
export { cutText, splitText } from './split-text.ts';
