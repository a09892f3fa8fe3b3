import type { Icon, ICredentialType, INodeProperties } from 'n8n-workflow';
import { masked } from '../src/credentials/masked.ts';

export class WeComCallbackApi implements ICredentialType {
  name = 'weComCallbackApi';

  displayName = 'WeCom Callback API';

  icon: Icon = { light: 'file:../icons/wecom.svg', dark: 'file:../icons/wecom.dark.svg' };

  documentationUrl = 'https://github.com/wecomkit/wecomkit/tree/main/packages/n8n#credentials';

  properties: INodeProperties[] = [
    {
      displayName: 'Token',
      name: 'token',
      type: 'string',
      typeOptions: { password: true },
      default: '',
      required: true,
      description: 'Admin console: Apps > your app > Receive messages',
    },
    {
      displayName: 'Encoding AES Key',
      name: 'encodingAESKey',
      type: 'string',
      typeOptions: masked,
      default: '',
      required: true,
      description: '43 letters and digits, from the same page',
    },
    {
      displayName: 'Receiver',
      name: 'receiveid',
      type: 'string',
      default: '',
      placeholder: 'e.g. wwabcddzxdkrsdv',
      description:
        'The corp ID for a self-built app, the suite ID for a third-party app, empty for a smart bot',
    },
  ];
}
