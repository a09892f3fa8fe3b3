/** Work that WeCom does in the background (path/90979, path/94849, path/96219). Times are milliseconds. */

export type ImportKind = 'sync_user' | 'replace_user' | 'replace_party';
export type ExportKind = 'export_simple_user' | 'export_user' | 'export_department' | 'export_tag';

interface Common {
  readonly jobid: string;
  readonly corpid: string;
  /** Who asked for it; null: the contact-sync assistant. */
  readonly agentid: number | null;
  readonly started_at: number;
  /** How long it takes by the sandbox's clock. */
  readonly duration_ms: number;
}

/** Its own receiving server, where the request named one. */
export interface JobCallback {
  readonly url: string;
  readonly token: string;
  readonly encodingAESKey: string;
}

/** What became of one row: of a member by `userid`, of a department by `partyid` and `action`. */
export interface RowResult {
  readonly errcode: number;
  readonly errmsg: string;
  readonly userid?: string | undefined;
  readonly partyid?: number | undefined;
  readonly action?: number | undefined;
}

export interface ImportJob extends Common {
  readonly kind: ImportKind;
  /** `purged`: only the last five results are kept (40089). */
  readonly status: 'running' | 'done' | 'purged';
  readonly media_id: string;
  readonly to_invite: boolean;
  readonly callback: JobCallback | null;
  /** Rows in all, and how many of them are applied. */
  readonly total: number;
  readonly applied: number;
  /** When it is done. */
  readonly result: readonly RowResult[];
}

export interface ExportJob extends Common {
  readonly kind: ExportKind;
  readonly status: 'running' | 'done';
  readonly encoding_aeskey: string;
  readonly block_size: number;
  /** What whoever asked is told of members. */
  readonly details: 'ids' | 'usual' | 'private';
  /** `http://host:port` as the client wrote it, for addresses of pictures. */
  readonly origin: string;
  /** Of `export_tag`. */
  readonly tagid: number | null;
  /** Ids of the files, when it is done. */
  readonly files: readonly string[];
}

export interface UrlUploadJob extends Common {
  readonly kind: 'upload_by_url';
  readonly status: 'running' | 'done' | 'failed';
  readonly type: 'video' | 'file';
  readonly filename: string;
  readonly url: string;
  readonly md5: string;
  /** Why it failed; 0 otherwise. */
  readonly errcode: number;
  readonly media_id: string;
}

export type Job = ImportJob | ExportJob | UrlUploadJob;

/** An encrypted file of an export. */
export interface ExportedFile {
  readonly id: string;
  readonly corpid: string;
  readonly md5: string;
  readonly created_at: number;
  readonly content: Uint8Array;
}
