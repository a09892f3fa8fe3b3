/** A request of the control interface that cannot be done; answered as `ControlError`. */
export class ControlFailure extends Error {
  readonly status: 400 | 403 | 404 | 409;
  /** A short name for programs: `unknown-member`, `already-waiting`. */
  readonly code: string;
  /** The member of the request that is wrong. */
  readonly path: string | undefined;

  constructor(status: ControlFailure['status'], code: string, message: string, path?: string) {
    super(message);
    this.name = 'ControlFailure';
    this.status = status;
    this.code = code;
    this.path = path;
  }
}

/** The request itself is wrong. */
export function invalid(path: string, message: string): never {
  throw new ControlFailure(400, 'invalid', message, path);
}

/** There is no such thing. */
export function notFound(code: string, message: string): never {
  throw new ControlFailure(404, code, message);
}

/** It exists, but cannot be done now. */
export function conflict(code: string, message: string): never {
  throw new ControlFailure(409, code, message);
}
