import {
  NodeConnectionTypes,
  type INodeType,
  type INodeTypeDescription,
  type IWebhookFunctions,
  type IWebhookResponseData,
} from 'n8n-workflow';
import { testCallbackCredential } from '../../src/credentials/credential-tests.ts';
import { eventOptions } from '../../src/trigger/event-options.ts';

export class WeComTrigger implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'WeCom Trigger',
    name: 'weComTrigger',
    icon: { light: 'file:../../icons/wecom.svg', dark: 'file:../../icons/wecom.dark.svg' },
    group: ['trigger'],
    version: 1,
    subtitle: '={{ $parameter["events"].join(", ") }}',
    description: 'Starts the workflow when a member writes, taps a card or changes, in WeCom (企业微信)',
    defaults: { name: 'WeCom Trigger' },
    inputs: [],
    outputs: [NodeConnectionTypes.Main],
    credentials: [
      { name: 'weComCallbackApi', required: true, testedBy: 'testCallbackCredential' },
      // Files of smart bots need none.
      { name: 'weComApi', required: false, displayOptions: { show: { downloadMedia: [true] } } },
    ],
    webhooks: [
      { name: 'setup', httpMethod: 'GET', responseMode: 'onReceived', path: 'wecom' },
      {
        name: 'default',
        httpMethod: 'POST',
        responseMode: '={{ $parameter["responseMode"] }}',
        responseData: '',
        path: 'wecom',
      },
    ],
    properties: [
      {
        displayName:
          'Activate the workflow, then save the production URL above in the admin console: Apps > your app > Receive messages > Set API reception, or in the API settings of a smart bot. Token and key there are those of the credential.',
        name: 'setupNotice',
        type: 'notice',
        default: '',
      },
      {
        displayName: 'Trigger On',
        name: 'events',
        type: 'multiOptions',
        required: true,
        default: ['*'],
        options: eventOptions(),
      },
      {
        displayName: 'Answer',
        name: 'responseMode',
        type: 'options',
        noDataExpression: true,
        default: 'onReceived',
        options: [
          {
            name: 'From a Later Node',
            value: 'responseNode',
            description: 'By "WeCom: Reply", within 5 seconds',
          },
          { name: 'Immediately', value: 'onReceived', description: 'Nothing is shown to the member' },
        ],
        description: 'What WeCom gets for the message or event',
      },
      {
        displayName: 'Download Files',
        name: 'downloadMedia',
        type: 'boolean',
        default: false,
        description:
          'Whether to download the picture, voice, video or file of a message into a binary field; for messages to an app this takes a WeCom API credential',
      },
      // By this n8n leaves the body to the node; it refuses what is not as its content type says (422).
      { displayName: 'Options', name: 'options', type: 'hidden', default: { binaryData: true } },
    ],
  };

  methods: NonNullable<INodeType['methods']> = { credentialTest: { testCallbackCredential } };

  // The URL is saved by hand in the admin console: WeCom has no call for it.
  webhookMethods: NonNullable<INodeType['webhookMethods']> = {
    default: {
      async checkExists(): Promise<boolean> {
        return true;
      },
      async create(): Promise<boolean> {
        return true;
      },
      async delete(): Promise<boolean> {
        return true;
      },
    },
  };

  async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
    const { receiveCallback } = await import('../../src/trigger/receive-callback.ts');
    return receiveCallback(this);
  }
}
