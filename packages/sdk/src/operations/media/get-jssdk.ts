import * as f from '../../fields.ts';
import type { DownloadedFile } from '../../files.ts';
import type { Operation } from '../../operation.ts';
import { mediaId } from './shared.ts';
import type { MediaGetJssdkInput } from './types.gen.ts';

/** path/90255. Speex at 16 kHz, clearer than what `media.get` gives; only ids of the page's `uploadVoice`. */
export const getJssdk: Operation<MediaGetJssdkInput, DownloadedFile> = {
  name: 'media.getJssdk',
  title: { en: 'Download a clear voice recording', zh: '获取高清语音素材' },
  doc: 90255,
  method: 'GET',
  path: '/cgi-bin/media/get/jssdk',
  credential: 'any',
  input: f.object('Voice', '语音', { media_id: mediaId }),
  output: f.object('File', '文件', {}, [], { named: 'DownloadedFile' }),
  answersFile: true,
  quota: 'base',
  retry: 'read',
  example: { media_id: 'media-jssdk-1' },
};
