export * as card from './cards/card-builders.ts';
export type { Unbuilt } from './cards/card-builders.ts';
export type { CardCode, CardRecipients, CardRecord } from './cards/card-record.ts';
export { memoryCardStore } from './cards/card-store.ts';
export type { CardStore } from './cards/card-store.ts';
export { createCards } from './cards/create-cards.ts';
export type {
  CardChange,
  CardClient,
  CardOptions,
  Cards,
  CardTapEvent,
  CardTargets,
  CardUpdate,
  LostCard,
} from './cards/cards.ts';
export { newTaskId } from './cards/new-task-id.ts';
export { createBot } from './client/create-bot.ts';
export type { Bot, BotOptions } from './client/create-bot.ts';
export { createCaller, createRobotCaller } from './client/create-caller.ts';
export type { Caller, RawCall } from './client/caller.ts';
export { createWeCom } from './client/create-wecom.ts';
export type { WeCom } from './client/create-wecom.ts';
export { eachRow } from './client/each-row.ts';
export { assertDelivered, undelivered } from './client/delivery.ts';
export type {
  ApplicationOptions,
  CallEvent,
  CallOptions,
  ClientOptions,
  ContactsOptions,
  Overflow,
  Parts,
  RetryEvent,
  RetryOptions,
  TransportOptions,
} from './client/options.ts';
export type { ExportIterators, TagDepartment } from './client/exports/export-methods.ts';
export { exportRows } from './client/exports/export-rows.ts';
export type { ExportSettings } from './client/exports/export-rows.ts';
export type { DepartmentRow } from './client/jobs/department-row.ts';
export { importOf } from './client/jobs/imports.ts';
export type {
  DepartmentImportOptions,
  Import,
  ImportMethods,
  ImportOutcome,
  MemberImportOptions,
  Rows,
} from './client/jobs/imports.ts';
export { JobError } from './client/jobs/job-error.ts';
export type { MemberRow } from './client/jobs/member-row.ts';
export { runJob } from './client/jobs/run-job.ts';
export type { FinishedJob, JobContext, JobOptions, JobProgress } from './client/jobs/run-job.ts';
export { memoryTokenStore } from './client/token-store.ts';
export type { StoredToken, TokenStore } from './client/token-store.ts';
export type { Connection } from './connection/connection.ts';
export type { HeldKind } from './connection/credentials.ts';
export {
  ApiError,
  CardError,
  CredentialError,
  describe,
  InputError,
  isWeComError,
  NetworkError,
  PartialDeliveryError,
  RateLimitError,
  SplitError,
  TimeoutError,
  WeComError,
} from './errors/index.ts';
export type { CardErrorReason, ErrorCategory, InputIssue, Language, Undelivered } from './errors/index.ts';
export type { DownloadedFile, UploadFile } from './files.ts';
export { createMediaLibrary } from './media-library/create-media-library.ts';
export type {
  MediaClient,
  MediaLibrary,
  MediaLibraryOptions,
  MediaOptions,
  MediaType,
  RobotMediaClient,
  RobotMediaLibrary,
} from './media-library/media-library.ts';
export type { MediaSource, StreamFile } from './media-library/media-source.ts';
export { memoryMediaStore } from './media-library/media-store.ts';
export type { MediaStore, StoredMedia } from './media-library/media-store.ts';
export type { Operation } from './operation.ts';
export { createRobotPool } from './robot/create-robot-pool.ts';
export type { PoolRobotOptions, RobotPool, RobotPoolOptions } from './robot/create-robot-pool.ts';
export type * from './client/families.gen.ts';
export type * from './operations/named.gen.ts';
export type * from './operations/agent/types.gen.ts';
export type * from './operations/appchat/types.gen.ts';
export type * from './operations/base/types.gen.ts';
export type * from './operations/batch/types.gen.ts';
export type * from './operations/corp/types.gen.ts';
export type * from './operations/department/types.gen.ts';
export type * from './operations/export/types.gen.ts';
export type * from './operations/media/types.gen.ts';
export type * from './operations/menu/types.gen.ts';
export type * from './operations/message/types.gen.ts';
export type * from './operations/tag/types.gen.ts';
export type * from './operations/user/types.gen.ts';
export type * from './operations/webhook/types.gen.ts';
