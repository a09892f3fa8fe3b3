import { isJson, readEnvelope } from '../../callback/envelope.ts';
import { CallbackError } from '../../errors/callback-error.ts';

/**
 * Checks that a body may be one for a bot, which are JSON (path/101033). An envelope in XML is one for an application;
 * that is seen when it is opened.
 * @throws CallbackError `body`
 */
export function assertBotBody(body: string): void {
  if (body.trim() === '') throw notBody('the body is empty; did a body parser read it before?');
  if (isJson(body)) return;
  try {
    readEnvelope(body);
  } catch (cause) {
    throw notBody('the body is not the JSON of a bot: it does not begin with {', cause);
  }
}

function notBody(why: string, cause?: unknown): CallbackError {
  return new CallbackError('body', `callback: ${why}`, { cause });
}
