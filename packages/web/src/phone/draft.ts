import type { MixedItem, SayRequest } from '@wecomkit/sandbox/control';
import { uploadMedia } from '../api/sandbox-api.ts';

/** What a member says, wherever they say it. */
export type Said = Omit<SayRequest, 'conversation' | 'quote' | 'corpid'>;

/** What stands in the composer and was not sent yet. */
export interface Draft {
  readonly text: string;
  readonly pictures: readonly File[];
}

export const emptyDraft: Draft = { text: '', pictures: [] };

export function isEmptyDraft({ text, pictures }: Draft): boolean {
  return text.trim() === '' && pictures.length === 0;
}

/**
 * The message that a draft becomes: a text, a picture, or both in one. Uploads the pictures.
 * Throws `RequestFailure`.
 */
export async function contentOf({ text, pictures }: Draft): Promise<Said> {
  const content = text.trim();
  const uploaded = await Promise.all(pictures.map((picture) => uploadMedia('image', picture)));
  const [first] = uploaded;
  if (first === undefined) return { msgtype: 'text', text: { content } };
  if (content === '' && uploaded.length === 1) return { msgtype: 'image', media_id: first.media_id };
  const written: readonly MixedItem[] = content === '' ? [] : [{ msgtype: 'text', text: { content } }];
  const shown = uploaded.map(({ media_id }): MixedItem => ({ msgtype: 'image', image: { media_id } }));
  return { msgtype: 'mixed', mixed: { msg_item: [...written, ...shown] } };
}
