import {
  type Caller,
  createCaller,
  createRobotCaller,
  type JobContext,
  type Overflow,
  type TransportOptions,
  type UploadFile,
} from '@wecomkit/sdk';
import type { Operation } from '@wecomkit/sdk/catalog';
import { upload as uploadMedia } from '@wecomkit/sdk/operations/media';
import { uploadMedia as uploadToRobot } from '@wecomkit/sdk/operations/webhook';
import { fileTokenStore } from '@wecomkit/sdk/node';
import { tokenFolder } from '../config/config-paths.ts';
import type { Profile } from '../config/profile.ts';
import type { Context } from '../context.ts';
import { note } from '../output/print.ts';
import { UsageError } from '../usage-error.ts';
import type { ConnectionOptions, Credential } from './connection-options.ts';
import { type DryRun, dryRunFetch, tokenAnswer } from './dry-run.ts';
import type { MediaType } from './media-type.ts';
import { wholeNumber } from './whole-number.ts';

/** What commands do with a connection, whichever credential it has. */
export interface Connection extends JobContext {
  call(operation: Operation, input: unknown, overflow: Overflow): Promise<unknown>;
  /** Uploads a temporary file and gives its media id. */
  upload(type: MediaType, file: UploadFile): Promise<string>;
}

/**
 * @param dryRun what a dry run answers without showing it
 * @throws UsageError when the credential is missing, with the ways to give it
 */
export function connect(
  credential: Credential,
  settings: Profile,
  options: ConnectionOptions,
  context: Context,
  dryRun: DryRun = { quiet: tokenAnswer },
): Connection {
  const transport = transportOf(settings, options, context, dryRun);
  const caller =
    credential === 'robot'
      ? robotCaller(settings, transport, context)
      : companyCaller(settings, transport, options, context);
  const wish = options.asContacts ? { credential: 'contacts' as const } : {};
  return {
    caller,
    options: transport,
    call: (operation, input, overflow) => caller.call(operation, input, { overflow, ...wish }),
    upload: async (type, media) =>
      credential === 'robot'
        ? (await caller.call(uploadToRobot, { type: type === 'voice' ? 'voice' : 'file', media })).media_id
        : (await caller.call(uploadMedia, { type, media })).media_id,
  };
}

/** With the application's secret, the contact-sync secret, or both: each operation travels with the one that it needs. */
function companyCaller(
  { corpid, corpsecret, agentid, contactsSecret }: Profile,
  transport: TransportOptions,
  { dryRun }: ConnectionOptions,
  context: Context,
): Caller {
  const { connection: texts } = context.texts;
  if (!corpid) throw new UsageError(texts.noCorpid, texts.waysToConnect);
  const common = {
    ...transport,
    corpid,
    ...(dryRun ? {} : { tokenStore: fileTokenStore(tokenFolder(context.io.env)) }),
  };
  const contacts = contactsSecret ? { corpsecret: contactsSecret } : undefined;
  if (corpsecret) return createCaller({ ...common, corpsecret, agentid, contacts });
  if (contacts) return createCaller({ ...common, contacts });
  throw new UsageError(texts.noSecret, texts.waysToConnect);
}

function robotCaller({ botKey }: Profile, transport: TransportOptions, { texts }: Context): Caller {
  if (!botKey) throw new UsageError(texts.connection.noKey, texts.connection.waysToConnectRobot);
  return createRobotCaller(botKey, transport);
}

function transportOf(
  settings: Profile,
  options: ConnectionOptions,
  context: Context,
  dryRun: DryRun,
): TransportOptions {
  const { timeout } = options;
  return {
    baseUrl: settings.baseUrl,
    timeoutMs: timeout === undefined ? undefined : wholeNumber(timeout, '--timeout', context) * 1000,
    fetch: options.dryRun ? dryRunFetch(context, dryRun) : undefined,
    onCall: context.verbose ? callLog(context) : undefined,
    onRetry: retryNote(context),
  };
}

function callLog(context: Context): TransportOptions['onCall'] {
  return ({ operation, attempt, durationMs, errcode }) => {
    const line = `${operation} #${attempt} ${Math.round(durationMs)} ms ${errcode ?? '-'}`;
    note(context, context.errorStyle.dim(line));
  };
}

/** A pause of many seconds without a word looks like a program that hangs. */
function retryNote(context: Context): TransportOptions['onRetry'] {
  return ({ operation, waitMs, errcode }) => {
    const seconds = Math.max(1, Math.round(waitMs / 1000));
    note(context, context.errorStyle.dim(context.texts.connection.waiting(operation, seconds, errcode)));
  };
}
