import { composeXml } from '../callbacks/compose-xml.ts';
import { describeXml } from '../callbacks/delivery-of-xml.ts';
import type { Delivery, DeliveryResult } from '../callbacks/delivery.ts';
import type { ControlContext } from '../control/control-context.ts';
import { invalid } from '../control/control-failure.ts';
import type { SendCallbackRequest } from '../control/types.ts';
import type { World } from '../world.ts';
import { findApplication, findCorp } from './find.ts';

/**
 * Delivers a message or an event that somebody wrote, whether something in the sandbox causes such ones or not.
 * @param agentid null: to the server of the contact-sync assistant
 * @param onEntry told the journal's entry before anything is sent
 * @throws ControlFailure
 */
export function sendCallback(
  { world, callbacks }: ControlContext,
  agentid: number | null,
  request: SendCallbackRequest,
  onEntry: (id: number) => void,
): Promise<DeliveryResult> {
  const { corpid } = findCorp(world, request.corpid);
  if (agentid !== null) findApplication(world, corpid, agentid);
  const xml = plainText(world, { corpid, agentid }, request);
  const { changeType, ...described } = describeXml(world, { corpid, agentid }, xml);
  const name = [described.operation, changeType].filter((part) => part !== undefined).join(' ');
  const summary = { en: `${name}, sent by hand`, zh: `手动推送 ${name}` };
  return callbacks.deliver({ corpid, agentid, xml, summary, ...described }, onEntry);
}

function plainText(
  { clock }: World,
  to: Pick<Delivery, 'corpid' | 'agentid'>,
  { xml, kind, userid, members = {} }: SendCallbackRequest,
): string {
  if (xml !== undefined && kind !== undefined) invalid('kind', 'Give either xml or kind.');
  if (xml !== undefined) return xml;
  if (kind === undefined) return invalid('xml', 'Give the plain text in xml, or a kind.');
  return composeXml({ ...to, userid, kind, members, time: clock.now() });
}
