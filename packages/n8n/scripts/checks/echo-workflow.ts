import type { Workflow } from './stage.ts';

const credentials = { weComCallbackApi: { id: 'wecom-callback', name: 'WeCom Callback' } };

/** Answers every text with itself. */
export const echo: Workflow = {
  id: 'wecom-echo',
  name: 'Echo',
  nodes: [
    {
      id: '00000000-0000-4000-8000-000000000001',
      name: 'Message',
      type: '@wecomkit/n8n-nodes-wecom.weComTrigger',
      typeVersion: 1,
      position: [0, 0],
      credentials,
      webhookId: '00000000-0000-4000-8000-0000000000ec',
      parameters: { events: ['message.text'], responseMode: 'responseNode' },
    },
    {
      id: '00000000-0000-4000-8000-000000000002',
      name: 'Reply',
      type: '@wecomkit/n8n-nodes-wecom.weCom',
      typeVersion: 1,
      position: [200, 0],
      credentials,
      parameters: {
        resource: 'callback',
        operation: 'reply',
        replyTo: '={{ $json.FromUserName }}',
        replyType: 'text',
        replyText: '=Echo: {{ $json.Content }}',
      },
    },
  ],
  connections: { Message: { main: [[{ node: 'Reply', type: 'main', index: 0 }]] } },
  settings: {},
};
