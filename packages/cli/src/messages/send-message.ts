import type { Overflow } from '@wecomkit/sdk';
import { type Operation, validate } from '@wecomkit/sdk/catalog';
import { inputError } from '@wecomkit/sdk/errors';
import type { Profile } from '../config/profile.ts';
import type { ConnectionOptions, Credential } from '../connection/connection-options.ts';
import { connect } from '../connection/connect.ts';
import { resolveSettings } from '../connection/resolve-settings.ts';
import type { Context } from '../context.ts';
import type { Sources } from '../sources/sources.ts';
import { UsageError } from '../usage-error.ts';
import { printDelivery } from './print-delivery.ts';
import { hasUploads, uploadMedia } from './upload-media.ts';

interface Message {
  readonly operation: Operation;
  readonly credential: Credential;
  readonly input: Readonly<Record<string, unknown>>;
  readonly overflow: Overflow;
  readonly options: ConnectionOptions;
  /** What is said when it is done. */
  readonly done: string;
}

/** Uploads what has to be uploaded, sends, and prints what came of it. */
export async function sendMessage(message: Message, sources: Sources, context: Context): Promise<void> {
  const { operation, credential, input, overflow, options, done } = message;
  const settings = await resolveSettings(options, context);
  const connection = connect(credential, settings, options, context);
  assertAgentid(operation, input, settings, context);
  const upload = async (type: Parameters<typeof connection.upload>[0], path: string): Promise<string> =>
    connection.upload(type, await sources.file(path));
  const ready = hasUploads(operation.input, input)
    ? await uploadMedia(operation.input, checked(message, settings), upload)
    : input;
  const answer = await connection.call(operation, ready, overflow);
  if (!options.dryRun) printDelivery(answer, done, context);
}

/** The message is checked before its files are uploaded, with `@path` in the place of their ids. */
function checked({ operation, input, overflow }: Message, { agentid, botKey }: Profile): unknown {
  const filled = { agentid, key: botKey, ...input };
  const { issues } = validate(operation.input, filled, overflow === 'error' ? 'issue' : 'cut');
  if (issues.length > 0) throw inputError(operation.name, issues, operation.doc);
  return input;
}

/** Told here, where the ways to name the application are known. */
function assertAgentid(
  { input: { members } }: Operation,
  input: Readonly<Record<string, unknown>>,
  { agentid }: Profile,
  { texts }: Context,
): void {
  if (members['agentid']?.fromConnection && agentid === undefined && input['agentid'] === undefined) {
    throw new UsageError(texts.connection.noAgentid, [texts.connection.waysToAgentid]);
  }
}
