import type { ContactChange } from '../callbacks/contact-change.ts';
import { contactXml } from '../callbacks/contact-xml.ts';
import type { Author } from './author.ts';

/**
 * Tells the contact-sync assistant's server of a change, unless the assistant made it. An application's change of a
 * tag is told; what administrators and members change is told too.
 */
export function reportChange({ world, corpid, isReported }: Author, change: ContactChange): void {
  if (!isReported || (world.state.corps.get(corpid)?.contacts_callback?.url ?? '') === '') return;
  const occasion = { corpid, time: world.clock.now(), isReduced: world.settings.reducedContactEvents };
  const xml = contactXml(occasion, change);
  if (xml === undefined) return;
  world.publish({
    type: 'callback',
    delivery: {
      corpid,
      agentid: null,
      userid: 'sys',
      operation: 'change_contact',
      summary: { en: `Directory change: ${change.type}`, zh: `通讯录变更：${change.type}` },
      xml,
      msgid: null,
    },
  });
}
