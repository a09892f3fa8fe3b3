import type { Delivery, DeliveryResult } from '../callbacks/delivery.ts';
import { eventXml } from '../callbacks/event-xml.ts';
import type { ControlContext } from '../control/control-context.ts';
import { conflict, notFound } from '../control/control-failure.ts';
import type { MenuRequest } from '../control/types.ts';
import type { Member, MenuButton } from '../state/rows.ts';
import type { World } from '../world.ts';
import { findMember, findVisible } from './find.ts';
import { menuDeed, type MenuDeed } from './menu-deed.ts';
import { say } from './say.ts';

/**
 * A member taps an entry of the application's menu, and does what it asks for: the application hears of it, and gets
 * the pictures or the place as messages (path/90231, path/90240).
 * @param onEntry told the journal's entry of the event before anything is sent
 * @throws ControlFailure when there is no such entry, or what it asks for is missing
 */
export function tapMenu(
  context: ControlContext,
  userid: string,
  request: MenuRequest,
  onEntry: (id: number) => void,
): Promise<DeliveryResult> {
  const { world, callbacks } = context;
  const { agentid, key, corpid } = request;
  const member = findMember(world, userid, corpid);
  const application = findVisible(world, member, agentid);
  const entry = findEntry(application.menu, key);
  if (entry === undefined) return notFound('unknown-key', `The menu has no entry "${key}".`);
  if (entry.type === undefined) {
    return conflict('opens-entries', `"${entry.name}" opens further entries, of which WeCom tells nothing.`);
  }
  const deed = menuDeed(world, member, entry.type, request);
  const told = callbacks.deliver(deliveryOf(world, member, agentid, entry, deed), onEntry);
  const followed = deed.says.map((said) => say(context, userid, said).done);
  return Promise.all([told, ...followed]).then(([result]) => result);
}

function deliveryOf(
  world: World,
  { corpid, userid }: Member,
  agentid: number,
  entry: MenuButton,
  { elements }: MenuDeed,
): Delivery {
  const event = entry.type ?? '';
  const occasion = { corpid, agentid, userid, time: world.clock.now() };
  return {
    corpid,
    agentid,
    userid,
    operation: event,
    summary: { en: `menu ${entry.name} by ${userid}`, zh: `${userid} 点击菜单 ${entry.name}` },
    xml: eventXml(occasion, event, keyOf(entry) ?? '', elements),
    msgid: null,
  };
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
