import { createHash } from 'node:crypto';
import { isRecord, setAt } from '../options/members.ts';
import type { Sources } from '../sources/sources.ts';
import { UsageError } from '../usage-error.ts';
import type { Texts } from '../texts/texts.ts';
import type { ContentSource } from './content-source.ts';

/** What the argument and `--file` say, before the other options are laid over it. Files to upload stand as `@path`. */
export async function startInput(
  source: ContentSource,
  given: string | undefined,
  sources: Sources,
  texts: Texts,
): Promise<Record<string, unknown>> {
  const input: Record<string, unknown> = {};
  if (given === undefined) return input;
  switch (source.kind) {
    case 'text':
      setAt(input, source.path.split('.'), await sources.text(given));
      return input;
    case 'upload':
      setAt(input, source.path.split('.'), `@${given}`);
      return input;
    case 'inline':
      return { [source.member]: inline((await sources.file(given)).content) };
    case 'json':
      return wholeOrContent(await sources.json(fileByDefault(given)), source.member, texts);
  }
}

/** An argument that is no JSON and not `-` is the path of a file. */
function fileByDefault(given: string): string {
  return given === '-' || given.startsWith('@') || /^\s*[[{]/u.test(given) ? given : `@${given}`;
}

function inline(content: Uint8Array): Record<string, string> {
  return {
    base64: Buffer.from(content).toString('base64'),
    md5: createHash('md5').update(content).digest('hex'),
  };
}

/** People keep either the content alone in a file or the whole message with the recipients. */
function wholeOrContent(json: unknown, member: string, texts: Texts): Record<string, unknown> {
  if (!isRecord(json)) throw new UsageError(texts.sources.notObject);
  if (!Object.hasOwn(json, member)) return { [member]: json };
  const { msgtype: _, ...message } = json;
  return message;
}
