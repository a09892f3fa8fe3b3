import { type Color, type Inline, textOf } from './document.ts';

export type Bracket = 'link' | 'image' | 'mention';

interface Frame {
  readonly kind: 'root' | 'bold' | 'italic' | 'color' | Bracket;
  /** What opened it; it is text again when nothing closes it. */
  readonly marker: string;
  readonly color?: Color | undefined;
  readonly content: Inline[];
}

/** More open at once is text: it keeps the time linear. */
const mostFrames = 24;

/** path/90195 */
const memberId = /^(?:@all|[A-Za-z0-9][\w.@-]{0,63})$/u;
const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** What is open while a text is read from its start to its end. */
export class Spans {
  #root: Frame = { kind: 'root', marker: '', content: [] };
  #frames: Frame[] = [this.#root];

  text(text: string): void {
    const { content } = this.#top();
    const last = content.at(-1);
    if (last?.type === 'text') content[content.length - 1] = { type: 'text', text: last.text + text };
    else if (text !== '') content.push({ type: 'text', text });
  }

  add(inline: Inline): void {
    if (inline.type === 'text') this.text(inline.text);
    else this.#top().content.push(inline);
  }

  /** A run of asterisks closes what fits, else opens it, else is text. */
  stars(count: number, before: string, after: string): void {
    const kinds = ({ 1: ['italic'], 2: ['bold'], 3: ['bold', 'italic'] } as const)[count];
    const closing = kinds && canClose(before, after) && kinds.every((kind) => this.#isOpen(kind));
    if (kinds && closing) {
      for (const _ of kinds) this.#close(kinds.filter((kind) => this.#isOpen(kind)));
    } else if (kinds && canClose(after, before) && this.#frames.length + kinds.length <= mostFrames) {
      for (const kind of kinds) this.#open(kind, kind === 'bold' ? '**' : '*');
    } else this.text('*'.repeat(count));
  }

  openColor(color: Color, marker: string): void {
    if (this.#frames.length < mostFrames) this.#frames.push({ kind: 'color', marker, color, content: [] });
    else this.text(marker);
  }

  closeColor(marker: string): void {
    if (this.#isOpen('color')) this.#close(['color']);
    else this.text(marker);
  }

  openBracket(kind: Bracket, marker: string): void {
    if (this.#frames.length < mostFrames) this.#open(kind, marker);
    else this.text(marker);
  }

  hasBracket(): boolean {
    return this.#isOpen('link', 'image', 'mention');
  }

  /** Makes a link, picture or mention of what the last open bracket holds; `false` when it cannot be one. */
  closeBracket(address: string): boolean {
    const frame = this.#frames.findLast(isBracket);
    if (!frame || (frame.kind === 'mention' && !memberId.test(address))) return false;
    this.#closeBefore(frame);
    this.#frames.pop();
    if (frame.kind === 'image') this.add({ type: 'image', src: address, alt: textOf(frame.content) });
    else if (frame.kind === 'mention') this.add(mentionOf(address, textOf(frame.content)));
    else this.#addLink(address, frame.content);
    return true;
  }

  /** The last open bracket is text after all. */
  dropBracket(): void {
    this.#dissolve(this.#frames.findLastIndex(isBracket));
  }

  /** Everything, with what is still open as text. */
  end(): readonly Inline[] {
    this.#closeBefore(this.#root);
    return this.#root.content;
  }

  #top(): Frame {
    return this.#frames.at(-1) ?? this.#root;
  }

  #open(kind: Frame['kind'], marker: string): void {
    this.#frames.push({ kind, marker, content: [] });
  }

  #isOpen(...kinds: readonly Frame['kind'][]): boolean {
    return this.#frames.some(({ kind }) => kinds.includes(kind));
  }

  #close(kinds: readonly Frame['kind'][]): void {
    const frame = this.#frames.findLast(({ kind }) => kinds.includes(kind));
    if (!frame) return;
    this.#closeBefore(frame);
    this.#frames.pop();
    const { kind, color, content } = frame;
    if (content.length === 0) return;
    if (kind === 'bold' || kind === 'italic') this.add({ type: kind, content });
    else if (color) this.add({ type: 'color', color, content });
  }

  /** What was opened later and never closed is text inside the frame. */
  #closeBefore(frame: Frame): void {
    while (this.#top() !== frame) {
      const { marker, content } = this.#frames.pop() ?? this.#root;
      this.text(marker);
      for (const inline of content) this.add(inline);
    }
  }

  /** There are no links inside links: an open bracket before this one is text. */
  #addLink(href: string, content: readonly Inline[]): void {
    this.add({ type: 'link', href, content });
    while (this.#isOpen('link')) this.#dissolve(this.#frames.findLastIndex(({ kind }) => kind === 'link'));
  }

  /** Makes text of what opened a frame; what was opened inside it stays open. */
  #dissolve(place: number): void {
    if (place < 0) return;
    const [frame, ...above] = this.#frames.splice(place);
    this.text(frame?.marker ?? '');
    for (const inline of frame?.content ?? []) this.add(inline);
    this.#frames.push(...above);
  }
}

function isBracket({ kind }: Frame): boolean {
  return kind === 'link' || kind === 'image' || kind === 'mention';
}

function mentionOf(userid: string, name: string): Inline {
  return { type: 'mention', userid, name: name.trim() || userid.replace(/^@/u, '') };
}

/**
 * Asterisks close a span behind a character, and open one in front of one. As CommonMark has it but for Chinese:
 * there a span may end with a punctuation mark and the text go on without a blank.
 */
function canClose(inside: string, outside: string): boolean {
  if (/\s/u.test(inside)) return false;
  return !isPunctuation(inside) || /\s/u.test(outside) || isPunctuation(outside) || cjk.test(outside);
}

function isPunctuation(character: string): boolean {
  return /[\p{P}\p{S}]/u.test(character);
}
