import { describe, expect, it } from 'vitest';
import { agentid, buttonCard, callerOf, startSetting } from '../../test/sandbox-with-receiver.ts';
import { startSandbox } from '../index.ts';

const send = { touser: 'zhangsan', agentid };

describe('a message on a phone', () => {
  it('is hidden from readers in WeChat where the plug-in does not show its type (path/90236)', async () => {
    await using setting = await startSetting();
    const { call, sandbox } = setting;
    await call('message/send', { ...send, msgtype: 'text', text: { content: 'a' } });
    await call('message/send', { ...send, msgtype: 'markdown', markdown: { content: '**a**' } });
    await setting.sendCard(buttonCard());
    const kinds = sandbox.messages('zhangsan').map(({ msgtype, wechat }) => [msgtype, wechat.kind]);
    expect(kinds).toEqual([
      ['text', 'same'],
      ['markdown', 'hidden'],
      ['template_card', 'hidden'],
    ]);
  });

  it('says what the service cut off', async () => {
    await using sandbox = await startSandbox();
    const content = '字'.repeat(700);
    await callerOf(sandbox)('message/send', { ...send, msgtype: 'text', text: { content } });
    const [message] = sandbox.messages('zhangsan');
    expect(message?.cut).toEqual([{ path: 'text.content', limit: 2048, unit: 'bytes', lost: 54 }]);
    expect(String(message?.content['content'])).toHaveLength(682);
  });

  it('names its files, and says when they have expired', async () => {
    await using sandbox = await startSandbox();
    const form = new FormData();
    form.set('media', new File(['some text'], '报告.txt'));
    const kept = await fetch(`${sandbox.url}/_sandbox/media?type=file`, { method: 'POST', body: form });
    const { media_id }: { readonly media_id: string } = await kept.json();
    await callerOf(sandbox)('message/send', { ...send, msgtype: 'file', file: { media_id } });
    const view = () => sandbox.messages('zhangsan')[0]?.media[media_id];
    expect(view()).toMatchObject({ name: '报告.txt', size: 9, expired: false });
    sandbox.clock.advance(3 * 86_400_000);
    expect(view()).toMatchObject({ expired: true });
  });

  it('that was recalled says so, in the list of conversations too', async () => {
    await using sandbox = await startSandbox();
    const call = callerOf(sandbox);
    const { msgid } = await call('message/send', { ...send, msgtype: 'text', text: { content: 'a' } });
    await call('message/recall', { msgid });
    expect(sandbox.messages('zhangsan')).toMatchObject([{ recalled: true }]);
    expect(sandbox.conversations('zhangsan')[0]?.last?.text).toEqual({
      en: 'Message recalled',
      zh: '消息已撤回',
    });
  });
});
