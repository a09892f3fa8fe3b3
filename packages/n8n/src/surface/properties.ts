import type { Operation } from '@wecomkit/sdk/catalog';
import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { operationAction, operationName } from '../form/operation-words.ts';
import { operationDescriptions } from './operation-descriptions.ts';
import { resourceProperties } from './operation-properties.ts';
import { ownProperties } from './own-properties.ts';
import { sendAndWaitChoice, sendAndWaitProperties } from '../wait/properties.ts';
import { methodOf, operationsOf, resources, type Resource } from './resources.ts';

interface Choices {
  readonly value: string;
  readonly name: string;
  readonly operations: readonly INodePropertyOptions[];
}

const ownChoices: readonly Choices[] = [
  {
    value: 'card',
    name: 'Card',
    operations: [
      {
        name: 'Build Template Card',
        value: 'build',
        action: 'Build a template card',
        description: 'Check a card and hand it on, without sending it',
      },
    ],
  },
  {
    value: 'callback',
    name: 'Callback',
    operations: [
      {
        name: 'Reply',
        value: 'reply',
        action: 'Reply to a callback',
        description: 'Answer the message or the tap that started the workflow',
      },
    ],
  },
  {
    value: 'api',
    name: 'API Call',
    operations: [
      {
        name: 'Make Custom API Call',
        value: 'call',
        action: 'Make a custom API call',
        description: 'Any call of the official API, with token, errors and retries',
      },
    ],
  },
];

function choicesOf(resource: Resource): Choices {
  const own = resource.value === 'message' ? [sendAndWaitChoice] : [];
  return { ...resource, operations: [...operationsOf(resource).map(choiceOf), ...own] };
}

function choiceOf(operation: Operation): INodePropertyOptions {
  const { name, title } = operation;
  const description = operationDescriptions[name];
  return {
    name: operationName(title.en),
    value: methodOf(operation),
    action: operationAction(title.en),
    ...(description === undefined ? {} : { description }),
  };
}

function byName<Named extends { readonly name: string }>(list: readonly Named[]): Named[] {
  return [...list].sort((one, other) => (one.name < other.name ? -1 : 1));
}

function resourceChooser(all: readonly Choices[]): INodeProperties {
  return {
    displayName: 'Resource',
    name: 'resource',
    type: 'options',
    noDataExpression: true,
    default: 'message',
    options: byName(all).map(({ name, value }) => ({ name, value })),
  };
}

function operationChooser({ value, operations }: Choices): INodeProperties {
  const options = byName(operations);
  const preferred = options.find((option) => option.value === 'sendText') ?? options[0];
  return {
    displayName: 'Operation',
    name: 'operation',
    type: 'options',
    noDataExpression: true,
    displayOptions: { show: { resource: [value] } },
    options,
    default: preferred?.value ?? '',
  };
}

/** All parameters of the action node, derived from the declarations. */
function deriveProperties(): INodeProperties[] {
  const all = [...resources.map(choicesOf), ...ownChoices];
  return [
    resourceChooser(all),
    ...all.map(operationChooser),
    ...resources.flatMap((resource) => resourceProperties(resource.value, operationsOf(resource))),
    ...sendAndWaitProperties,
    ...ownProperties,
  ];
}

let derived: INodeProperties[] | undefined;

/** All parameters of the action node. n8n makes several objects of the class; the forms are derived for the first. */
export function nodeProperties(): INodeProperties[] {
  derived ??= deriveProperties();
  return derived;
}
