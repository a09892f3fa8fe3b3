import { connect } from 'node:net';

export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * Sends bytes as they are and reads until the server closes, as no HTTP library would let us. Gives every final
 * answer that came; interim ones (100 Continue) are left out.
 */
export async function sendRaw(
  url: string,
  ...chunks: readonly (string | Uint8Array)[]
): Promise<readonly RawAnswer[]> {
  const { hostname, port } = new URL(url);
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const received: Buffer[] = [];
  const socket = connect(Number(port), hostname, () => {
    for (const chunk of chunks) socket.write(chunk);
  });
  socket.on('data', (data: Buffer) => received.push(data));
  socket.on('close', () => resolve(Buffer.concat(received)));
  socket.on('error', reject);
  return readAnswers((await promise).toString('utf8'));
}

/** A request with its lines ended as HTTP wants it, and a body with its length where none is said. */
export function request(lines: readonly string[], body: string | Uint8Array = ''): Buffer {
  const bytes = Buffer.from(body);
  const names = lines.map((line) => line.toLowerCase());
  const isFramed = names.some((line) => /^(?:content-length|transfer-encoding):/u.test(line));
  const length = isFramed || bytes.length === 0 ? [] : [`Content-Length: ${bytes.length}`];
  return Buffer.concat([Buffer.from([...lines, ...length, '', ''].join('\r\n')), bytes]);
}

function readAnswers(text: string): readonly RawAnswer[] {
  const answers: RawAnswer[] = [];
  let rest = text;
  while (rest !== '') {
    const end = rest.indexOf('\r\n\r\n');
    const [first = '', ...lines] = rest.slice(0, end).split('\r\n');
    const headers = Object.fromEntries(lines.map(readHeader));
    const length = Number(headers['content-length'] ?? 0);
    const body = Buffer.from(rest.slice(end + 4))
      .subarray(0, length)
      .toString('utf8');
    const status = Number(first.split(' ')[1]);
    if (status >= 200) answers.push({ status, headers, body });
    rest = rest.slice(end + 4 + body.length);
  }
  return answers;
}

function readHeader(line: string): readonly [string, string] {
  const colon = line.indexOf(':');
  return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
}
