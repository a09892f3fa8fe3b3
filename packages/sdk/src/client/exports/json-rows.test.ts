import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JsonRow, jsonRows } from './json-rows.ts';

async function read(...pieces: readonly string[]): Promise<readonly JsonRow[]> {
  async function* arriving(): AsyncGenerator<string> {
    yield* pieces;
  }
  const rows: JsonRow[] = [];
  for await (const row of jsonRows(arriving())) rows.push(row);
  return rows;
}

function cut(text: string, at: readonly number[]): readonly string[] {
  const points = [...new Set(at.map((point) => point % (text.length + 1)))].toSorted((a, b) => a - b);
  return [...points, text.length].map((point, index) => text.slice(points[index - 1] ?? 0, point));
}

describe('the rows of a JSON text that arrives in pieces', () => {
  it('are found in every list, with its name', async () => {
    expect(
      await read(
        '{"tagname":"a","userlist":[{"userid":"al',
        'ice"},{"userid":"bob"}],"partylist":[ 3 , 4 ]}',
      ),
    ).toEqual([
      { list: 'userlist', row: { userid: 'alice' } },
      { list: 'userlist', row: { userid: 'bob' } },
      { list: 'partylist', row: 3 },
      { list: 'partylist', row: 4 },
    ]);
  });

  it('are what JSON.parse finds, whatever is in them and wherever the text is cut', async () => {
    const texts = fc.dictionary(
      fc.string(),
      fc.oneof(
        fc.array(fc.jsonValue()),
        fc.jsonValue().filter((value) => !Array.isArray(value)),
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        texts,
        fc.array(fc.nat(), { maxLength: 8 }),
        fc.constantFrom(0, 2),
        async (value, at, indent) => {
          const text = JSON.stringify(value, undefined, indent);
          const parsed: Readonly<Record<string, unknown>> = JSON.parse(text);
          const expected = Object.entries(parsed).flatMap(([list, rows]) =>
            Array.isArray(rows) ? rows.map((row: unknown) => ({ list, row })) : [],
          );
          expect(await read(...cut(text, at))).toEqual(expected);
        },
      ),
    );
  });

  it.each(['', '{"userlist":[{"userid":"a"}', '{"userlist":[{"userid":'])(
    'end too early in %j',
    async (text) => {
      await expect(read(text)).rejects.toThrow(SyntaxError);
    },
  );

  it('that are no JSON are refused', async () => {
    await expect(read('{"userlist":[{userid:1}]}')).rejects.toThrow(SyntaxError);
  });
});
