import { readFile } from 'node:fs/promises';
import { expandPlaceholders } from './message-cases.ts';

/** One case of the directory fixtures. */
export interface ContactCase {
  readonly name: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** `access_token` is a placeholder: `$contacts`, `$app` and the like. */
  readonly query?: Readonly<Record<string, string>>;
  /** A text is a body that cannot be read; `$multipart` describes an upload. */
  readonly request: Readonly<Record<string, unknown>> | string | null;
  readonly valid: boolean;
  readonly reason: string;
  readonly expect_errcode?: number;
  readonly effect?: string;
  readonly setup?: ContactSetup;
}

export interface ContactSetup {
  readonly customer_contact?: true;
  readonly caller_ip?: string;
  readonly csv?: string;
  readonly csv_all_members?: true;
  readonly company_mail?: true;
  readonly prior_token_age_seconds?: number;
  readonly app_disabled?: true;
  readonly strict_department?: true;
  readonly members_total?: number;
  readonly wrong_lookups_percent?: number;
  readonly running_import?: true;
  readonly domain_ip_api?: true;
  readonly headers?: Readonly<Record<string, string>>;
}

export async function readContactCases(): Promise<readonly ContactCase[]> {
  const text = await readFile(new URL('fixtures/contacts.json', import.meta.url), 'utf8');
  const cases: readonly ContactCase[] = JSON.parse(text, expandPlaceholders);
  return cases;
}
