// A transport that writes down what comes, and events, for the tests of this folder.
import type { AiBotEvent, AiBotTextMessage } from './events/event-types.ts';
import { toAiBotEvent } from './events/read-event.ts';
import type { AiBotSnapshot, AiBotTransport, AiBotWholeReply } from './transport.ts';

export interface RecordingTransport extends AiBotTransport {
  readonly snapshots: readonly AiBotSnapshot[];
  readonly replies: readonly AiBotWholeReply[];
  /** The last state of every bubble, in order. */
  readonly bubbles: () => readonly AiBotSnapshot[];
}

/** @param taken what each snapshot waits for */
export function recordingTransport(
  taken: (snapshot: AiBotSnapshot) => Promise<void> = () => Promise.resolve(),
): RecordingTransport {
  const snapshots: AiBotSnapshot[] = [];
  const replies: AiBotWholeReply[] = [];
  let ids = 0;
  return {
    snapshots,
    replies,
    bubbles: () => [...new Map(snapshots.map((snapshot) => [snapshot.id, snapshot])).values()],
    newStreamId: () => {
      ids += 1;
      return `st-${ids}`;
    },
    sendStream: (snapshot) => {
      snapshots.push(snapshot);
      return taken(snapshot);
    },
    sendReply: async (reply) => {
      replies.push(reply);
    },
    download: () => Promise.reject(new Error('no download here')),
  };
}

export const response_url = 'https://qyapi.example/cgi-bin/aibot/response?response_code=RC1';

const base = { aibotid: 'aibSandbox01', from: { userid: 'LiLei' }, chattype: 'single' };

/** The plain text of a message. */
export function textMessage(content: string, msgid = 'bm-1', more: object = {}): string {
  return JSON.stringify({ ...base, msgid, response_url, msgtype: 'text', text: { content }, ...more });
}

export function poll(id: string, msgid = 'bm-poll'): string {
  return JSON.stringify({ ...base, msgid, msgtype: 'stream', stream: { id } });
}

export function botEvent(eventtype: string, content?: object, msgid = 'be-1'): string {
  const event = { eventtype, ...(content && { [eventtype]: content }) };
  const url = eventtype === 'template_card_event' ? { response_url } : {};
  return JSON.stringify({ ...base, ...url, msgid, create_time: 1732257001, msgtype: 'event', event });
}

export function tap(event_key: string, msgid = 'be-tap'): string {
  return botEvent(
    'template_card_event',
    { card_type: 'button_interaction', event_key, task_id: 'task-1' },
    msgid,
  );
}

export const message: AiBotTextMessage = {
  kind: 'aibot.message.text',
  msgid: 'bm-1',
  aibotid: 'aibSandbox01',
  chattype: 'single',
  from: { userid: 'LiLei' },
  response_url,
  msgtype: 'text',
  text: { content: 'hi' },
};

export function eventOf(plaintext: string): AiBotEvent {
  return toAiBotEvent(JSON.parse(plaintext));
}
