import type { ICredentialTestRequest } from 'n8n-workflow';

const messages: Readonly<Record<number, string>> = {
  40001: 'The secret is wrong',
  40013: 'The corp ID is wrong',
  40014: 'WeCom does not accept the token',
  41001: 'The token is missing',
  42001: 'The token has expired',
  45009: 'Too many calls: wait a minute',
  60020:
    'The IP address of this n8n is not trusted: add it to the trusted IPs of the app in the admin console, or use a base URL that has a trusted one',
};

/** Codes that make the test fail. A refusal of the secret itself is told before, by the call that fetches the token. */
export const tokenTestRules: NonNullable<ICredentialTestRequest['rules']> = Object.entries(messages).map(
  ([errcode, message]) => ({
    type: 'responseSuccessBody',
    properties: { key: 'errcode', value: Number(errcode), message: `${message} (${errcode})` },
  }),
);
