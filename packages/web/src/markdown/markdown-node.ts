/** What our reading of WeCom's markdown yields: data that is drawn as React elements, never as HTML. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bold'; readonly children: readonly Inline[] }
  | { readonly kind: 'italic'; readonly children: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
  | { readonly kind: 'image'; readonly src: string; readonly alt: string }
  | { readonly kind: 'font'; readonly color: FontColor; readonly children: readonly Inline[] }
  | { readonly kind: 'mention'; readonly userid: string };

export type FontColor = 'info' | 'comment' | 'warning';

export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly children: readonly Inline[] }
  /** Lines stay lines: a single line break is shown as one. */
  | { readonly kind: 'paragraph'; readonly lines: readonly (readonly Inline[])[] }
  | { readonly kind: 'quote'; readonly children: readonly Block[] }
  | {
      readonly kind: 'list';
      readonly isOrdered: boolean;
      readonly start: number;
      readonly items: readonly ListItem[];
    }
  | { readonly kind: 'code-block'; readonly text: string; readonly info: string }
  | { readonly kind: 'rule' }
  | { readonly kind: 'table'; readonly table: Table };

export interface ListItem {
  readonly children: readonly Inline[];
  readonly nested: readonly Block[];
}

export interface Table {
  readonly align: readonly ('left' | 'center' | 'right')[];
  readonly head: readonly (readonly Inline[])[];
  readonly rows: readonly (readonly (readonly Inline[])[])[];
}

/** `markdown`: applications and robots (path/90236, path/99110). `markdown_v2`: robots only (path/99110). */
export type Dialect = 'markdown' | 'markdown_v2';

/** A block that begins at a line, and the line after it. */
export interface Found {
  readonly block: Block;
  readonly next: number;
}

/** Reads one kind of block; null where none begins at the line. `depth`: how many quotes are around it. */
export type BlockReader = (lines: readonly string[], at: number, depth: number) => Found | null;
