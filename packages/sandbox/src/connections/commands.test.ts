import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { subscribeBot } from '../../test/bot-client.ts';
import { png } from '../../test/files.ts';
import {
  botCredentials,
  botGroup,
  botName,
  conversation,
  startWithBot,
  textTo,
  userid,
  type BotSetting,
} from '../../test/sandbox-with-bot.ts';

const minuteMs = 60_000;
const hourMs = 3_600_000;
/** A clock that stands still, for what ends in time. */
const now = (): number => Date.UTC(2026, 10, 22);

function stream(content: string, more: object = {}): object {
  return { msgtype: 'stream', stream: { id: 'st-1', content, ...more } };
}

function codeOf({ client }: BotSetting, cmd: string, body: unknown, reqId?: string) {
  return client.command(cmd, body, reqId).then(({ errcode }) => errcode);
}

function respond(setting: BotSetting, reqId: string, body: unknown) {
  return codeOf(setting, 'aibot_respond_msg', body, reqId);
}

function shownStreams({ sandbox }: BotSetting) {
  return sandbox.messages(userid, conversation).filter(({ msgtype }) => msgtype === 'stream');
}

describe('aibot_respond_msg', () => {
  it('grows a stream, and begins others for the same message', async () => {
    await using setting = await startWithBot();
    const req_id = await setting.ask();
    expect(await respond(setting, req_id, stream('One'))).toBe(0);
    expect(await respond(setting, req_id, stream('One'))).toBe(0);
    expect(await respond(setting, req_id, stream('\u200b'))).toBe(0);
    expect(await respond(setting, req_id, stream('One, two', { finish: true }))).toBe(0);
    expect(await respond(setting, req_id, stream('One, two, three'))).toBe(846608);
    expect(await respond(setting, req_id, stream('Again', { id: 'st-2', finish: true }))).toBe(0);
    expect(shownStreams(setting)).toMatchObject([
      { content: { content: 'One, two' }, stream: { id: 'st-1', state: 'finished' } },
      { content: { content: 'Again' }, stream: { id: 'st-2', state: 'finished' } },
    ]);
  });

  it.each([
    [undefined, 10],
    [6 * minuteMs, 6],
  ])('may grow for ten minutes, or as many as are set (%j)', async (botStreamMs, minutes) => {
    await using setting = await startWithBot({ now, botStreamMs });
    const { sandbox } = setting;
    const req_id = await setting.ask();
    sandbox.clock.advance(2 * minuteMs);
    await respond(setting, req_id, stream('One'));
    sandbox.clock.advance(minutes * minuteMs - 1000);
    expect(await respond(setting, req_id, stream('One, two'))).toBe(0);
    sandbox.clock.advance(1000);
    const late = await setting.client.command(
      'aibot_respond_msg',
      stream('Too late', { finish: true }),
      req_id,
    );
    expect(late).toMatchObject({ errcode: 846608, errmsg: 'stream message update expired' });
    expect(shownStreams(setting)).toMatchObject([
      { content: { content: 'One, two' }, stream: { state: 'expired' } },
    ]);
  });

  it('answers messages for a day, over a new connection too', async () => {
    await using setting = await startWithBot({ now });
    const { sandbox } = setting;
    const req_id = await setting.ask();
    await setting.client[Symbol.asyncDispose]();
    await using client = await subscribeBot(sandbox.url, botCredentials(sandbox));
    const back = { ...setting, client };
    sandbox.clock.advance(24 * hourMs);
    expect(await respond(back, req_id, stream('Just in time', { finish: true }))).toBe(0);
    sandbox.clock.advance(1);
    const code = await respond(back, req_id, stream('Too late', { id: 'st-2', finish: true }));
    expect(code).toBe(846604);
  });

  it('is for messages, and for those of this bot', async () => {
    await using setting = await startWithBot();
    const { sandbox, client } = setting;
    const unknown = await client.command('aibot_respond_msg', stream('?'), 'unknown');
    expect(unknown).toMatchObject({ errcode: 846605, errmsg: 'invalid req_id' });
    await sandbox.open(userid, conversation);
    const { headers } = await client.push();
    expect(await respond(setting, headers.req_id, stream('Welcome'))).toBe(846605);
  });

  it('takes at most 20480 bytes', async () => {
    await using setting = await startWithBot();
    const req_id = await setting.ask();
    const fits = '长'.repeat(6826);
    expect(await respond(setting, req_id, stream(`${fits}ab`))).toBe(0);
    expect(await respond(setting, req_id, stream(`${fits}abc`))).toBe(40058);
  });

  const md5 = createHash('md5').update(png).digest('hex');
  const picture = { msgtype: 'image', image: { base64: png.toString('base64'), md5 } };
  const pictures = { finish: true, msg_item: [picture] };
  const withCard = {
    msgtype: 'stream_with_template_card',
    stream: { id: 'st-2', content: 'Look', finish: true },
    template_card: {
      card_type: 'text_notice',
      main_title: { title: 'Look' },
      card_action: { type: 1, url: 'https://example.test/' },
    },
  };

  it('takes neither pictures in a stream nor a card beside it', async () => {
    await using setting = await startWithBot();
    const req_id = await setting.ask();
    expect(await respond(setting, req_id, stream('Look', pictures))).toBe(40058);
    expect(await respond(setting, req_id, withCard)).toBe(40008);
  });

  it('takes both where that is switched on', async () => {
    await using setting = await startWithBot({ botConnectionExtras: true });
    const req_id = await setting.ask();
    expect(await respond(setting, req_id, stream('Look', pictures))).toBe(0);
    expect(await respond(setting, req_id, withCard)).toBe(0);
    const shown = setting.sandbox.messages(userid, conversation).map(({ msgtype }) => msgtype);
    expect(shown).toEqual(['text', 'stream', 'stream', 'template_card']);
  });

  it('takes markdown, but neither text nor what is unknown', async () => {
    await using setting = await startWithBot();
    const req_id = await setting.ask();
    const markdown = { msgtype: 'markdown', markdown: { content: '# Notes' } };
    expect(await respond(setting, req_id, markdown)).toBe(0);
    expect(await respond(setting, req_id, { msgtype: 'text', text: { content: 'x' } })).toBe(40008);
    expect(await respond(setting, req_id, { msgtype: '__proto__' })).toBe(40008);
    expect(await respond(setting, req_id, {})).toBe(40008);
  });
});

describe('aibot_respond_welcome_msg', () => {
  const welcome = { msgtype: 'text', text: { content: 'Hello' } };

  it('is taken within five seconds, once', async () => {
    await using setting = await startWithBot({ now });
    const { sandbox, client } = setting;
    await sandbox.open(userid, conversation);
    const { headers } = await client.push();
    sandbox.clock.advance(5000);
    expect(await codeOf(setting, 'aibot_respond_welcome_msg', welcome, headers.req_id)).toBe(0);
    expect(sandbox.messages(userid, conversation)).toMatchObject([{ content: { content: 'Hello' } }]);
    expect(await codeOf(setting, 'aibot_respond_welcome_msg', welcome, headers.req_id)).toBe(846606);
  });

  it('is refused afterwards, and for a message', async () => {
    await using setting = await startWithBot({ now });
    const { sandbox, client, ask } = setting;
    await sandbox.open(userid, conversation);
    const { headers } = await client.push();
    sandbox.clock.advance(5001);
    const late = await codeOf(setting, 'aibot_respond_welcome_msg', welcome, headers.req_id);
    expect(late).toBe(846604);
    expect(await codeOf(setting, 'aibot_respond_welcome_msg', welcome, await ask())).toBe(846605);
  });
});

describe('aibot_respond_update_msg', () => {
  const card = {
    card_type: 'button_interaction',
    main_title: { title: 'Roll back?' },
    button_list: [{ text: 'Yes', key: 'yes' }],
    task_id: 't-1',
  };
  const update = { response_type: 'update_template_card', template_card: card };

  async function tapCard(setting: BotSetting): Promise<string> {
    const { sandbox, client, ask } = setting;
    await respond(setting, await ask(), { msgtype: 'template_card', template_card: card });
    const { msgid } = await sandbox.waitForMessage(userid, ({ msgtype }) => msgtype === 'template_card');
    await sandbox.tap(userid, msgid, 'yes');
    return (await client.push()).headers.req_id;
  }

  it('is taken once, for the card that was tapped', async () => {
    await using setting = await startWithBot();
    const req_id = await tapCard(setting);
    const other = { ...update, template_card: { ...card, task_id: 't-2' } };
    expect(await codeOf(setting, 'aibot_respond_update_msg', other, req_id)).toBe(846625);
    expect(await codeOf(setting, 'aibot_respond_update_msg', update, req_id)).toBe(0);
    expect(await codeOf(setting, 'aibot_respond_update_msg', update, req_id)).toBe(846606);
  });

  it('is refused after five seconds', async () => {
    await using setting = await startWithBot({ now });
    const req_id = await tapCard(setting);
    setting.sandbox.clock.advance(5001);
    const late = await codeOf(setting, 'aibot_respond_update_msg', update, req_id);
    expect(late).toBe(846604);
  });
});

describe('aibot_send_msg', () => {
  const markdown = { msgtype: 'markdown', markdown: { content: '**812** is green' } };

  it.each([
    [{ chatid: userid, chat_type: 1 }, 0],
    [{ chatid: userid, chat_type: 0 }, 0],
    [{ chatid: userid }, 0],
    [{ chatid: botGroup, chat_type: 2 }, 0],
    [{ chatid: botGroup }, 0],
    [{ chatid: 'lisi', chat_type: 1 }, 846607],
    [{ chatid: 'nobody' }, 40058],
    [{ chatid: userid, chat_type: 2 }, 40058],
    [{ chatid: botGroup, chat_type: 1 }, 40058],
  ])('to %j is answered with %j', async (to, errcode) => {
    await using setting = await startWithBot();
    const { sandbox, ask } = setting;
    await ask();
    await sandbox.say(userid, textTo(`chat:${botGroup}`, `@${botName} hello`));
    expect(await codeOf(setting, 'aibot_send_msg', { ...to, ...markdown })).toBe(errcode);
  });

  it('takes no text and no stream', async () => {
    await using setting = await startWithBot();
    await setting.ask();
    const text = { chatid: userid, msgtype: 'text', text: { content: 'x' } };
    const refused = await setting.client.command('aibot_send_msg', text);
    expect(refused).toMatchObject({ errcode: 40008, errmsg: 'invalid message type' });
    expect(await codeOf(setting, 'aibot_send_msg', { chatid: userid, ...stream('x') })).toBe(40008);
  });

  it('takes only files that there are', async () => {
    await using setting = await startWithBot();
    await setting.ask();
    const image = { chatid: userid, msgtype: 'image', image: { media_id: 'none' } };
    expect(await codeOf(setting, 'aibot_send_msg', image)).toBe(40007);
  });

  it('counts for the limits of a chat, where they are on', async () => {
    await using setting = await startWithBot({ limits: true });
    await setting.ask();
    const codes: (number | undefined)[] = [];
    for (let count = 0; count < 31; count += 1) {
      codes.push(await codeOf(setting, 'aibot_send_msg', { chatid: userid, ...markdown }));
    }
    expect(codes).toEqual([...Array<number>(30).fill(0), 846607]);
  });
});
