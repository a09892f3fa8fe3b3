import { robotImageFormat } from '../policy.ts';
import { cardCodes } from './card-codes.ts';
import { below, type CodeTable } from './code-table.ts';

/** A text that is too long is refused as a bad parameter: 40058, which is what is left (observed 2022, 2025). */
const content: CodeTable = { '': 44004, content: { required: 44004, empty: 44004 } };

const file: CodeTable = { '': 41006, media_id: 41006 };

/** Codes of `webhook/send` (path/99110). */
export const robotCodes: CodeTable = {
  ...below('text', content),
  ...below('markdown', content),
  ...below('markdown_v2', content),
  ...below('image', {
    '': 301019,
    base64: { tooLong: 40009, '*': robotImageFormat },
    md5: 301019,
  }),
  ...below('news', { '': 45008, articles: 45008, 'articles.*.title': 41016, 'articles.*.url': 41010 }),
  ...below('file', file),
  ...below('voice', file),
  ...cardCodes,
};
