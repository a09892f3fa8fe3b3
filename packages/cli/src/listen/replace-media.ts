import { isRecord } from '../options/members.ts';
import { isWebAddress } from './listen-options.ts';
import { parseJson } from './parse-json.ts';

type Members = Readonly<Record<string, unknown>>;
type Changes = ReadonlyMap<string, (inner: Members) => Members>;

/**
 * A message to a bot with other addresses of its files, also of those in a mixed message and in a quoted one
 * (path/100719). A file with a key of its own stays as it is: whoever reads it needs no other. So does every other text.
 */
export function replaceMedia(plaintext: string, addressFor: (url: string) => string): string {
  const message = parseJson(plaintext);
  if (!isRecord(message)) return plaintext;
  let count = 0;
  const elsewhere = (media: Members): Members => {
    const { url, aeskey } = media;
    if (typeof url !== 'string' || !isWebAddress(url) || aeskey !== undefined) return media;
    count += 1;
    return { ...media, url: addressFor(url) };
  };
  const replaced = change(message, changesWith(elsewhere));
  return count === 0 ? plaintext : JSON.stringify(replaced);
}

function changesWith(elsewhere: (media: Members) => Members): Changes {
  const kinds = ['image', 'file', 'video'] as const;
  const media: Changes = new Map(kinds.map((kind) => [kind, elsewhere]));
  const content: Changes = new Map([...media, ['mixed', (mixed: Members) => changeItems(mixed, media)]]);
  return new Map([...content, ['quote', (quote: Members) => change(quote, content)]]);
}

function changeItems(mixed: Members, changes: Changes): Members {
  const items: unknown = mixed['msg_item'];
  if (!Array.isArray(items)) return mixed;
  return {
    ...mixed,
    msg_item: items.map((item: unknown) => (isRecord(item) ? change(item, changes) : item)),
  };
}

function change(members: Members, changes: Changes): Members {
  const changed = Object.entries(members).map(([name, value]) => {
    const work = isRecord(value) ? changes.get(name) : undefined;
    return [name, isRecord(value) && work ? work(value) : value] as const;
  });
  return Object.fromEntries(changed);
}
