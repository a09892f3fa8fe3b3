import type { AiBotEvent } from '@wecomkit/sdk/aibot';
import type { INodePropertyOptions } from 'n8n-workflow';
import { titleCase } from '../form/title-case.ts';
import { readers } from '@wecomkit/sdk/host';

/** Every kind of message and event that is known, for the filter of the trigger. */
export function eventOptions(): INodePropertyOptions[] {
  const known = [...Object.keys(readers), ...botKinds]
    .map((kind) => ({ name: nameOf(kind), value: kind }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  return [
    { name: 'All', value: '*', description: 'Everything that WeCom delivers' },
    ...known,
    { name: 'Unknown Events', value: 'unknown', description: 'What this version has no name for' },
  ];
}

/** What a smart bot hears. Written out, as their reader is loaded only when something arrives. */
const botKinds: readonly Exclude<
  AiBotEvent['kind'],
  'unknown' | 'aibot.stream' | 'aibot.event.disconnected_event'
>[] = [
  'aibot.event.enter_chat',
  'aibot.event.feedback_event',
  'aibot.event.template_card_event',
  'aibot.message.file',
  'aibot.message.image',
  'aibot.message.mixed',
  'aibot.message.text',
  'aibot.message.video',
  'aibot.message.voice',
];

/** `event.change_contact.create_user` is "Contacts: Create User". */
function nameOf(kind: string): string {
  const [family, ...rest] = kind.split('.');
  const words = titleCase((rest.at(-1) ?? '').replaceAll('_', ' ').toLowerCase());
  if (family === 'aibot') return `Smart Bot: ${words}`;
  if (rest.length > 1) return `Contacts: ${words}`;
  return `${family === 'message' ? 'Message' : 'Event'}: ${words}`;
}
