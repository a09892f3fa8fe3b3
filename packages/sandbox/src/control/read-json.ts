import { readBody } from '../wire/read-body.ts';
import { ControlFailure } from './control-failure.ts';

const maxBytes = 1024 * 1024;

/**
 * The JSON of a request, whatever its content type says.
 * @throws ControlFailure 400
 */
export async function readJson(request: Request): Promise<unknown> {
  const body = await readBody(request, maxBytes);
  if (body === undefined) throw new ControlFailure(400, 'too-large', 'The body is larger than 1 MiB.');
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    // The parser's message quotes the body.
    throw new ControlFailure(400, 'json', 'The body is not JSON.');
  }
}
