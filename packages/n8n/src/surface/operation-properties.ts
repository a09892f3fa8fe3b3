import type { Operation } from '@wecomkit/sdk/catalog';
import type { INodeProperties } from 'n8n-workflow';
import { locator } from '../form/locator.ts';
import { operationForm } from '../form/operation-form.ts';
import { mergeBy, showOnly } from '../form/merge-properties.ts';
import { inOrder } from '../form/property.ts';
import { titleCase } from '../form/title-case.ts';
import { isWide, itemMembers, shapeOf } from '../output/shape.ts';
import { methodOf } from './resources.ts';

/** Everything that is shown for one operation of a resource: the ways to fill it, its options, its output. */
export function operationProperties(resource: string, operation: Operation): INodeProperties[] {
  const show = { resource: [resource], operation: [methodOf(operation)] };
  return showOnly(show, [
    ...noticeOf(operation),
    ...inputProperties(operation),
    ...outputProperties(operation),
    ...optionProperties(operation),
  ]);
}

/** One list for a whole resource, with what its operations share there once. */
export function resourceProperties(resource: string, operations: readonly Operation[]): INodeProperties[] {
  return mergeBy(
    'operation',
    operations.map((operation) => operationProperties(resource, operation)),
  );
}

function noticeOf({ credential }: Operation): INodeProperties[] {
  if (credential !== 'contacts') return [];
  return [
    {
      displayName:
        'Needs a credential with the secret of the contact-sync assistant (Management Tools > Directory Sync)',
      name: 'contactsNotice',
      type: 'notice',
      default: '',
    },
  ];
}

function inputProperties(operation: Operation): INodeProperties[] {
  const form = operationForm(operation);
  if (form.length === 0 || !hasJsonMode(operation)) return form;
  const mode: INodeProperties = {
    displayName: 'Input',
    name: 'inputMode',
    type: 'options',
    noDataExpression: true,
    default: 'form',
    options: [
      { name: 'Fields Below', value: 'form' },
      { name: 'JSON', value: 'json' },
    ],
    description:
      'Whether to fill in fields, or to give the whole input as JSON with the names of the official page',
  };
  const json: INodeProperties = {
    displayName: 'JSON',
    name: 'jsonInput',
    type: 'json',
    required: true,
    default: JSON.stringify(operation.example, undefined, 2),
    description: `The members of developer.work.weixin.qq.com/document/path/${operation.doc}, checked before the call`,
  };
  return [mode, ...showOnly({ inputMode: ['form'] }, form), ...showOnly({ inputMode: ['json'] }, [json])];
}

/** A file cannot be written as JSON, and one id needs no second way. */
export function hasJsonMode({ method, body }: Operation): boolean {
  return method === 'POST' && body !== 'multipart';
}

function outputProperties(operation: Operation): INodeProperties[] {
  const shape = shapeOf(operation);
  const properties: INodeProperties[] = [];
  if (shape.kind === 'rows') properties.push(...limitProperties);
  if (shape.kind === 'file') properties.push(outputFile);
  if (isWide(shape)) properties.push(...wideProperties(itemMembers(shape)));
  return properties;
}

const limitProperties: readonly INodeProperties[] = [
  {
    displayName: 'Return All',
    name: 'returnAll',
    type: 'boolean',
    default: false,
    description: 'Whether to return all results or only up to a given limit',
  },
  {
    displayName: 'Limit',
    name: 'limit',
    type: 'number',
    default: 50,
    typeOptions: { minValue: 1 },
    description: 'Max number of results to return',
    displayOptions: { show: { returnAll: [false] } },
  },
];

const outputFile: INodeProperties = {
  displayName: 'Put Output File in Field',
  name: 'outputBinary',
  type: 'string',
  default: 'data',
  required: true,
  hint: 'The name of the output binary field to put the file in',
};

function wideProperties(members: readonly string[]): INodeProperties[] {
  return [
    {
      displayName: 'Output',
      name: 'output',
      type: 'options',
      default: 'simplified',
      options: [
        { name: 'Raw', value: 'raw', description: 'Everything that WeCom answers' },
        { name: 'Selected Fields', value: 'selected', description: 'The fields that you choose' },
        { name: 'Simplified', value: 'simplified', description: 'The most important fields' },
      ],
    },
    {
      displayName: 'Fields',
      name: 'outputFields',
      type: 'multiOptions',
      default: [],
      options: [
        ...inOrder(members.map((name) => ({ name: titleCase(name.replaceAll('_', ' ')), value: name }))),
      ],
      displayOptions: { show: { output: ['selected'] } },
    },
  ];
}

function optionProperties(operation: Operation): INodeProperties[] {
  const options = [...agentOption(operation), ...overflowOption(operation), ...deliveryOption(operation)];
  if (options.length === 0) return [];
  return [
    {
      displayName: 'Options',
      name: 'options',
      type: 'collection',
      placeholder: 'Add Option',
      default: {},
      options,
    },
  ];
}

function agentOption({ input }: Operation): INodeProperties[] {
  if (!input.members['agentid']?.fromConnection) return [];
  return [
    {
      displayName: 'Application (Agentid)',
      name: 'agentid',
      type: 'resourceLocator',
      ...locator('application', false, false),
      description:
        'The application to send as, instead of the one of the credential; it must belong to the same secret',
    },
  ];
}

function overflowOption({ split }: Operation): INodeProperties[] {
  if (split === undefined) return [];
  return [
    {
      displayName: 'If the Text Is Too Long',
      name: 'overflow',
      type: 'options',
      default: 'split',
      options: [
        { name: 'Fail', value: 'error', description: 'Send nothing (default)' },
        {
          name: 'Send Several Messages',
          value: 'split',
          description: 'Cut between words; markdown stays whole',
        },
        { name: 'Send the Beginning', value: 'truncate', description: 'Cut at the limit, as WeCom would' },
      ],
    },
  ];
}

function deliveryOption({ output }: Operation): INodeProperties[] {
  if (output.members['invaliduser'] === undefined) return [];
  return [
    {
      displayName: 'Fail if Somebody Was Not Reached',
      name: 'failIfUndelivered',
      type: 'boolean',
      default: true,
      description:
        'Whether a recipient that does not exist or does not see the application makes the node fail; WeCom itself reports success',
    },
  ];
}
