import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEvent } from './events/read-event.ts';
import { repeatedElements } from './events/lists.ts';
import { parseGeneralXml } from './general-xml.ts';
import { parsePlainXml } from './plain-xml.ts';
import { parseXml } from './parse-xml.ts';
import type { XmlElement, XmlValue } from './xml-element.ts';
import { escapeText, renderXml } from './render-xml.ts';

interface Fixture {
  readonly id: string;
  readonly format: string;
  readonly plaintext: string;
  readonly expect: {
    readonly error?: string;
    readonly kind: string;
    readonly tree: XmlElement;
    readonly typed: Readonly<Record<string, unknown>>;
  };
}

const file = new URL('../../test/fixtures/callback.fixtures.json', import.meta.url);
const { cases }: { cases: readonly Fixture[] } = JSON.parse(readFileSync(file, 'utf8'));
const documents = cases.filter(({ format }) => format === 'xml');
const good = documents.filter(({ expect: expected }) => expected.error === undefined);
const bad = documents.filter(({ expect: expected }) => expected.error !== undefined);

const refused = expect.objectContaining({ reason: 'body', officialCode: -40002 });
const parse = (xml: string) => () => parseXml(xml);

describe('the plain texts of WeCom', () => {
  it.each(good)('$id gives the documented tree', ({ plaintext, expect: { tree } }) => {
    expect(parseXml(plaintext, repeatedElements)).toEqual(tree);
  });

  it.each(good)('$id is read as its kind, or as unknown with everything it said', (fixture) => {
    const { kind, tree, typed } = fixture.expect;
    const event = readEvent(fixture.plaintext);
    expect(event.tree).toEqual(tree);
    expect(event.kind === 'unknown' ? event.name : event.kind).toBe(kind);
    expect(event.kind === 'unknown').toBe(fixture.id.startsWith('unknown-'));
    if (event.kind === 'unknown') return;
    const { kind: _kind, tree: _tree, ...members } = event;
    // Strictly: what is absent on the wire is absent here.
    expect(members).toStrictEqual(typed);
  });

  it.each(bad)('$id is refused', ({ plaintext }) => {
    expect(parse(plaintext)).toThrow(refused);
  });
});

describe('parsing XML', () => {
  it('joins text and CDATA sections, and keeps the white space inside them', () => {
    expect(parseXml('<xml><a> \n<![CDATA[ x]]>\n<![CDATA[y ]]> </a></xml>')).toEqual({ a: ' xy ' });
    expect(parseXml('<xml><a>1<![CDATA[2]]>3</a></xml>')).toEqual({ a: '123' });
  });

  it('knows the five entities and numeric ones, outside of CDATA sections only', () => {
    expect(parseXml('<xml><a>&lt;&gt;&amp;&quot;&apos;&#65;&#x1F600;</a></xml>')).toEqual({ a: '<>&"\'A😀' });
    expect(parseXml('<xml><a><![CDATA[&lt;&#65;&nope;]]></a></xml>')).toEqual({ a: '&lt;&#65;&nope;' });
  });

  it.each(['&nope;', '&', '&#0;', '&#xD800;', '&#x110000;', '&#99999999;'])(
    'refuses the entity %s',
    (text) => {
      expect(parse(`<xml><a>${text}</a></xml>`)).toThrow(refused);
    },
  );

  it('takes a DOCTYPE as text only inside a CDATA section', () => {
    expect(parseXml('<xml><a><![CDATA[<!DOCTYPE x [<!ENTITY e "1">]>]]></a></xml>')['a']).toContain(
      'DOCTYPE',
    );
    expect(parse('<!DOCTYPE xml><xml><a>1</a></xml>')).toThrow(refused);
    expect(parse('<xml><!DOCTYPE xml><a>1</a></xml>')).toThrow(refused);
  });

  it.each([
    '',
    'text',
    '<xml>',
    '<xml><a></xml></a>',
    '<xml></xml><xml></xml>',
    '<a/><b/>',
    '<xml></xml>trailing',
    '<xml><a><![CDATA[x</a></xml>',
    '<xml>mixed<a>1</a></xml>',
    '<xml><__proto__>1</__proto__></xml>',
  ])('refuses %j', (text) => {
    expect(parse(text)).toThrow(refused);
  });

  it('keeps elements named like members of every object', () => {
    const tree = parseXml('<xml><toString>1</toString><hasOwnProperty>2</hasOwnProperty></xml>');
    expect(Object.entries(tree)).toEqual([
      ['toString', '1'],
      ['hasOwnProperty', '2'],
    ]);
  });

  it('refuses nesting without end and documents without end', () => {
    const deep = (depth: number): string => `<xml>${'<a>'.repeat(depth)}1${'</a>'.repeat(depth)}</xml>`;
    expect(parse(deep(20))).not.toThrow();
    expect(parse(deep(40))).toThrow(refused);
    expect(parse(`<xml><a>${'x'.repeat(1024 * 1024)}</a></xml>`)).toThrow(refused);
  });

  it('does not spend long on a long document that is not of WeCom', () => {
    expect(parse(`<xml>${'<a/>'.repeat(1000)}</xml>`)).not.toThrow();
    expect(parse(`<xml>${'<a/>'.repeat(100_000)}</xml>`)).toThrow(refused);
  });

  it('reads a document of many small elements', () => {
    const items = parseXml(`<xml>${'<a></a>'.repeat(100_000)}</xml>`)['a'];
    expect(items).toHaveLength(100_000);
  });

  it('does not quote the document in its errors', () => {
    expect(parse('<xml><a>secret')).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining('secret') }),
    );
  });
});

describe('the two ways of parsing', () => {
  // What a document can be made of, right and wrong alike.
  const piece = fc.constantFrom(
    '<xml>',
    '</xml>',
    '<a>',
    '</a>',
    '<b>',
    '</b>',
    '<a/>',
    '<b c="1">',
    '<!-- x -->',
    '<?pi?>',
    '<!DOCTYPE x>',
    '<![CDATA[',
    ']]>',
    '<![CDATA[x]]>',
    '<![CDATA[ \r\n]]>',
    'text',
    ' ',
    '\n',
    '\r\n',
    '\u3000',
    '&lt;',
    '&',
    '>',
    '<a>1</a>',
    '<b><![CDATA[2]]></b>',
    '<a><b>3</b></a>',
    '<toString>4</toString>',
    '<constructor>',
  );
  const soup = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
  const lists = new Map([
    ['xml', new Set(['b'])],
    ['a', new Set(['b'])],
  ]);
  const general = (xml: string): unknown => parseGeneralXml(xml, lists);

  it('agree on everything that the fast one takes', () => {
    const mixtures = fc.oneof(
      soup,
      soup.map((inner) => `<xml>${inner}</xml>`),
    );
    fc.assert(
      fc.property(mixtures, (xml) => {
        const tree = parsePlainXml(xml, lists);
        fc.pre(tree !== undefined);
        expect(general(xml)).toEqual(tree);
      }),
      { numRuns: 2000, maxSkipsPerRun: 1000 },
    );
  });

  it('agree on all documents of WeCom, and the fast one takes them', () => {
    const plain = good.filter(({ plaintext }) => !plaintext.includes('&'));
    expect(good.length - plain.length).toBeLessThan(5);
    for (const { plaintext, expect: expected } of plain) {
      expect(parsePlainXml(plaintext, repeatedElements)).toEqual(expected.tree);
      expect(parseGeneralXml(plaintext, repeatedElements)).toEqual(expected.tree);
    }
  });

  it('stop at the same depth', () => {
    const nested = (depth: number): string => `${'<a>'.repeat(depth)}1${'</a>'.repeat(depth)}`;
    expect(parsePlainXml(nested(32), lists)).toEqual(general(nested(32)));
    expect(parsePlainXml(nested(33), lists)).toBeUndefined();
    expect(() => general(nested(33))).toThrow(refused);
  });
});

const name = fc.constantFrom('Content', 'a', 'Key_1', 'x.y', 'toString', 'item');
// Texts that XML can carry: no lone surrogates and none of the characters that it forbids.
const carried = fc
  .string({ unit: 'binary', maxLength: 40 })
  .filter((text) => !/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(text));
const hostile = fc.constantFrom(
  ']]>',
  ']]',
  '>',
  '\r\n',
  '\r',
  ' ',
  '</a>',
  '<![CDATA[',
  '&amp;',
  '&',
  '😀',
  '',
);
const text = fc.array(fc.oneof(hostile, carried), { maxLength: 6 }).map((parts) => parts.join(''));

const { element } = fc.letrec<{ element: XmlElement; value: XmlValue }>((tie) => ({
  element: fc.dictionary(name, tie('value'), { minKeys: 1, maxKeys: 4 }),
  value: fc.oneof(
    { depthSize: 'small' },
    text,
    fc.array(text, { minLength: 2, maxLength: 4 }),
    tie('element'),
    fc.array(tie('element'), { minLength: 2, maxLength: 3 }),
  ),
}));

describe('rendering XML', () => {
  it('gives what parsing gives back, whatever the texts hold', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(element, (tree) => {
        expect(parseXml(renderXml(tree))).toEqual(tree);
      }),
      { numRuns: 500 },
    );
  });

  it('lets no text break out of its element, not even one that XML cannot carry', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) }), (any) => {
        const tree = parseXml(renderXml({ a: any, b: 'after' }));
        expect(Object.keys(tree)).toEqual(['a', 'b']);
        expect(tree['b']).toBe('after');
      }),
      { numRuns: 500 },
    );
  });

  it('splits the end mark of CDATA and writes a carriage return as a reference', () => {
    expect(escapeText('a]]>b')).toBe('<![CDATA[a]]]]><![CDATA[>b]]>');
    expect(escapeText('a\r\nb')).toBe('<![CDATA[a]]>&#13;<![CDATA[\nb]]>');
    expect(escapeText('a\u0000b\uD800')).toBe('<![CDATA[a\uFFFDb\uFFFD]]>');
  });

  it('writes numbers and booleans plain, lists as repeated elements, and leaves absent members out', () => {
    expect(renderXml({ a: 1, b: true, c: ['x', { d: 2 }], e: undefined })).toBe(
      '<xml><a>1</a><b>true</b><c><![CDATA[x]]></c><c><d>2</d></c></xml>',
    );
  });

  it.each(['', 'a b', '1a', 'a><b', '名'])('refuses the element name %j', (wrong) => {
    expect(() => renderXml({ [wrong]: 'x' })).toThrow(TypeError);
  });

  it('refuses a number that is none', () => {
    expect(() => renderXml({ a: Number.NaN })).toThrow(TypeError);
  });
});
