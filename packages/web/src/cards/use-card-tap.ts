import { useState } from 'react';
import type { CardView, MessageView, SelectedItem } from '@wecomkit/sandbox/control';
import { tap } from '../api/sandbox-api.ts';
import { usePhone } from '../phone/phone-context.tsx';
import { messageOf } from '../api/message-of.ts';

export interface CardTap {
  /** Key of what was pressed while its fate is open: on its way to the sandbox, or with the application. */
  readonly busy: string | null;
  /** Why the sandbox itself refused the tap; null otherwise. */
  readonly refusal: string | null;
  readonly press: (key: string, selected?: readonly SelectedItem[]) => void;
}

interface Pressed {
  readonly key: string;
  /** The copy that was on the screen: its replacement says how the tap goes on. */
  readonly on: CardView | undefined;
}

/** The life of a tap: pressed, waiting for the application, then whatever the answer made of the card. */
export function useCardTap(message: MessageView): CardTap {
  const { person } = usePhone();
  const [pressed, setPressed] = useState<Pressed | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { card, msgid } = message;

  const press = (key: string, selected?: readonly SelectedItem[]): void => {
    setPressed({ key, on: card });
    setRefusal(null);
    tap(person, { msgid, key, selected }).catch((error: unknown) => {
      setPressed(null);
      setRefusal(messageOf(error));
    });
  };

  const isWaiting = card?.tap?.status === 'waiting';
  const onItsWay = pressed !== null && pressed.on === card ? pressed.key : null;
  return { busy: onItsWay ?? (isWaiting ? card.tap.key : null), refusal, press };
}
