import type { JsonObject } from './json-object.ts';

export interface RefusalOptions {
  readonly text?: string;
  readonly members?: JsonObject;
  readonly isBare?: boolean;
}

/** A rule says no. Thrown by rules, answered as WeCom answers: HTTP 200, `errcode`, `errmsg`. */
export class Refusal extends Error {
  readonly errcode: number;
  /** In place of the usual text of the code, where it names a field. */
  readonly text: string | undefined;
  /** Members that come along with the error, `invaliduser` for instance. */
  readonly members: JsonObject;
  /** The text is the whole errmsg, without hint and address. */
  readonly isBare: boolean;

  constructor(errcode: number, options: RefusalOptions = {}) {
    super(`refused with ${errcode}`);
    this.name = 'Refusal';
    this.errcode = errcode;
    this.text = options.text;
    this.members = options.members ?? {};
    this.isBare = options.isBare ?? false;
  }
}

/** Ends the call with a code. */
export function refuse(errcode: number, options?: RefusalOptions): never {
  throw new Refusal(errcode, options);
}
