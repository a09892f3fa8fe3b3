import type { INodePropertyOptions } from 'n8n-workflow';
import { titleCase } from '../form/title-case.ts';
import { readers } from '@wecomkit/sdk/host';

/** Every kind of message and event that is known, for the filter of the trigger. */
export function eventOptions(): INodePropertyOptions[] {
  const known = Object.keys(readers)
    .map((kind) => ({ name: nameOf(kind), value: kind }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  return [
    { name: 'All', value: '*', description: 'Everything that WeCom delivers' },
    ...known,
    { name: 'Unknown Events', value: 'unknown', description: 'What this version has no name for' },
  ];
}

/** `event.change_contact.create_user` is "Contacts: Create User". */
function nameOf(kind: string): string {
  const [family, ...rest] = kind.split('.');
  const words = titleCase((rest.at(-1) ?? '').replaceAll('_', ' ').toLowerCase());
  if (rest.length > 1) return `Contacts: ${words}`;
  return `${family === 'message' ? 'Message' : 'Event'}: ${words}`;
}
