import { maxBytesAt } from '../../validate/field-at.ts';
import { parseDocument } from '../document/parse-document.ts';
import { splitMarkdown } from '../split-markdown.ts';
import { splitText } from '../split-text.ts';
import { type Target, targets } from './targets.ts';
import { writeBlocks } from './write-blocks.ts';

export interface RenderOptions {
  /** Bytes of UTF-8 in one part. Default: the limit of the message type. */
  readonly maxBytes?: number | undefined;
}

/**
 * Writes one text in the dialect of a message type, in as many parts as its limit makes necessary, in order.
 *
 * The text is CommonMark: headings with `#`, paragraphs, quotes, bulleted and numbered lists, fenced code, rulers,
 * `**bold**`, `*italic*`, inline code, links, pictures, backslash escapes, entities; and beyond it tables as on
 * GitHub, `@[name](userid)` for a member (`@[所有人](@all)` for all), `<font color="info|comment|warning">`. A line
 * break stays one. Underscores, HTML, underlined headings and indented code are plain text.
 *
 * What a dialect lacks stays readable: lists become lines with `•`, tables lines with `|`, pictures links, code blocks
 * lines of code, mentions names. Text that happens to look like markup is kept from being read as such. With `plain`
 * nothing is left but words, for readers in WeChat, where no markdown is shown (path/90236).
 *
 * Nothing is a wrong text; one without any words has no parts. To put a text of others into a source, hand it to
 * `escapeContent` first.
 *
 * @throws RangeError if `maxBytes` is below 4
 * @example
 * for (const content of renderContent(report, 'webhook.markdown')) await bot.sendMarkdown({ markdown: { content } });
 */
export function renderContent(
  source: string,
  target: Target,
  options: RenderOptions = {},
): readonly string[] {
  const { operation, style } = targets[target];
  const { path = '', dialect = 'text' } = operation.split ?? {};
  const maxBytes = options.maxBytes ?? maxBytesAt(operation.input, path) ?? Number.POSITIVE_INFINITY;
  const written = writeBlocks(parseDocument(source), style).join('\n');
  if (written.trim() === '') return [];
  return dialect === 'text' ? splitText(written, maxBytes) : splitMarkdown(written, maxBytes, dialect);
}
