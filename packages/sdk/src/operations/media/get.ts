import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import type { DownloadedFile } from '../../files.ts';
import { mediaId } from './shared.ts';
import type { MediaGetInput } from './types.gen.ts';

/** path/90254 */
export const get: Operation<MediaGetInput, DownloadedFile> = {
  name: 'media.get',
  title: { en: 'Download a temporary file', zh: '获取临时素材' },
  doc: 90254,
  method: 'GET',
  path: '/cgi-bin/media/get',
  credential: 'any',
  input: f.object('File', '文件', { media_id: mediaId }),
  output: f.object('File', '文件', {}, [], { named: 'DownloadedFile' }),
  answersFile: true,
  quota: 'base',
  retry: 'read',
  example: { media_id: 'media-file-1' },
};
