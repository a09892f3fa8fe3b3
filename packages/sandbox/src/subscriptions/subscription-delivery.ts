import type { Delivery } from '../callbacks/delivery.ts';
import { eventXml } from '../callbacks/event-xml.ts';
import type { Application } from '../state/rows.ts';

interface Subscription {
  readonly event: 'subscribe' | 'unsubscribe';
  readonly userid: string;
  /** Milliseconds. */
  readonly time: number;
}

/** A member came into the visible range of an application, or left it (path/90240). */
export function subscriptionDelivery(
  { corpid, agentid }: Application,
  { event, userid, time }: Subscription,
): Delivery {
  return {
    corpid,
    agentid,
    userid,
    operation: event,
    summary:
      event === 'subscribe'
        ? { en: `${userid} sees the application from now on`, zh: `${userid} 进入应用可见范围` }
        : { en: `${userid} sees the application no more`, zh: `${userid} 离开应用可见范围` },
    xml: eventXml({ corpid, agentid, userid, time }, event, ''),
    msgid: null,
  };
}
