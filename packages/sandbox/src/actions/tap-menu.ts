import type { DeliveryResult } from '../callbacks/delivery.ts';
import { eventXml } from '../callbacks/event-xml.ts';
import type { ControlContext } from '../control/control-context.ts';
import { conflict, notFound } from '../control/control-failure.ts';
import type { MenuRequest } from '../control/types.ts';
import type { MenuButton } from '../state/rows.ts';
import { findMember, findVisible } from './find.ts';

/** Kinds of entries whose events the sandbox makes, and what is reported as their key (path/90240). */
const emulated: ReadonlySet<string> = new Set(['click', 'view', 'view_miniprogram']);

/**
 * A member taps an entry of the application's menu.
 * @param onEntry told the journal's entry before anything is sent
 */
export function tapMenu(
  { world, callbacks }: ControlContext,
  userid: string,
  { agentid, key, corpid }: MenuRequest,
  onEntry: (id: number) => void,
): Promise<DeliveryResult> {
  const member = findMember(world, userid, corpid);
  const application = findVisible(world, member, agentid);
  const entry = findEntry(application.menu, key);
  if (entry === undefined) return notFound('unknown-key', `The menu has no entry "${key}".`);
  const event = entry.type ?? '';
  if (!emulated.has(event)) {
    return conflict('not-emulated', `The sandbox does not emulate menu entries of the type "${event}".`);
  }
  const eventKey = keyOf(entry) ?? '';
  const occasion = { corpid: member.corpid, agentid, userid: member.userid, time: world.clock.now() };
  return callbacks.deliver(
    {
      corpid: member.corpid,
      agentid,
      userid: member.userid,
      operation: event,
      summary: {
        en: `menu ${entry.name} by ${member.userid}`,
        zh: `${member.userid} 点击菜单 ${entry.name}`,
      },
      xml: eventXml(occasion, event, eventKey),
      msgid: null,
    },
    onEntry,
  );
}

/** What is reported: the key, or what the entry opens (path/90240). */
function keyOf({ type, key, url, pagepath }: MenuButton): string | undefined {
  if (type === 'view') return url;
  return type === 'view_miniprogram' ? pagepath : key;
}

/** An entry that opens a page has no key: it is found by its address. */
function findEntry(buttons: readonly MenuButton[], key: string): MenuButton | undefined {
  const all = buttons.flatMap((button) => button.sub_button ?? [button]);
  return all.find((button) => button.key === key || keyOf(button) === key);
}
