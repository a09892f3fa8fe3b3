import type { Named } from '@wecomkit/sdk/catalog';
import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { locator } from '../form/locator.ts';
import { showOnly } from '../form/merge-properties.ts';
import { sendAndWaitOperation } from './operation-name.ts';

export const sendAndWaitChoice: INodePropertyOptions = {
  name: 'Send and Wait for Response',
  value: sendAndWaitOperation,
  action: 'Send a message and wait for the response',
  description: 'Ask people in the chat and go on when one of them has answered',
};

function recipients(name: string, displayName: string, reference: Named, hint: string): INodeProperties {
  return { displayName, name, type: 'resourceLocator', hint, ...locator(reference, true, name === 'touser') };
}

const approvalValues: INodeProperties[] = [
  {
    displayName: 'Type of Approval',
    name: 'approvalType',
    type: 'options',
    default: 'double',
    options: [
      { name: 'Approve and Decline', value: 'double' },
      { name: 'Approve Only', value: 'single' },
      { name: 'Several Options', value: 'custom' },
    ],
  },
  {
    displayName: 'Approve Button Label',
    name: 'approveLabel',
    type: 'string',
    default: 'Approve',
    displayOptions: { show: { approvalType: ['single', 'double'] } },
  },
  {
    displayName: 'Decline Button Label',
    name: 'disapproveLabel',
    type: 'string',
    default: 'Decline',
    displayOptions: { show: { approvalType: ['double'] } },
  },
  {
    displayName: 'Options',
    name: 'choices',
    type: 'string',
    default: '',
    placeholder: 'e.g. Today, Tomorrow, Never',
    description: 'Up to 6, separated by commas; the first one counts as approval',
    displayOptions: { show: { approvalType: ['custom'] } },
  },
  {
    displayName: 'Comments to Choose From',
    name: 'reasons',
    type: 'string',
    default: '',
    placeholder: 'e.g. Over budget, Duplicate',
    description:
      'Up to 9, separated by commas: a drop-down on the card, for buttons in the chat. A page behind a link takes a comment in words.',
  },
];

const formFieldValues: INodeProperties[] = [
  {
    displayName: 'Label',
    name: 'fieldLabel',
    type: 'string',
    default: '',
    required: true,
    placeholder: 'e.g. Reason',
  },
  {
    displayName: 'Type',
    name: 'fieldType',
    type: 'options',
    default: 'text',
    options: [
      { name: 'Date', value: 'date' },
      { name: 'Drop-Down', value: 'dropdown' },
      { name: 'Email', value: 'email' },
      { name: 'Number', value: 'number' },
      { name: 'Text', value: 'text' },
      { name: 'Text Area', value: 'textarea' },
    ],
  },
  {
    displayName: 'Choices',
    name: 'choices',
    type: 'string',
    default: '',
    placeholder: 'e.g. Red, Green',
    description: 'Separated by commas',
    displayOptions: { show: { fieldType: ['dropdown'] } },
  },
  {
    displayName: 'Required',
    name: 'requiredField',
    type: 'boolean',
    default: false,
    description: 'Whether an answer is refused without it',
  },
];

const limitWaitTime: INodeProperties = {
  displayName: 'Limit Wait Time',
  name: 'limitWaitTime',
  type: 'fixedCollection',
  description: 'Go on without an answer after some time; the output is the input then',
  default: { values: { limitType: 'afterTimeInterval', resumeAmount: 45, resumeUnit: 'minutes' } },
  options: [
    {
      displayName: 'Values',
      name: 'values',
      values: [
        {
          displayName: 'Limit Type',
          name: 'limitType',
          type: 'options',
          default: 'afterTimeInterval',
          options: [
            { name: 'After Time Interval', value: 'afterTimeInterval' },
            { name: 'At Specified Time', value: 'atSpecifiedTime' },
          ],
        },
        {
          displayName: 'Amount',
          name: 'resumeAmount',
          type: 'number',
          default: 1,
          typeOptions: { minValue: 0, numberPrecision: 2 },
          displayOptions: { show: { limitType: ['afterTimeInterval'] } },
        },
        {
          displayName: 'Unit',
          name: 'resumeUnit',
          type: 'options',
          default: 'hours',
          options: [
            { name: 'Days', value: 'days' },
            { name: 'Hours', value: 'hours' },
            { name: 'Minutes', value: 'minutes' },
          ],
          displayOptions: { show: { limitType: ['afterTimeInterval'] } },
        },
        {
          displayName: 'Max Date and Time',
          name: 'maxDateAndTime',
          type: 'dateTime',
          default: '',
          displayOptions: { show: { limitType: ['atSpecifiedTime'] } },
        },
      ],
    },
  ],
};

const options: INodeProperties[] = [
  limitWaitTime,
  {
    displayName: 'Link Text',
    name: 'messageButtonLabel',
    type: 'string',
    default: 'Respond',
    description: 'On the card, where the answer is given on a page',
  },
  {
    displayName: 'Page Button Label',
    name: 'responseFormButtonLabel',
    type: 'string',
    default: 'Submit',
  },
  {
    displayName: 'Reply to Others',
    name: 'unauthorizedReply',
    type: 'string',
    default: 'You are not among the people who may decide this.',
    description: 'Sent to a member who taps a button and is not among the approvers',
  },
];

/** The names are those that n8n knows: it makes the human review of AI agents out of them. */
export const sendAndWaitProperties: readonly INodeProperties[] = showOnly(
  { resource: ['message'], operation: [sendAndWaitOperation] },
  [
    recipients('touser', 'Members', 'member', 'At most 1,000, separated by | or commas'),
    recipients('toparty', 'Departments', 'department', 'At most 100, separated by | or commas'),
    recipients('totag', 'Tags', 'tag', 'At most 100, separated by | or commas'),
    {
      displayName: 'Subject',
      name: 'subject',
      type: 'string',
      default: '',
      placeholder: 'e.g. Approval required',
      description: 'The title of the card',
    },
    {
      displayName: 'Message',
      name: 'message',
      type: 'string',
      default: '',
      required: true,
      typeOptions: { rows: 4 },
      hint: 'At most 1,024 bytes (341 Chinese characters) are shown',
    },
    {
      displayName: 'Response Type',
      name: 'responseType',
      type: 'options',
      default: 'approval',
      options: [
        { name: 'Approval', value: 'approval', description: 'One of several buttons' },
        { name: 'Custom Form', value: 'customForm', description: 'Fields on a page that the card links to' },
        { name: 'Free Text', value: 'freeText', description: 'A text on a page that the card links to' },
      ],
    },
    {
      displayName: 'Approval Options',
      name: 'approvalOptions',
      type: 'fixedCollection',
      placeholder: 'Add option',
      default: {},
      options: [{ displayName: 'Values', name: 'values', values: approvalValues }],
      displayOptions: { show: { responseType: ['approval'] } },
    },
    {
      displayName: 'Decide By',
      name: 'decideBy',
      type: 'options',
      default: 'chat',
      options: [
        {
          name: 'Buttons in the Chat',
          value: 'chat',
          description: 'Needs an active workflow with a WeCom Trigger for the same application',
        },
        { name: 'A Signed Link', value: 'link', description: 'A page of n8n, with a field for a comment' },
      ],
      displayOptions: { show: { responseType: ['approval'] } },
    },
    {
      displayName: 'Form Fields',
      name: 'formFields',
      type: 'fixedCollection',
      placeholder: 'Add Field',
      default: {},
      typeOptions: { multipleValues: true, sortable: true },
      options: [{ displayName: 'Field', name: 'values', values: formFieldValues }],
      displayOptions: { show: { responseType: ['customForm'] } },
    },
    {
      displayName: 'Approvers',
      name: 'approvers',
      type: 'resourceLocator',
      ...locator('member', true, false),
      description: 'Only these members can answer; everybody who was asked when it is empty',
      hint: 'Separated by | or commas',
    },
    {
      displayName: 'Options',
      name: 'options',
      type: 'collection',
      placeholder: 'Add Option',
      default: {},
      options,
    },
  ],
);
