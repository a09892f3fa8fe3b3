import type { Field } from '@wecomkit/sdk/catalog';
import { isMediaType, type MediaType } from '../connection/media-type.ts';
import { isRecord } from '../options/members.ts';

/** Uploads the file at a path and gives its media id. */
export type Upload = (type: MediaType, path: string) => Promise<string>;

/** Whether a value names files to upload. */
export function hasUploads(field: Field, value: unknown): boolean {
  let found = false;
  void mapMediaIds(field, value, 'file', (_, reference) => {
    found = true;
    return reference;
  });
  return found;
}

/** Replaces each media id that is written as `@path` by the id of the uploaded file, in their order. */
export async function uploadMedia(field: Field, value: unknown, upload: Upload): Promise<unknown> {
  const ids = new Map<string, string>();
  const wanted: (readonly [key: string, type: MediaType, path: string])[] = [];
  mapMediaIds(field, value, 'file', (type, reference) => {
    wanted.push([`${type}${reference}`, type, reference.slice(1)]);
    return reference;
  });
  for (const [key, type, path] of wanted) {
    if (!ids.has(key)) ids.set(key, await upload(type, path));
  }
  return mapMediaIds(field, value, 'file', (type, reference) => ids.get(`${type}${reference}`) ?? reference);
}

type Replace = (type: MediaType, reference: string) => string;

/** @param type what a media id within the field stands for */
function mapMediaIds(field: Field, value: unknown, type: MediaType, replace: Replace): unknown {
  if (field.kind === 'list') {
    return Array.isArray(value) ? value.map((item) => mapMediaIds(field.item, item, type, replace)) : value;
  }
  if (!isRecord(value)) return value;
  const object = field.kind === 'oneOf' ? field.variants[String(value[field.tag])] : field;
  if (object?.kind !== 'object') return value;
  const entries = Object.entries(value).map(([name, inner]) => {
    const member = object.members[name];
    if (member === undefined) return [name, inner];
    if (isReference(name, member, inner)) {
      return [name, replace(name === 'thumb_media_id' ? 'image' : type, inner)];
    }
    return [name, mapMediaIds(member, inner, isMediaType(name) ? name : type, replace)];
  });
  return Object.fromEntries(entries);
}

function isReference(name: string, field: Field, value: unknown): value is string {
  return (
    field.kind === 'text' && name.endsWith('media_id') && typeof value === 'string' && /^@./u.test(value)
  );
}
