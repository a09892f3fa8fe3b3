import { createHash } from 'node:crypto';
import { inputError } from '../../errors/describe-issue.ts';
import type { InputIssue } from '../../errors/input-error.ts';
import { formatOf } from '../../media-library/media-format.ts';
import { toBase64 } from '../to-base64.ts';
import type { AiBotStreamImage } from './reply-types.ts';
import { maxImageBytes } from './reply-fields.ts';

const formats = ['JPG', 'PNG'];

/** A picture of a finished stream, from the bytes of its file. @throws InputError when it is over 10 MiB, or neither JPG nor PNG */
export function streamImage(bytes: Uint8Array): AiBotStreamImage {
  const issue = issueOf(bytes);
  if (issue) throw inputError('aibot.reply', [issue], 101031);
  const md5 = createHash('md5').update(bytes).digest('hex');
  return { msgtype: 'image', image: { base64: toBase64(bytes), md5 } };
}

function issueOf(bytes: Uint8Array): InputIssue | undefined {
  const path = 'msg_item.image';
  if (bytes.length > maxImageBytes) {
    return { path, rule: 'tooLong', limit: maxImageBytes, actual: bytes.length, unit: 'bytes' };
  }
  const format = formatOf(bytes)?.name;
  if (format !== undefined && formats.includes(format)) return undefined;
  return { path, rule: 'choice', limit: formats, actual: format };
}
