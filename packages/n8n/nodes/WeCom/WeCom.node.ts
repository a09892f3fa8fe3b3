import {
  NodeConnectionTypes,
  type IExecuteFunctions,
  type INodeExecutionData,
  type INodeType,
  type INodeTypeDescription,
  type IWebhookFunctions,
  type IWebhookResponseData,
} from 'n8n-workflow';
import { testCallbackCredential } from '../../src/credentials/credential-tests.ts';
import { searchMethods } from '../../src/search/search-methods.ts';
import { nodeProperties } from '../../src/surface/properties.ts';
import { sendAndWaitOperation } from '../../src/wait/operation-name.ts';

export class WeCom implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'WeCom',
    name: 'weCom',
    icon: { light: 'file:../../icons/wecom.svg', dark: 'file:../../icons/wecom.dark.svg' },
    group: ['output'],
    version: 1,
    subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
    description: 'Send messages and cards, ask for approvals, and manage the directory of WeCom (企业微信)',
    defaults: { name: 'WeCom' },
    inputs: [NodeConnectionTypes.Main],
    outputs: [NodeConnectionTypes.Main],
    usableAsTool: true,
    credentials: [
      {
        name: 'weComApi',
        required: true,
        displayOptions: { hide: { resource: ['webhook', 'card', 'callback'] } },
      },
      { name: 'weComRobotApi', required: true, displayOptions: { show: { resource: ['webhook'] } } },
      // Once, as n8n looks a credential up by its name; not required, as links need none.
      {
        name: 'weComCallbackApi',
        required: false,
        testedBy: 'testCallbackCredential',
        displayOptions: { show: { operation: ['reply', 'sendAndWait'] } },
      },
    ],
    webhooks: [
      {
        name: 'default',
        httpMethod: 'GET',
        responseMode: 'onReceived',
        responseData: '',
        path: '={{ $nodeId }}',
        restartWebhook: true,
        isFullPath: true,
      },
      {
        name: 'default',
        httpMethod: 'POST',
        responseMode: 'onReceived',
        responseData: '',
        path: '={{ $nodeId }}',
        restartWebhook: true,
        isFullPath: true,
      },
    ],
    properties: nodeProperties(),
  };

  methods: NonNullable<INodeType['methods']> = {
    listSearch: searchMethods,
    credentialTest: { testCallbackCredential },
  };

  // The addresses exist only while an execution waits: there is nothing to register.
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
    const { answerWaiting } = await import('../../src/wait/answer-waiting.ts');
    return answerWaiting(this);
  }

  async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
    // Loaded on use: most nodes of an n8n are only looked at.
    if (this.getNodeParameter('operation', 0) === sendAndWaitOperation) {
      const { askAndWait } = await import('../../src/wait/ask-and-wait.ts');
      return askAndWait(this);
    }
    const { executeItems } = await import('../../src/actions/execute-items.ts');
    return executeItems(this);
  }
}
