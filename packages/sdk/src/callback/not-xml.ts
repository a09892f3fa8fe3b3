import { CallbackError } from '../errors/callback-error.ts';

/** The error of a body that is not XML as WeCom writes it. Never quotes the body. */
export function notXml(why: string): CallbackError {
  return new CallbackError('body', `callback: the body is not XML of WeCom: ${why}`);
}
