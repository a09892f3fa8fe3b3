import type { ErrorCategory, Retryable } from '../../../packages/sdk/src/errors/index.ts';
import type { CredentialKind, QuotaClass, RetryClass } from '../../../packages/sdk/src/operation.ts';
import { en } from './en.ts';
import type { Language } from './language.ts';
import { zh } from './zh.ts';

/** What the pages say around the declarations. */
export interface Texts {
  readonly site: string;
  /** Behind the product's name. */
  readonly reference: string;
  readonly lead: string;
  readonly skip: string;
  readonly menu: string;
  readonly otherLanguage: string;
  readonly search: string;
  readonly noResults: string;
  readonly copy: string;
  readonly copied: string;
  readonly nav: Readonly<Record<'home' | 'errors' | 'connections' | 'limits', string>>;
  readonly families: Readonly<Record<string, string>>;
  readonly operation: {
    readonly officialPage: string;
    readonly credential: string;
    readonly retry: string;
    readonly quota: string;
    readonly sandbox: string;
    readonly sandboxSupport: Readonly<Record<'full' | 'partial' | 'none', string>>;
    readonly legacyNote: string;
    readonly destructive: string;
    readonly destructiveNote: string;
    readonly cursor: (input: string, output: string) => string;
    readonly job: string;
    readonly split: (path: string) => string;
    readonly fixed: string;
  };
  readonly sections: Readonly<
    Record<'parameters' | 'rules' | 'answer' | 'errors' | 'example' | 'exampleAnswer', string>
  >;
  readonly noParameters: string;
  readonly answersFile: string;
  readonly exampleNote: string;
  readonly field: {
    readonly required: string;
    readonly fromConnection: string;
    readonly query: string;
    readonly cut: string;
    readonly neverEmpty: string;
    readonly mayBeEmpty: string;
    readonly url: string;
    readonly pattern: string;
    readonly secret: string;
    readonly all: string;
    readonly joined: string;
    readonly anyJson: string;
    readonly members: (name: string) => string;
    readonly item: string;
    readonly otherwise: (value: string) => string;
    readonly uniqueBy: (member: string) => string;
    readonly oneOf: (tag: string) => string;
    readonly sizeBy: (member: string, limits: string) => string;
    readonly uploadedAs: (type: string) => string;
  };
  readonly limits: {
    readonly between: (min: string, max: string, unit: string) => string;
    readonly most: (max: string, unit: string) => string;
    readonly least: (min: string, unit: string) => string;
    readonly units: Readonly<Record<'bytes' | 'chars' | 'items' | 'seconds' | 'file' | 'value', Unit>>;
  };
  readonly rules: {
    readonly atLeastOne: string;
    readonly together: string;
    readonly notBoth: string;
    readonly requiredWhen: string;
    readonly requiredWhenIs: string;
    readonly requiredWithout: string;
    readonly lengthsAgree: string;
    readonly listed: string;
    readonly and: string;
    readonly or: string;
    readonly comma: string;
  };
  readonly credentials: Readonly<Record<CredentialKind, { readonly name: string; readonly meaning: string }>>;
  readonly retries: Readonly<Record<RetryClass, { readonly name: string; readonly meaning: string }>>;
  readonly quotas: Readonly<Record<QuotaClass, { readonly name: string; readonly limits: string }>>;
  readonly errors: {
    readonly lead: string;
    readonly filter: string;
    readonly count: (count: number) => string;
    readonly own: string;
    readonly general: string;
    readonly none: string;
    readonly categories: Readonly<Record<ErrorCategory, string>>;
    readonly retryable: Readonly<Record<Exclude<Retryable, 'no'>, string>>;
    readonly answeredBy: string;
  };
  readonly connections: {
    readonly lead: string;
    readonly missing: string;
    readonly operations: string;
    readonly retries: string;
  };
  readonly limitsPage: {
    readonly lead: string;
    readonly frequency: string;
    readonly members: string;
    readonly membersLead: string;
    readonly limitColumn: string;
    readonly operations: string;
    readonly member: string;
  };
}

interface Unit {
  readonly one: string;
  readonly many: string;
}

export const textsOf: Readonly<Record<Language, Texts>> = { en, zh };
