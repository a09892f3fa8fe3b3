import { Expression, type IHttpRequestHelper, type IHttpRequestOptions } from 'n8n-workflow';
import { describe, expect, it } from 'vitest';
import { WeComApi } from '../../credentials/WeComApi.credentials.ts';
import { WeComRobotApi } from '../../credentials/WeComRobotApi.credentials.ts';
import { baseUrlOf } from './base-url.ts';
import { fetchToken } from './fetch-token.ts';

const wecom = 'https://qyapi.weixin.qq.com';
const blank = ['', '  ', undefined];

describe('the base URL of a credential', () => {
  it.each(blank)('is that of WeCom when it is left blank: %o', (given) => {
    expect(baseUrlOf(given)).toBe(wecom);
  });

  it('has no blanks around it and no slash at the end', () => {
    expect(baseUrlOf(' http://127.0.0.1:4010/ ')).toBe('http://127.0.0.1:4010');
  });

  it.each(blank)('is that of WeCom for the token: %o', async (baseUrl) => {
    const asked: string[] = [];
    const httpRequest = async ({ url }: IHttpRequestOptions): Promise<string> => {
      asked.push(url);
      return '{"errcode":0,"access_token":"t"}';
    };
    const helper = { helpers: { httpRequest } } as object as IHttpRequestHelper;
    const credential = { corpid: 'ww1', corpsecret: 's', ...(baseUrl === undefined ? {} : { baseUrl }) };
    await fetchToken(helper, credential);
    expect(asked).toEqual([`${wecom}/cgi-bin/gettoken`]);
  });

  it.each([...blank, ' http://127.0.0.1:4010 '])('is the same for the test: %o', (baseUrl) => {
    const given = new WeComApi().test.request.baseURL!.slice(1);
    const resolved = Expression.resolveWithoutWorkflow(given, { $credentials: { baseUrl } });
    expect(resolved).toBe(baseUrlOf(baseUrl));
  });

  it.each(blank)('is that of WeCom for a robot of which only the key is known: %o', async (baseUrl) => {
    const request = { url: '/cgi-bin/webhook/send' };
    const credential = { key: 'k', ...(baseUrl === undefined ? {} : { baseUrl }) };
    const { url } = await new WeComRobotApi().authenticate(credential, request);
    expect(url).toBe(`${wecom}/cgi-bin/webhook/send`);
  });
});
