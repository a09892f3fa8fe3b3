import type { Row, Table } from '../document/document.ts';
import { defuseLine, defuseMarkdown, defuseText } from './defuse.ts';
import { inWords, type Marks, safeHref } from './marks.ts';
import type { Style } from './style.ts';
import { writeInline } from './write-inline.ts';

/** How a member is mentioned: `undefined` where the dialect cannot, and the name is written. */
type Mention = Marks['mention'];

const ruler = '————————';

/** A message of type text for readers anywhere: nothing but words. */
export function plain(mention: Mention): Style {
  return {
    marks: {
      bold: '',
      italic: '',
      text: defuseText,
      code: defuseText,
      link: (href, label) => defuseText(inWords(href, label)),
      image: (src, alt) => defuseText(inWords(src, alt)),
      color: (_, inner) => inner,
      mention,
    },
    heading: (_, line) => line,
    bullet: '• ',
    indent: 2,
    mostQuotes: 1,
    code: (lines) => lines.map(defuseText),
    table: tableAsLines,
    rule: ruler,
    line: (line) => line,
    lineEnd: '',
  };
}

/** A message of type text, which WeCom shows with links (path/90236). */
export function text(mention: Mention): Style {
  const style = plain(mention);
  const link = (href: string, label: string): string =>
    label === '' || label === href
      ? defuseText(href)
      : `<a href="${safeHref(href)}">${label.replaceAll('<', '＜')}</a>`;
  return { ...style, marks: { ...style.marks, link, image: link } };
}

/** The markdown of applications and robots: headings, bold, links, inline code, quotes, three colours. */
export function markdown(mention: Mention): Style {
  return {
    marks: {
      bold: '**',
      italic: '',
      text: defuseMarkdown,
      code: inlineCode,
      link: markdownLink,
      image: markdownLink,
      color: (color, inner) => `<font color="${color}">${inner}</font>`,
      mention,
    },
    heading: (level, line) => (level === 0 ? defuseLine(line) : `${'#'.repeat(level)} ${line}`),
    bullet: '• ',
    indent: 2,
    mostQuotes: 1,
    code: (lines) => lines.map((line) => (line.trim() === '' ? '' : inlineCode(line))),
    table: tableAsLines,
    rule: ruler,
    line: defuseLine,
    lineEnd: '',
  };
}

/** The second markdown of group robots: also italics, lists, tables, pictures, code blocks; no colours, no mentions. */
export function markdownV2(mention: Mention): Style {
  const style = markdown(mention);
  return {
    ...style,
    marks: {
      ...style.marks,
      italic: '*',
      image: (src, alt) => `![${labelOf(alt)}](${safeHref(src)})`,
      color: (_, inner) => inner,
    },
    bullet: '- ',
    indent: 4,
    mostQuotes: 3,
    code: fenced,
    table: pipedTable,
    rule: '---',
    lineEnd: '  ',
  };
}

function markdownLink(href: string, label: string): string {
  return `[${labelOf(label === '' ? href : label)}](${safeHref(href)})`;
}

/** Brackets in a label would end it, and marks in it may not be read as such. */
function labelOf(label: string): string {
  const words = label.replaceAll('[', '［').replaceAll(']', '］').replaceAll('\\', '＼');
  return defuseMarkdown(words, { last: '[', hasStars: true }, true);
}

/** One backtick on each side, the only form that the pages show. */
function inlineCode(code: string): string {
  return code.trim() === '' ? '' : `\`${code.replaceAll('`', '｀')}\``;
}

function fenced(lines: readonly string[], info: string): readonly string[] {
  const sizes = lines.map((line) => (/`{3,}/u.exec(line)?.[0].length ?? 0) + 1);
  const fence = '`'.repeat(sizes.reduce((longest, size) => Math.max(longest, size), 3));
  return [fence + info.replaceAll('`', ''), ...lines, fence];
}

/** A row for each line, its cells side by side; the names of the columns in bold where there is bold. */
function tableAsLines({ head, rows }: Table, marks: Marks): readonly string[] {
  const names = head.map((cell) => [{ type: 'bold', content: cell } as const]);
  return [names, ...rows].map((row) => defuseRow(cellsOf(row, marks).join(' | '), marks));
}

function defuseRow(line: string, marks: Marks): string {
  return marks.bold === '' ? line : defuseLine(line);
}

function pipedTable({ align, head, rows }: Table, marks: Marks): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const dashes = { left: ':---', center: ':---:', right: '---:' };
  const rule = head.map((_, column) => dashes[align[column] ?? 'left']);
  const cells = (row: Row): readonly string[] =>
    cellsOf(row, marks).map((cell) => cell.replaceAll('|', '｜'));
  return [line(cells(head)), line(rule), ...rows.map((row) => line(cells(row)))];
}

function cellsOf(row: Row, marks: Marks): readonly string[] {
  return row.map((cell) => writeInline(cell, marks).replace(/\s+/gu, ' ').trim());
}
