import { describe, expect, it } from 'vitest';
import { fromEnv, mergeSettings } from './settings.ts';

const env = { WECOM_CORPID: 'env', WECOM_CORPSECRET: 'env', WECOM_AGENTID: '2', WECOM_BASE_URL: '' };

describe('settings', () => {
  it('come from options before the environment, and from there before the current profile', () => {
    const merged = mergeSettings({
      flags: { agentid: 1 },
      env,
      current: { corpid: 'current', agentid: 3, baseUrl: 'https://current.test', botKey: 'k' },
    });
    expect(merged).toEqual({
      corpid: 'env',
      corpsecret: 'env',
      agentid: 1,
      baseUrl: 'https://current.test',
      botKey: 'k',
    });
  });

  it('of a profile that was asked for are stronger than the environment', () => {
    const merged = mergeSettings({ flags: {}, chosen: { corpid: 'chosen', corpsecret: 's' }, env });
    expect(merged).toMatchObject({ corpid: 'chosen', corpsecret: 's', agentid: 2 });
  });

  it('take an empty variable and an agentid that is no number for absent', () => {
    expect(fromEnv({ WECOM_CORPID: '', WECOM_AGENTID: 'x' })).toEqual({
      corpid: undefined,
      corpsecret: undefined,
      agentid: undefined,
      contactsSecret: undefined,
      baseUrl: undefined,
      botKey: undefined,
    });
  });
});
