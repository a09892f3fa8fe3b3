/** One element or text of a page. */
export interface Node {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Node | string)[];
}

const voidTags = new Set(['input', 'link', 'meta']);
const token =
  /<(?<close>\/)?(?<tag>[a-z][a-z\d]*)(?<attributes>(?:\s+[a-z-]+="[^"<]*")*)\s*(?<empty>\/)?>|(?<text>[^<]+)/gu;
const references: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };

/**
 * Reads a page as strictly as XML: every element closed in its turn, every attribute quoted, no bare `<` or `&`.
 * @throws SyntaxError that names the place
 */
export function parsePage(page: string): Node {
  const root = { tag: '', attributes: {}, children: [] as (Node | string)[] };
  const open: (typeof root)[] = [root];
  let done = page.indexOf('\n');
  for (const match of page.slice(done).matchAll(token)) {
    const at = match.index + page.indexOf('\n');
    if (at !== done) throw wrong(page, done);
    done = at + match[0].length;
    const { close, tag = '', attributes = '', empty, text } = match.groups ?? {};
    const inner = open.at(-1) ?? root;
    if (text !== undefined) {
      inner.children.push(inner.tag === 'script' ? text : decode(text));
      continue;
    }
    if (close) {
      if (open.pop()?.tag !== tag) throw wrong(page, at);
      continue;
    }
    const element = { tag, attributes: readAttributes(attributes), children: [] };
    inner.children.push(element);
    if (Boolean(empty) !== voidTags.has(tag)) throw wrong(page, at);
    if (!empty) open.push(element);
  }
  if (done !== page.length || open.length !== 1) throw wrong(page, done);
  return root;
}

/** All elements in document order. */
export function elements(node: Node): readonly Node[] {
  return node.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...elements(child)]));
}

/** All texts that are not within an element that is left out. */
export function texts(node: Node, isLeftOut: (element: Node) => boolean): readonly string[] {
  if (isLeftOut(node)) return [];
  return node.children.flatMap((child) => (typeof child === 'string' ? [child] : texts(child, isLeftOut)));
}

function readAttributes(text: string): Record<string, string> {
  const pairs = Array.from(text.matchAll(/([a-z-]+)="([^"]*)"/gu), ([, name = '', value = '']) => [
    name,
    decode(value),
  ]);
  return Object.fromEntries(pairs);
}

function decode(text: string): string {
  return text.replaceAll(/&(\w*);?/gu, (reference, name: string) => {
    const character = references[name];
    if (character === undefined) throw new SyntaxError(`a bare & or an unknown reference: ${reference}`);
    return character;
  });
}

function wrong(page: string, at: number): SyntaxError {
  return new SyntaxError(`not well-formed at: ${page.slice(Math.max(0, at - 40), at + 60)}`);
}
