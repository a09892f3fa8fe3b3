import { createMessage } from '../src/rules/index.ts';
import { applicationKey, chatKey, taskKey } from '../src/state/keys.ts';
import type { Application } from '../src/state/rows.ts';
import type { World } from '../src/world.ts';
import type { Setup } from './message-cases.ts';

const corpid = 'wwfixture';
const own = applicationKey(corpid, 1000002);
const hourMs = 3_600_000;

/** Changes the world as a case wants it. */
export function setUpCase(world: World, setup: Setup, request: Readonly<Record<string, unknown>>): void {
  if (setup.callback_url === false) changeApplication(world, { callback: null });
  if (setup.app === 'miniprogram') changeApplication(world, { is_miniprogram: true });
  if (setup.visible_root === false)
    changeApplication(world, { visible: { userids: ['alice', 'bob'], partyids: [2], tagids: [] } });
  if (setup.chat_size !== undefined) fillChat(world, setup.chat_size);
  for (const id of setup.used_task_ids ?? [])
    world.state.taskIds.put(taskKey(corpid, 1000002, id), 'earlier');
  if (setup.response_code) issueCode(world, setup.response_code, String(request['response_code']));
  if (setup.sent_message) sendEarlier(world, setup.sent_message);
  if (setup.taskcard) sendTaskCard(world, setup.taskcard);
}

function changeApplication({ state }: World, change: Partial<Application>): void {
  const application = state.applications.get(own);
  if (application) state.applications.put(own, { ...application, ...change });
}

function fillChat({ state }: World, size: number): void {
  const key = chatKey(corpid, 'chat0001');
  const chat = state.chats.get(key);
  // `dave` is the one whom the case adds.
  const others = [...state.members.values()]
    .map(({ userid }) => userid)
    .filter((userid) => userid !== 'dave');
  if (chat) state.chats.put(key, { ...chat, userlist: others.slice(0, size) });
}

function issueCode(
  world: World,
  { state, card_type, recipients, agentid }: NonNullable<Setup['response_code']>,
  code: string,
) {
  if (state === 'unknown') return;
  const { msgid } = createMessage(world, {
    ...from(agentid),
    msgtype: 'template_card',
    recipients,
    content: {
      card_type,
      task_id: 'earlier-1',
      main_title: { title: 'Earlier' },
      button_list: [{ text: 'Yes', key: 'yes', style: 1 }],
      action_menu: { action_list: [{ text: 'Mute', key: 'mute' }] },
    },
  });
  const age = state === 'expired' ? 73 * hourMs : 0;
  const issued_at = world.clock.now() - age;
  world.state.responseCodes.put(code, { code, corpid, agentid, msgid, issued_at, used: state === 'used' });
}

function sendEarlier(world: World, { msgid, age_hours, agentid }: NonNullable<Setup['sent_message']>): void {
  createMessage(world, {
    ...from(agentid),
    msgid,
    time: world.clock.now() - age_hours * hourMs,
    msgtype: 'text',
    recipients: ['alice'],
    content: { content: 'Earlier' },
  });
}

function sendTaskCard(
  world: World,
  { task_id, msgtype, keys, agentid, recipients }: NonNullable<Setup['taskcard']>,
) {
  const btn = keys.map((key) => ({ key, name: key }));
  createMessage(world, { ...from(agentid), msgtype, recipients, content: { title: 'Order', task_id, btn } });
}

function from(agentid: number) {
  const sender = { kind: 'application', id: String(agentid) } as const;
  return { corpid, conversation: `app:${agentid}`, from: sender };
}
