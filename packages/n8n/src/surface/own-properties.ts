import type { INodeProperties } from 'n8n-workflow';
import { buildCardOperation } from './card-operation.ts';
import { showOnly } from '../form/merge-properties.ts';
import { operationProperties } from './operation-properties.ts';

const cardProperties: readonly INodeProperties[] = operationProperties('card', buildCardOperation);

const articleValues: INodeProperties[] = [
  {
    displayName: 'Title',
    name: 'title',
    type: 'string',
    default: '',
    required: true,
    hint: 'At most 128 bytes',
  },
  { displayName: 'Description', name: 'description', type: 'string', default: '', hint: 'At most 512 bytes' },
  { displayName: 'Link', name: 'url', type: 'string', default: '', placeholder: 'e.g. https://example.com/' },
  {
    displayName: 'Picture',
    name: 'picurl',
    type: 'string',
    default: '',
    placeholder: 'e.g. https://example.com/a.png',
  },
];

const replyProperties: readonly INodeProperties[] = showOnly(
  { resource: ['callback'], operation: ['reply'] },
  [
    {
      displayName:
        'Answers the callback that started the workflow, within 5 seconds. Set "Answer" of the WeCom Trigger to "From a Later Node".',
      name: 'replyNotice',
      type: 'notice',
      default: '',
    },
    {
      displayName: 'Reply To',
      name: 'replyTo',
      type: 'string',
      default: '={{ $json.FromUserName }}',
      description: 'The member to answer: the FromUserName of the WeCom Trigger',
    },
    {
      displayName: 'Reply With',
      name: 'replyType',
      type: 'options',
      default: 'text',
      options: [
        { name: 'Articles', value: 'news', description: 'Up to 8 that link elsewhere' },
        { name: 'Nothing', value: 'nothing', description: 'Only tell WeCom that the event was received' },
        { name: 'Picture', value: 'image', description: 'A picture that was uploaded before' },
        { name: 'Text', value: 'text' },
        {
          name: 'Update the Buttons',
          value: 'updateButton',
          description: 'Grey the buttons of the card that was tapped',
        },
        {
          name: 'Update the Card',
          value: 'updateCard',
          description: 'Replace the card that was tapped, for that member',
        },
        { name: 'Video', value: 'video', description: 'A video that was uploaded before' },
        { name: 'Voice', value: 'voice', description: 'A voice message that was uploaded before' },
      ],
    },
    {
      displayName: 'Text',
      name: 'replyText',
      type: 'string',
      default: '',
      required: true,
      typeOptions: { rows: 4 },
      hint: 'At most 2,048 bytes (682 Chinese characters)',
      displayOptions: { show: { replyType: ['text'] } },
    },
    {
      displayName: 'Media ID',
      name: 'replyMediaId',
      type: 'string',
      default: '',
      required: true,
      displayOptions: { show: { replyType: ['image', 'video', 'voice'] } },
    },
    {
      displayName: 'Articles',
      name: 'replyArticles',
      type: 'fixedCollection',
      default: {},
      placeholder: 'Add Article',
      typeOptions: { multipleValues: true, sortable: true },
      options: [{ name: 'item', displayName: 'Article', values: articleValues }],
      displayOptions: { show: { replyType: ['news'] } },
    },
    {
      displayName: 'Button Text',
      name: 'replaceName',
      type: 'string',
      default: '',
      required: true,
      placeholder: 'e.g. Approved',
      displayOptions: { show: { replyType: ['updateButton'] } },
    },
    {
      displayName: 'Card',
      name: 'replyCard',
      type: 'json',
      default: '{}',
      required: true,
      description: 'The whole card, as "Build a Template Card" gives it under template_card',
      displayOptions: { show: { replyType: ['updateCard'] } },
    },
  ],
);

const callProperties: readonly INodeProperties[] = showOnly({ resource: ['api'], operation: ['call'] }, [
  {
    displayName: 'Method',
    name: 'method',
    type: 'options',
    default: 'POST',
    noDataExpression: true,
    options: [
      { name: 'GET', value: 'GET' },
      { name: 'POST', value: 'POST' },
    ],
  },
  {
    displayName: 'Path',
    name: 'path',
    type: 'string',
    default: '',
    required: true,
    placeholder: 'e.g. /cgi-bin/externalcontact/get',
    description: 'As on the official page; the access token is added',
  },
  {
    displayName: 'Query',
    name: 'query',
    type: 'json',
    default: '{}',
    description: 'Query parameters as a JSON object, without access_token',
  },
  {
    displayName: 'Body',
    name: 'body',
    type: 'json',
    default: '{}',
    displayOptions: { show: { method: ['POST'] } },
  },
]);

/** The fields of what the node does itself. */
export const ownProperties: readonly INodeProperties[] = [
  ...cardProperties,
  ...replyProperties,
  ...callProperties,
];
