import { catalog } from '@wecomkit/sdk/catalog';
import { describe, expect, it } from 'vitest';
import { hasUploads, uploadMedia } from './upload-media.ts';

async function uploaded(
  input: Parameters<typeof uploadMedia>[0],
  value: unknown,
): Promise<{ readonly value: unknown; readonly calls: readonly string[] }> {
  const calls: string[] = [];
  const ready = await uploadMedia(input, value, async (type, path) => {
    calls.push(`${type} ${path}`);
    return `ID-${calls.length}`;
  });
  return { value: ready, calls };
}

describe('media ids written as @path', () => {
  it('are uploaded with the type of the message', async () => {
    const { value, calls } = await uploaded(catalog.message.sendVideo.input, {
      video: { media_id: '@a.mp4' },
    });
    expect(calls).toEqual(['video a.mp4']);
    expect(value).toEqual({ video: { media_id: 'ID-1' } });
  });

  it('are uploaded once for each file, covers as pictures', async () => {
    const articles = [{ thumb_media_id: '@c.png' }, { thumb_media_id: '@c.png' }, { thumb_media_id: 'KEPT' }];
    const { value, calls } = await uploaded(catalog.message.sendMpnews.input, { mpnews: { articles } });
    expect(calls).toEqual(['image c.png']);
    expect(value).toEqual({
      mpnews: {
        articles: [{ thumb_media_id: 'ID-1' }, { thumb_media_id: 'ID-1' }, { thumb_media_id: 'KEPT' }],
      },
    });
  });

  it('are found in the rows of a card', async () => {
    const card = {
      card_type: 'text_notice',
      horizontal_content_list: [{ keyname: 'k', type: 2, media_id: '@report.pdf' }],
    };
    const { calls } = await uploaded(catalog.message.sendTemplateCard.input, { template_card: card });
    expect(calls).toEqual(['file report.pdf']);
  });

  it('are not looked for in texts', () => {
    const { input } = catalog.message.sendText;
    expect(hasUploads(input, { touser: '@all', text: { content: '@zhangsan look' } })).toBe(false);
  });
});
