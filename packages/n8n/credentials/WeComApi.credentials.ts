import type {
  IAuthenticateGeneric,
  Icon,
  ICredentialDataDecryptedObject,
  ICredentialTestRequest,
  ICredentialType,
  IDataObject,
  IHttpRequestHelper,
  INodeProperties,
} from 'n8n-workflow';
import { defaultBaseUrl } from '../src/credentials/base-url.ts';
import { fetchToken } from '../src/credentials/fetch-token.ts';
import { tokenTestRules } from '../src/credentials/token-test-rules.ts';

export class WeComApi implements ICredentialType {
  name = 'weComApi';

  displayName = 'WeCom API';

  icon: Icon = { light: 'file:../icons/wecom.svg', dark: 'file:../icons/wecom.dark.svg' };

  documentationUrl = 'https://github.com/wecomkit/wecomkit/tree/main/packages/n8n#credentials';

  properties: INodeProperties[] = [
    {
      displayName: 'Corp ID',
      name: 'corpid',
      type: 'string',
      default: '',
      required: true,
      placeholder: 'e.g. wwabcddzxdkrsdv',
      description: 'Admin console: My Company > Company Information',
    },
    {
      displayName: 'Secret',
      name: 'corpsecret',
      type: 'string',
      typeOptions: { password: true },
      default: '',
      required: true,
      description:
        'Of a self-built app (Apps > your app), or of the contact-sync assistant (Management Tools > Directory Sync) for writing members and departments',
    },
    {
      displayName: 'Agent ID',
      name: 'agentid',
      type: 'string',
      default: '',
      placeholder: 'e.g. 1000002',
      description: 'Of the app that the secret belongs to; not needed with the contact-sync secret',
    },
    {
      displayName: 'Base URL',
      name: 'baseUrl',
      type: 'string',
      default: defaultBaseUrl,
      description: 'Change it for a gateway with a trusted IP address, or for a sandbox',
    },
    {
      displayName: 'Access Token',
      name: 'accessToken',
      type: 'hidden',
      typeOptions: { expirable: true, password: true },
      default: '',
    },
  ];

  async preAuthentication(
    this: IHttpRequestHelper,
    credentials: ICredentialDataDecryptedObject,
  ): Promise<IDataObject> {
    return fetchToken(this, credentials);
  }

  authenticate: IAuthenticateGeneric = {
    type: 'generic',
    properties: { qs: { access_token: '={{$credentials.accessToken}}' } },
  };

  test: ICredentialTestRequest = {
    request: {
      baseURL: `={{ ($credentials.baseUrl || '').trim() || '${defaultBaseUrl}' }}`,
      url: '/cgi-bin/get_api_domain_ip',
    },
    rules: tokenTestRules,
  };
}
