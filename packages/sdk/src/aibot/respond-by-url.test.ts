import { describe, expect, it } from 'vitest';
import { ApiError } from '../errors/api-error.ts';
import { InputError } from '../errors/input-error.ts';
import { NetworkError } from '../errors/network-error.ts';
import { respondByUrl, type AiBotUrlReply } from './respond-by-url.ts';
import { response_url } from './testing.ts';

function serving(answer: unknown, status = 200) {
  const requests: unknown[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    requests.push([input, init?.method, JSON.parse(String(init?.body))]);
    return new Response(JSON.stringify(answer), { status });
  };
  return { requests, fetch };
}

const card: AiBotUrlReply = {
  msgtype: 'template_card',
  template_card: {
    card_type: 'text_notice',
    main_title: { title: 'Done' },
    card_action: { type: 1, url: 'https://erp.example/1' },
  },
};

describe('a reply by response_url', () => {
  it.each<readonly [string, string | AiBotUrlReply, object]>([
    ['markdown', '**done**', { msgtype: 'markdown', markdown: { content: '**done**' } }],
    [
      'markdown that asks for feedback',
      { msgtype: 'markdown', markdown: { content: 'x', feedback: { id: 'fb' } } },
      { msgtype: 'markdown', markdown: { content: 'x', feedback: { id: 'fb' } } },
    ],
    ['a card', card, card],
  ])('goes to the address as it was given: %s', async (_title, reply, body) => {
    const { fetch, requests } = serving({ errcode: 0, errmsg: 'ok' });
    await respondByUrl(response_url, reply, { fetch });
    expect(requests).toEqual([[response_url, 'POST', body]]);
  });

  it('is an ApiError when WeCom refuses it', async () => {
    const { fetch } = serving({ errcode: 40008, errmsg: 'invalid message type' });
    const error: unknown = await respondByUrl(response_url, 'x', { fetch }).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ errcode: 40008, operation: 'aibot.respondByUrl' });
    expect(String(error)).not.toContain('RC1');
  });

  it('is a NetworkError when somebody else answers', async () => {
    await expect(respondByUrl(response_url, 'x', serving('<html>', 502))).rejects.toThrow(NetworkError);
  });

  it.each<readonly [string, string, unknown]>([
    ['20481 bytes', response_url, 'x'.repeat(20_481)],
    ['nothing', response_url, ''],
    ['another type', response_url, { msgtype: 'text', text: { content: 'x' } }],
    ['another address', 'file:///etc/passwd', 'x'],
  ])('is not sent when it breaks a limit: %s', async (_title, address, reply) => {
    const fetch = (): never => expect.fail('must not be sent');
    await expect(respondByUrl(address, reply as string, { fetch })).rejects.toThrow(InputError);
  });
});
