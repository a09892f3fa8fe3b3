/** Damages texts in the ways that proxies, broken clients and attackers do. */
export interface Mutator {
  readonly chance: (probability: number) => boolean;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  /** XML, JSON or any other text. */
  readonly text: (text: string) => string;
  readonly query: (query: string) => string;
  readonly base64: (text: string) => string;
}

const pieces = [
  '<!DOCTYPE xml [<!ENTITY a "b"><!ENTITY c "&a;&a;&a;">]>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  ']]]]><![CDATA[>',
  '<?xml version="1.0"?>',
  '<a>',
  '</a>',
  '<a/>',
  '<Encrypt>',
  '</Encrypt>',
  '<Encrypt><![CDATA[AAAA]]></Encrypt>',
  '<MsgType>text</MsgType>',
  '<AgentID>9999999999999999999999</AgentID>',
  '<__proto__>1</__proto__>',
  '<constructor><prototype>1</prototype></constructor>',
  '"__proto__":{"a":1},',
  '"encrypt":[],',
  '{',
  '}',
  '\\u0000',
  '&lt;',
  '&c;',
  '&#0;',
  '&#x110000;',
  '&',
  '\0',
  '\r\n',
  '\uFEFF',
  '\uD800',
  '\uDC00',
  '\u3000',
  '🎯',
  '%',
  '%00',
  '%E4',
  '+',
  ' ',
  '=',
  '1e999',
  '-0',
] as const;

export function createMutator(random: () => number): Mutator {
  const below = (limit: number): number => Math.floor(random() * limit);
  const chance = (probability: number): boolean => random() < probability;
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[below(items.length)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  };
  const place = (text: string): number => below(text.length + 1);
  const splice = (text: string, at: number, removed: number, inserted: string): string =>
    text.slice(0, at) + inserted + text.slice(at + removed);

  const ways: readonly ((text: string) => string)[] = [
    (text) => splice(text, place(text), 1, ''),
    (text) => splice(text, place(text), 1, String.fromCharCode(below(128))),
    (text) => splice(text, place(text), 0, pick(pieces)),
    (text) => splice(text, place(text), below(20), pick(pieces)),
    (text) => text.slice(0, place(text)),
    (text) => text.slice(place(text)),
    (text) => splice(text, place(text), 0, text.slice(place(text)).slice(0, 200)),
    (text) => text + text,
    (text) => splice(text, place(text), 0, pick(pieces).repeat(below(chance(0.02) ? 2000 : 40))),
    () => '',
  ];
  const several = (text: string): string => {
    let mutated = text;
    for (let count = 1 + below(3); count > 0; count -= 1) mutated = pick(ways)(mutated);
    return mutated;
  };

  const query = (text: string): string => {
    const parts = text.split('&');
    const at = below(parts.length);
    const ways: readonly (() => readonly string[])[] = [
      () => parts.toSpliced(at, 1),
      () => [...parts, pick(parts)],
      () => parts.toReversed(),
      () => parts.map((part) => part.replaceAll('%2B', pick(['+', '%20', ' ']))),
      () => parts.with(at, several(parts[at] ?? '')),
    ];
    return pick(ways)().join(pick(['&', '&', '&&', '?']));
  };

  const base64 = (text: string): string => {
    if (chance(0.3)) return several(text);
    if (chance(0.3)) return text.slice(0, 4 * below(text.length / 4));
    const letter = pick([...'ABCDEFxyz0189+/']);
    return splice(text, below(Math.max(1, text.length - 2)), 1, letter);
  };

  return { chance, pick, text: several, query, base64 };
}
