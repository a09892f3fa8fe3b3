import type { Operation } from '@wecomkit/sdk/catalog';
import { declared, findDeclared } from './families.ts';

/** A group of operations in the node, and what it takes from the declarations. */
export interface Resource {
  readonly value: string;
  readonly name: string;
  /** Methods of the family of that name, in the order of the drop-down. */
  readonly methods: readonly string[];
}

/** Everyday work. What is not here goes by "API Call": 60 operations are enough for a drop-down. */
export const resources: readonly Resource[] = [
  {
    value: 'message',
    name: 'App Message',
    methods: [
      'sendFile',
      'sendImage',
      'sendMarkdown',
      'sendMiniprogramNotice',
      'sendMpnews',
      'sendNews',
      'sendTemplateCard',
      'sendText',
      'sendTextcard',
      'sendVideo',
      'sendVoice',
      'recall',
      'updateTemplateCard',
    ],
  },
  {
    value: 'appchat',
    name: 'Group Chat',
    methods: [
      'create',
      'get',
      'sendFile',
      'sendImage',
      'sendMarkdown',
      'sendMpnews',
      'sendNews',
      'sendText',
      'sendTextcard',
      'sendVideo',
      'sendVoice',
      'update',
    ],
  },
  {
    value: 'webhook',
    name: 'Group Robot',
    methods: [
      'sendFile',
      'sendImage',
      'sendMarkdown',
      'sendMarkdownV2',
      'sendNews',
      'sendTemplateCard',
      'sendText',
      'sendVoice',
    ],
  },
  {
    value: 'user',
    name: 'Member',
    methods: ['create', 'delete', 'getUserIdByEmail', 'getUserId', 'get', 'listId', 'list', 'update'],
  },
  {
    value: 'department',
    name: 'Department',
    methods: ['create', 'delete', 'get', 'simpleList', 'list', 'update'],
  },
  {
    value: 'tag',
    name: 'Tag',
    methods: ['addTagUsers', 'create', 'delete', 'get', 'list', 'delTagUsers', 'update'],
  },
  { value: 'media', name: 'Media', methods: ['get', 'uploadimg', 'upload'] },
];

/** The declared operations of a resource. */
export function operationsOf({ value, methods }: Resource): readonly Operation[] {
  return methods.map((method) => declared(`${value}.${method}`));
}

/** The declaration behind a choice in the node; undefined for what the node does itself. */
export function declaredOperation(resource: string, operation: string): Operation | undefined {
  return findDeclared(`${resource}.${operation}`);
}

export function methodOf({ name }: Operation): string {
  return name.slice(name.indexOf('.') + 1);
}
