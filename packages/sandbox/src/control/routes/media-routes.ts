import { storeUpload } from '../../actions/store-upload.ts';
import { isExpired, mediaOf } from '../../rules/index.ts';
import { mediaView } from '../../views/media-view.ts';
import { notFound } from '../control-failure.ts';
import { mediaResponse } from '../media-response.ts';
import { rawRoute, type Route } from '../route.ts';
import { media } from '../schema/message-schemas.ts';

export const mediaRoutes: readonly Route[] = [
  rawRoute({
    method: 'GET',
    path: '/media/{media_id}',
    summary: 'A file, whole or a range of it',
    answer: { contentType: 'application/octet-stream' },
    handle({ world }, { params, request }) {
      const file = mediaOf(world, params.media_id);
      if (file === undefined) return notFound('unknown-media', 'There is no such file.');
      if (isExpired(world, file)) {
        return notFound('expired-media', 'The file has expired: files live for three days.');
      }
      return mediaResponse(file, request.headers.get('range'));
    },
  }),
  rawRoute({
    method: 'POST',
    path: '/media',
    summary: 'Keeps a file that a member is about to send',
    query: {
      type: { type: 'text', about: 'image, voice, video or file' },
      corpid: { type: 'text', about: 'The company, where there are several' },
    },
    upload: 'media',
    answer: media,
    handle: async ({ world }, { query, request }) =>
      Response.json(mediaView(world, await storeUpload(world, request, query))),
  }),
];
