import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMultipart } from './read-multipart.ts';

/** Names without separators of paths, which are cut off, and without what forms escape. */
const filename = fc
  .string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
  .map((name) => name.replace(/[/\\"\p{Cc}]/gu, '-'))
  .filter((name) => name.trim() === name && name !== '.' && name !== '..' && name.isWellFormed());

test('what a form writes is read back, byte for byte', async () => {
  await fc.assert(
    fc.asyncProperty(filename, fc.uint8Array({ maxLength: 5000 }), async (name, content) => {
      const form = new FormData();
      form.set('note', 'a field');
      form.set('media', new File([new Uint8Array(content)], name));
      const written = new Response(form);
      const body = new Uint8Array(await written.arrayBuffer());
      const [part] = await readMultipart(written.headers.get('content-type'), body);
      expect(part).toMatchObject({ name: 'media', filename: name });
      expect(new Uint8Array(part!.content)).toEqual(new Uint8Array(content));
    }),
  );
});

test('any bytes under any type are read without failing or hanging', async () => {
  const types = fc.option(
    fc.constantFrom('multipart/form-data; boundary=b', 'multipart/form-data', 'text/plain', '', ';'),
  );
  await fc.assert(
    fc.asyncProperty(types, fc.string(), async (type, text) => {
      const parts = await readMultipart(type, new TextEncoder().encode(`--b\r\n${text}`));
      expect(parts).toEqual([]);
    }),
  );
});
