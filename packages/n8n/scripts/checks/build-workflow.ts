import type { Workflow } from './stage.ts';

type WorkflowNode = Workflow['nodes'][number];

const wecom = '@wecomkit/n8n-nodes-wecom';

const stored = {
  weComApi: { id: 'wecom-api', name: 'WeCom' },
  weComCallbackApi: { id: 'wecom-callback', name: 'WeCom Callback' },
};

/** A node with what differs from all others. */
export interface NodeSketch extends Partial<Pick<WorkflowNode, 'credentials' | 'webhookId'>> {
  readonly name: string;
  readonly type: string;
  readonly typeVersion?: number;
  readonly parameters?: WorkflowNode['parameters'];
}

export const manual: NodeSketch = { name: 'Start', type: 'n8n-nodes-base.manualTrigger' };

/** The action node, with the credentials under which the sandbox is stored. */
export function action(name: string, parameters: WorkflowNode['parameters']): NodeSketch {
  return { name, type: `${wecom}.weCom`, credentials: stored, parameters };
}

export function trigger(
  name: string,
  webhookId: string,
  parameters: WorkflowNode['parameters'],
  credentials: object = stored,
): NodeSketch {
  return { name, type: `${wecom}.weComTrigger`, credentials, webhookId, parameters };
}

/** A webhook that starts a workflow by POST. */
export function webhook(path: string, webhookId: string): NodeSketch {
  const parameters = { path, httpMethod: 'POST', responseMode: 'onReceived', options: {} };
  return { name: 'Request', type: 'n8n-nodes-base.webhook', typeVersion: 2, webhookId, parameters };
}

/** Nodes one after the other. */
export function chain(id: string, name: string, sketches: readonly NodeSketch[]): Workflow {
  const names = sketches.map((sketch) => sketch.name);
  const connections = names.slice(0, -1).map((from, index) => {
    const to = { node: names[index + 1], type: 'main', index: 0 };
    return [from, { main: [[to]] }] as const;
  });
  return {
    id,
    name,
    settings: { executionOrder: 'v1' },
    nodes: sketches.map((sketch, index) => toNode(id, sketch, index)),
    connections: Object.fromEntries(connections),
  };
}

function toNode(workflow: string, sketch: NodeSketch, index: number): WorkflowNode {
  return {
    id: `${workflow}-${index}`,
    typeVersion: 1,
    position: [index * 200, 0],
    parameters: {},
    ...sketch,
  };
}
