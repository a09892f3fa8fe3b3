import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A model of OpenAI's interface that calls a tool once, and then says what came of it. */
export interface FakeModel extends AsyncDisposable {
  readonly url: string;
}

interface Message {
  readonly role: string;
  readonly content?: unknown;
}

interface Question {
  readonly messages: readonly Message[];
  readonly stream?: boolean;
  readonly tools?: readonly { readonly function: { readonly name: string; readonly parameters: unknown } }[];
}

/** @param call the arguments of the tool, made from the parameters that it declares */
export async function serveModel(call: (parameters: unknown) => object): Promise<FakeModel> {
  const server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
      const question: Question = JSON.parse(Buffer.concat(chunks).toString() || '{}');
      const message = answerTo(question, call);
      if (question.stream) {
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        response.end(toStream(message));
        return;
      }
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(
        JSON.stringify({
          ...envelope,
          object: 'chat.completion',
          choices: [{ index: 0, message, finish_reason: 'tool_calls' in message ? 'tool_calls' : 'stop' }],
        }),
      );
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const envelope = {
  id: 'chatcmpl-1',
  created: 1,
  model: 'fake',
  usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
};

function answerTo({ messages, tools = [] }: Question, call: (parameters: unknown) => object): object {
  const results = messages.filter(({ role }) => role === 'tool');
  const [tool] = tools;
  if (results.length > 0 || tool === undefined) {
    return { role: 'assistant', content: `Done: ${String(results.at(-1)?.content ?? 'nothing')}` };
  }
  const given = JSON.stringify(call(tool.function.parameters));
  const tool_calls = [
    { id: 'call_1', type: 'function', function: { name: tool.function.name, arguments: given } },
  ];
  return { role: 'assistant', content: null, tool_calls };
}

function toStream(message: object): string {
  const calls = 'tool_calls' in message ? (message.tool_calls as object[]) : [];
  const delta = {
    ...message,
    ...(calls.length > 0 ? { tool_calls: calls.map((each, index) => ({ index, ...each })) } : {}),
  };
  const chunk = (part: object, finish_reason: string | null): string =>
    `data: ${JSON.stringify({ ...envelope, object: 'chat.completion.chunk', choices: [{ index: 0, delta: part, finish_reason }] })}\n\n`;
  return `${chunk(delta, null)}${chunk({}, calls.length > 0 ? 'tool_calls' : 'stop')}data: [DONE]\n\n`;
}
