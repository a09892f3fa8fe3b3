import { chatKey } from '../../state/keys.ts';
import type { Application, Chat } from '../../state/rows.ts';
import { type JsonObject, textAt } from '../../wire/json-object.ts';
import { refuse } from '../../wire/refusal.ts';
import { type Call, callingApplication } from '../call.ts';
import { rootDepartment } from '../policy.ts';

/** The calling application, which the root department must see: 48002 (path/90244). */
export function chattingApplication(call: Call): Application {
  const application = callingApplication(call);
  return application.visible.partyids.includes(rootDepartment) ? application : refuse(48002);
}

/** The group that the input names: there is one (86003; 40050 is listed too), and the application made it (86008). */
export function findChat(call: Call, { corpid, agentid }: Application, value: JsonObject): Chat {
  const chat = call.world.state.chats.get(chatKey(corpid, textAt(value, 'chatid'))) ?? refuse(86003);
  return chat.agentid === agentid ? chat : refuse(86008);
}
