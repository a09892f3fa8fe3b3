import { type Command, Option } from 'commander';
import { addConnectionOptions, type ConnectionOptions } from '../connection/connection-options.ts';
import { upload, uploadimg } from '@wecomkit/sdk/operations/media';
import { connect } from '../connection/connect.ts';
import { isMediaType, type MediaType, mediaTypeOf } from '../connection/media-type.ts';
import { resolveSettings } from '../connection/resolve-settings.ts';
import type { Context } from '../context.ts';
import { printJson, say } from '../output/print.ts';
import { createSources } from '../sources/sources.ts';
import { UsageError } from '../usage-error.ts';

interface UploadOptions extends ConnectionOptions {
  readonly type?: string | undefined;
  readonly permanent?: boolean | undefined;
}

/** `wecomkit upload PATH`: a temporary file (path/90253), or with `--permanent` a picture for ever (path/90256). */
export function defineUpload(command: Command, context: Context): void {
  const { upload: texts } = context.texts.commands;
  command.argument('<path>', texts.argument);
  command.addOption(new Option('--type <image|voice|video|file>', texts.type));
  command.option('--permanent', texts.permanent);
  addConnectionOptions(command, 'application', context);
  command.action(async (path: string, options: UploadOptions) => {
    context.json = options.json === true;
    const type = readType(options.type, path, context);
    const media = await createSources(context).file(path);
    const settings = await resolveSettings(options, context);
    const { caller } = connect('application', settings, options, context);
    const answer = options.permanent
      ? await caller.call(uploadimg, { media })
      : await caller.call(upload, { type, media });
    if (options.dryRun) return;
    if (context.json) printJson(context, answer);
    say(context, 'url' in answer ? answer.url : answer.media_id);
  });
}

function readType(given: string | undefined, path: string, { texts }: Context): MediaType {
  if (given === undefined) return mediaTypeOf(path);
  if (!isMediaType(given)) throw new UsageError(texts.commands.upload.badType(given));
  return given;
}
