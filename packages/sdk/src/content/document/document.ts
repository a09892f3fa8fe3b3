/** A text as it was meant, before it is written in one of WeCom's dialects. */

export type Block =
  | { readonly type: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly type: 'heading'; readonly level: number; readonly content: readonly Inline[] }
  | { readonly type: 'quote'; readonly blocks: readonly Block[] }
  | List
  | { readonly type: 'code'; readonly info: string; readonly lines: readonly string[] }
  | Table
  | { readonly type: 'rule' };

export interface List {
  readonly type: 'list';
  /** Number of the first item; `undefined` for bullets. */
  readonly start: number | undefined;
  readonly items: readonly (readonly Block[])[];
}

export interface Table {
  readonly type: 'table';
  readonly align: readonly Alignment[];
  readonly head: Row;
  readonly rows: readonly Row[];
}

export type Alignment = 'left' | 'center' | 'right' | undefined;

/** The cells of a row. */
export type Row = readonly (readonly Inline[])[];

export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'break' }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'bold' | 'italic'; readonly content: readonly Inline[] }
  | { readonly type: 'color'; readonly color: Color; readonly content: readonly Inline[] }
  | { readonly type: 'link'; readonly href: string; readonly content: readonly Inline[] }
  | { readonly type: 'image'; readonly src: string; readonly alt: string }
  | { readonly type: 'mention'; readonly userid: string; readonly name: string };

/** The three colours that WeCom's markdown knows: green, grey, orange (path/90236 appendix). */
export type Color = 'info' | 'comment' | 'warning';

/** The words of a piece of text, without what marks them. */
export function textOf(content: readonly Inline[]): string {
  return content.map(textOfOne).join('');
}

function textOfOne(inline: Inline): string {
  switch (inline.type) {
    case 'text':
    case 'code':
      return inline.text;
    case 'break':
      return '\n';
    case 'image':
      return inline.alt;
    case 'mention':
      return `@${inline.name}`;
    default:
      return textOf(inline.content);
  }
}
