import { textAt } from '../tree.ts';
import { readBase, type EventBase, type EventReader } from './event-base.ts';

/** A member opened the app (path/90240). */
export interface EnterAgentEvent extends EventBase {
  readonly kind: 'event.enter_agent';
  readonly MsgType: 'event';
  readonly Event: 'enter_agent';
  /** Empty as far as the page says. */
  readonly EventKey: string;
}

export const enterAgent: EventReader<EnterAgentEvent> = {
  kind: 'event.enter_agent',
  read: (tree) => ({
    kind: 'event.enter_agent',
    MsgType: 'event',
    Event: 'enter_agent',
    ...readBase(tree),
    EventKey: textAt(tree, 'EventKey'),
  }),
};
