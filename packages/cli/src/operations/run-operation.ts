import type { Overflow } from '@wecomkit/sdk';
import { type Operation, validate } from '@wecomkit/sdk/catalog';
import { inputError } from '@wecomkit/sdk/errors';
import type { Profile } from '../config/profile.ts';
import { connect, type Connection } from '../connection/connect.ts';
import { resolveSettings } from '../connection/resolve-settings.ts';
import type { Context } from '../context.ts';
import { hasUploads, uploadMedia } from '../messages/upload-media.ts';
import { isRecord } from '../options/members.ts';
import type { Sources } from '../sources/sources.ts';
import { UsageError } from '../usage-error.ts';
import { carryOut } from './carry-out.ts';
import { confirm } from './confirm.ts';
import { dryRunOf } from './dry-run-of.ts';
import { credentialOf, type OperationOptions } from './operation-options.ts';

export interface RunRequest {
  readonly operation: Operation;
  readonly style: 'message' | 'operation';
  readonly input: Readonly<Record<string, unknown>>;
  readonly options: OperationOptions;
  /** The path of the rows of an import. */
  readonly rowsFile?: string | undefined;
  /** What is said when it is done; by default what fits the operation. */
  readonly done?: string | undefined;
}

/** A request with everything that it takes. */
export interface ReadyRun extends RunRequest {
  readonly connection: Connection;
  readonly overflow: Overflow;
}

/** Asks where something would be deleted, uploads what has to be uploaded, calls, and prints what came of it. */
export async function runOperation(request: RunRequest, sources: Sources, context: Context): Promise<void> {
  const { operation, style, options } = request;
  const overflow = readOverflow(options.overflow, context);
  const settings = await resolveSettings(options, context);
  const dryRun = await dryRunOf(operation);
  const connection = connect(credentialOf(operation, style), settings, options, context, dryRun);
  assertAgentid(request, settings, context);
  await confirm(request, context);
  const input = await withUploads({ ...request, connection, overflow }, settings, sources);
  await carryOut({ ...request, input, connection, overflow }, sources, context);
}

async function withUploads(
  { operation, input, overflow, connection }: ReadyRun,
  { agentid, botKey }: Profile,
  sources: Sources,
): Promise<Readonly<Record<string, unknown>>> {
  if (!hasUploads(operation.input, input)) return input;
  // The message is checked before its files are uploaded, with `@path` in the place of their ids.
  const filled = { agentid, key: botKey, ...input };
  const { issues } = validate(operation.input, filled, overflow === 'error' ? 'issue' : 'cut');
  if (issues.length > 0) throw inputError(operation.name, issues, operation.doc);
  const ready = await uploadMedia(operation.input, input, async (type, path) =>
    connection.upload(type, await sources.file(path)),
  );
  return isRecord(ready) ? ready : input;
}

/** Told here, where the ways to name the application are known. */
function assertAgentid({ operation, input }: RunRequest, { agentid }: Profile, { texts }: Context): void {
  const { agentid: member } = operation.input.members;
  if (member?.fromConnection && agentid === undefined && input['agentid'] === undefined) {
    throw new UsageError(texts.connection.noAgentid, [texts.connection.waysToAgentid]);
  }
}

const overflows: readonly Overflow[] = ['error', 'truncate', 'split'];

function readOverflow(given: string | undefined, { texts }: Context): Overflow {
  const found = overflows.find((one) => one === (given ?? 'error'));
  if (!found) throw new UsageError(texts.messages.badOverflow(given ?? ''));
  return found;
}
