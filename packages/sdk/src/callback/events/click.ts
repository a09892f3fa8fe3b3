import { textAt } from '../tree.ts';
import { readBase, type EventBase, type EventReader } from './event-base.ts';

/** A member tapped a button of the app's menu (path/90240). */
export interface ClickEvent extends EventBase {
  readonly kind: 'event.click';
  readonly MsgType: 'event';
  readonly Event: 'click';
  /** The key of the button. */
  readonly EventKey: string;
}

export const click: EventReader<ClickEvent> = {
  kind: 'event.click',
  read: (tree) => ({
    kind: 'event.click',
    MsgType: 'event',
    Event: 'click',
    ...readBase(tree),
    EventKey: textAt(tree, 'EventKey'),
  }),
};
