import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { SandboxError } from '../sandbox-error.ts';
import { decodeRow, encodeRow } from './row-codec.ts';

/** A change of one row; without a row it is gone. */
export interface RowChange {
  readonly collection: string;
  readonly key: string;
  readonly row: unknown;
}

/** Rows of all collections in one file. */
export interface RowFile {
  /** In the order in which they were first written. */
  readonly read: () => Iterable<RowChange>;
  /** All or nothing. */
  readonly write: (changes: Iterable<RowChange>) => void;
  readonly close: () => void;
}

const fileName = 'sandbox.sqlite';
/** Grows with every change of the rows that an older file does not have. */
const formatVersion = 3;

/**
 * Opens the file in the folder, which is made when it is not there. The file belongs to whoever opened it first.
 * @throws SandboxError `data-locked`, `data-corrupt` or `data-folder`
 */
export function openRowFile(folder: string): RowFile {
  const database = openDatabase(folder);
  try {
    claim(database);
    checkFormat(database, folder);
  } catch (error) {
    database.close();
    throw explain(error, folder);
  }
  return {
    read: () => readRows(database, folder),
    write: (changes) => writeRows(database, changes),
    close: () => database.close(),
  };
}

function openDatabase(folder: string): DatabaseSync {
  try {
    mkdirSync(folder, { recursive: true });
    return new DatabaseSync(join(folder, fileName));
  } catch (error) {
    throw explain(error, folder);
  }
}

/** The lock is the system's, so that it ends with its process, however that ends. */
function claim(database: DatabaseSync): void {
  database.exec('PRAGMA locking_mode = EXCLUSIVE');
  database.exec('PRAGMA journal_mode = WAL');
  database.exec('PRAGMA synchronous = NORMAL');
  database.exec('BEGIN EXCLUSIVE');
  database.exec('COMMIT');
}

function checkFormat(database: DatabaseSync, folder: string): void {
  const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
  if (version === formatVersion) return;
  const tables = Number(database.prepare('SELECT count(*) AS tables FROM sqlite_schema').get()?.['tables']);
  if (version !== 0 || tables > 0) {
    throw new SandboxError(
      'data-corrupt',
      `The data folder ${folder} was written by another version of the sandbox. Start with another folder, or delete it.`,
    );
  }
  database.exec(
    'CREATE TABLE rows (id INTEGER PRIMARY KEY, collection TEXT NOT NULL, key TEXT NOT NULL, json TEXT NOT NULL, content BLOB, UNIQUE (collection, key))',
  );
  database.exec(`PRAGMA user_version = ${formatVersion}`);
}

function* readRows(database: DatabaseSync, folder: string): Generator<RowChange> {
  try {
    for (const row of database
      .prepare('SELECT collection, key, json, content FROM rows ORDER BY id')
      .iterate()) {
      const { collection, key, json, content } = row;
      const bytes = content instanceof Uint8Array ? content : null;
      yield {
        collection: String(collection),
        key: String(key),
        row: decodeRow({ json: String(json), content: bytes }),
      };
    }
  } catch (error) {
    throw explain(error, folder);
  }
}

function writeRows(database: DatabaseSync, changes: Iterable<RowChange>): void {
  const put = database.prepare(
    'INSERT INTO rows (collection, key, json, content) VALUES (?, ?, ?, ?) ON CONFLICT (collection, key) DO UPDATE SET json = excluded.json, content = excluded.content',
  );
  const remove = database.prepare('DELETE FROM rows WHERE collection = ? AND key = ?');
  database.exec('BEGIN');
  try {
    for (const { collection, key, row } of changes) {
      if (row === undefined) {
        remove.run(collection, key);
        continue;
      }
      const { json, content } = encodeRow(row);
      put.run(collection, key, json, content);
    }
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

function explain(error: unknown, folder: string): SandboxError {
  if (error instanceof SandboxError) return error;
  const cause = error;
  const text = error instanceof Error ? error.message : '';
  if (/locked|busy/i.test(text)) {
    const message = `The data folder ${folder} is in use by another sandbox. Stop that one, or choose another folder.`;
    return new SandboxError('data-locked', message, { cause });
  }
  if (/not a database|malformed|JSON/i.test(text)) {
    const message = `The data in ${folder} is damaged: ${fileName} cannot be read. Start with another folder, or delete it.`;
    return new SandboxError('data-corrupt', message, { cause });
  }
  return new SandboxError('data-folder', `The data folder ${folder} cannot be used: ${text}`, { cause });
}
