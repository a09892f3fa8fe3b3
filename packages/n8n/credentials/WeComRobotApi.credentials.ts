import type {
  Icon,
  ICredentialDataDecryptedObject,
  ICredentialTestRequest,
  ICredentialType,
  IHttpRequestOptions,
  INodeProperties,
} from 'n8n-workflow';
import { defaultBaseUrl } from '../src/credentials/base-url.ts';
import { readRobotAddress } from '../src/credentials/robot-address.ts';
import { masked } from '../src/credentials/masked.ts';

export class WeComRobotApi implements ICredentialType {
  name = 'weComRobotApi';

  displayName = 'WeCom Robot API';

  icon: Icon = { light: 'file:../icons/wecom.svg', dark: 'file:../icons/wecom.dark.svg' };

  documentationUrl = 'https://github.com/wecomkit/wecomkit/tree/main/packages/n8n#credentials';

  properties: INodeProperties[] = [
    {
      displayName: 'Key or Webhook URL',
      name: 'key',
      type: 'string',
      typeOptions: masked,
      default: '',
      required: true,
      description:
        'From the settings of the group, under message push: the whole address or the part after "key="',
    },
    {
      displayName: 'Base URL',
      name: 'baseUrl',
      type: 'string',
      default: defaultBaseUrl,
      description: 'Where a key alone is used; a whole address brings its own',
    },
  ];

  async authenticate(
    { key, baseUrl }: ICredentialDataDecryptedObject,
    request: IHttpRequestOptions,
  ): Promise<IHttpRequestOptions> {
    const address = readRobotAddress(String(key), baseUrl);
    // The test asks without knowing the address that a pasted URL names.
    const url = request.url.startsWith('/') ? address.baseUrl + request.url : request.url;
    return { ...request, url, qs: { ...request.qs, key: address.key } };
  }

  // An empty message is refused with 40008 or alike when the key is good, so nothing is posted.
  test: ICredentialTestRequest = {
    request: { method: 'POST', url: '/cgi-bin/webhook/send', body: {} },
    rules: [
      {
        type: 'responseSuccessBody',
        properties: { key: 'errcode', value: 93000, message: 'WeCom does not know this key (93000)' },
      },
      {
        type: 'responseSuccessBody',
        properties: {
          key: 'errcode',
          value: 93008,
          message: 'The robot is not in the group any more (93008)',
        },
      },
    ],
  };
}
