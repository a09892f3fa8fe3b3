import { startSandbox, type Sandbox, type SandboxOptions } from '../src/index.ts';
import { startReceiver, type Receiver } from './receiver.ts';

export const agentid = 1000002;
export const conversation: string = `app:${agentid}`;

/** A sandbox whose approval application has a receiving server. */
export interface Setting extends AsyncDisposable {
  readonly sandbox: Sandbox;
  readonly receiver: Receiver;
  /** Calls the API as the approval application. */
  readonly call: (path: string, body: unknown) => Promise<Readonly<Record<string, unknown>>>;
  /** Sends a card and gives its message id. */
  readonly sendCard: (card: object, touser?: string) => Promise<string>;
}

export async function startSetting(options: SandboxOptions = {}): Promise<Setting> {
  const receiver = await startReceiver();
  // A busy machine may need more than WeCom's second.
  const sandbox = await startSandbox({ urlCheckTimeoutMs: 10_000, ...options });
  const { token, encodingAESKey } = receiver.credentials;
  const check = await sandbox.setCallback(agentid, { url: receiver.url, token, encodingAESKey });
  if (!check.saved) throw new Error(check.text.en);
  const call = callerOf(sandbox);
  return {
    sandbox,
    receiver,
    call,
    async sendCard(card, touser = 'zhangsan') {
      const answer = await call('message/send', {
        touser,
        agentid,
        msgtype: 'template_card',
        template_card: card,
      });
      if (answer['errcode'] !== 0) throw new Error(String(answer['errmsg']));
      return String(answer['msgid']);
    },
    async [Symbol.asyncDispose]() {
      await sandbox.stop();
      await receiver[Symbol.asyncDispose]();
    },
  };
}

/** Calls the API as the approval application, with a fresh token each time. */
export function callerOf(sandbox: Sandbox): Setting['call'] {
  return async (path, body) => {
    const [corp] = sandbox.secrets().corps;
    const secret = corp?.applications.find((each) => each.agentid === agentid)?.corpsecret ?? '';
    const query = new URLSearchParams({ corpid: sandbox.corpid, corpsecret: secret });
    const token = await readObject(await fetch(`${sandbox.url}/cgi-bin/gettoken?${query}`));
    const mark = path.includes('?') ? '&' : '?';
    const address = `${sandbox.url}/cgi-bin/${path}${mark}access_token=${String(token['access_token'])}`;
    return readObject(await fetch(address, { method: 'POST', body: JSON.stringify(body) }));
  };
}

async function readObject(response: Response): Promise<Readonly<Record<string, unknown>>> {
  const value: Readonly<Record<string, unknown>> = await response.json();
  return value;
}

let cards = 0;

/** Each has a task id of its own. */
export function buttonCard(more: object = {}): object {
  cards += 1;
  return {
    card_type: 'button_interaction',
    task_id: `task-${cards}`,
    main_title: { title: 'Leave request', desc: 'Carol, 2 days' },
    button_list: [
      { text: 'Approve', style: 1, key: 'approve' },
      { text: 'Refuse', style: 3, key: 'refuse' },
      { text: 'Details', type: 1, url: 'https://hr.example.test/77', key: 'details' },
    ],
    action_menu: { desc: 'More', action_list: [{ text: 'Mute', key: 'mute' }] },
    ...more,
  };
}

export function voteCard(mode: 0 | 1): object {
  cards += 1;
  return {
    card_type: 'vote_interaction',
    task_id: `task-${cards}`,
    main_title: { title: 'Lunch' },
    checkbox: {
      question_key: 'lunch',
      mode,
      option_list: [
        { id: 'rice', text: 'Rice', is_checked: true },
        { id: 'noodles', text: 'Noodles', is_checked: false },
      ],
    },
    submit_button: { text: 'Send', key: 'submit' },
  };
}

export function selectCard(): object {
  cards += 1;
  const select = (key: string, selected_id?: string): object => ({
    question_key: key,
    title: key,
    ...(selected_id === undefined ? {} : { selected_id }),
    option_list: [
      { id: `${key}-1`, text: 'One' },
      { id: `${key}-2`, text: 'Two' },
    ],
  });
  return {
    card_type: 'multiple_interaction',
    task_id: `task-${cards}`,
    main_title: { title: 'Trip' },
    select_list: [select('city', 'city-2'), select('hotel')],
    submit_button: { text: 'Send', key: 'submit' },
  };
}
