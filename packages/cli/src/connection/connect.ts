import {
  type Bot,
  createBot,
  createWeCom,
  type Overflow,
  type TransportOptions,
  type UploadFile,
  type WeCom,
} from '@wecomkit/sdk';
import type { Operation } from '@wecomkit/sdk/catalog';
import { fileTokenStore } from '@wecomkit/sdk/node';
import { tokenFolder } from '../config/config-paths.ts';
import type { Profile } from '../config/profile.ts';
import type { Context } from '../context.ts';
import { note } from '../output/print.ts';
import { UsageError } from '../usage-error.ts';
import type { ConnectionOptions, Credential } from './connection-options.ts';
import { dryRunFetch } from './dry-run.ts';
import type { MediaType } from './media-type.ts';
import { wholeNumber } from './whole-number.ts';

/** What commands do with a connection, whichever credential it has. */
export interface Connection {
  call(operation: Operation, input: unknown, overflow: Overflow): Promise<unknown>;
  /** Uploads a temporary file and gives its media id. */
  upload(type: MediaType, file: UploadFile): Promise<string>;
}

/** @throws UsageError when the credential is missing, with the ways to give it */
export function connect(
  credential: Credential,
  settings: Profile,
  options: ConnectionOptions,
  context: Context,
): Connection {
  return credential === 'robot'
    ? robotConnection(connectRobot(settings, options, context))
    : applicationConnection(connectApplication(settings, options, context));
}

export function connectApplication(settings: Profile, options: ConnectionOptions, context: Context): WeCom {
  const { corpid, corpsecret, agentid } = settings;
  const { connection: texts } = context.texts;
  if (!corpid) throw new UsageError(texts.noCorpid, texts.waysToConnect);
  if (!corpsecret) throw new UsageError(texts.noSecret, texts.waysToConnect);
  const tokens = options.dryRun ? {} : { tokenStore: fileTokenStore(tokenFolder(context.io.env)) };
  return createWeCom({ ...transport(settings, options, context), corpid, corpsecret, agentid, ...tokens });
}

function connectRobot(settings: Profile, options: ConnectionOptions, context: Context): Bot {
  const { connection: texts } = context.texts;
  if (!settings.botKey) throw new UsageError(texts.noKey, texts.waysToConnectRobot);
  return createBot({ ...transport(settings, options, context), key: settings.botKey });
}

function applicationConnection(wecom: WeCom): Connection {
  return {
    call: (operation, input, overflow) => wecom.call(operation, input, { overflow }),
    upload: async (type, media) => (await wecom.media.upload({ type, media })).media_id,
  };
}

/** A robot has methods only, as the key is its whole world; they are called by the operation's name. */
function robotConnection(bot: Bot): Connection {
  const methods: Readonly<Record<string, unknown>> = { ...bot };
  return {
    call: async ({ name }, input, overflow) => {
      const method = methods[name.slice(name.indexOf('.') + 1)];
      if (typeof method !== 'function') throw new TypeError(`${name} is no operation of a robot`);
      return Reflect.apply(method, undefined, [input, { overflow }]);
    },
    upload: async (type, media) =>
      (await bot.uploadMedia({ type: type === 'voice' ? 'voice' : 'file', media })).media_id,
  };
}

function transport(settings: Profile, options: ConnectionOptions, context: Context): TransportOptions {
  const { timeout } = options;
  return {
    baseUrl: settings.baseUrl,
    timeoutMs: timeout === undefined ? undefined : wholeNumber(timeout, '--timeout', context) * 1000,
    fetch: options.dryRun ? dryRunFetch(context) : undefined,
    onCall: context.verbose ? callLog(context) : undefined,
  };
}

function callLog(context: Context): TransportOptions['onCall'] {
  return ({ operation, attempt, durationMs, errcode }) => {
    const line = `${operation} #${attempt} ${Math.round(durationMs)} ms ${errcode ?? '-'}`;
    note(context, context.errorStyle.dim(line));
  };
}
