import type { CallOptions } from '../client/options.ts';
import type { Connection } from '../connection/connection.ts';
import type { CardError } from '../errors/index.ts';
import type {
  MessageSendTemplateCardInput,
  MessageUpdateTemplateCardInput,
} from '../operations/message/types.gen.ts';
import type {
  ReplacedButton,
  SentMessage,
  UpdatedRecipients,
  UpdatedTemplateCard,
} from '../operations/named.gen.ts';
import type { CardRecipients } from './card-record.ts';
import type { CardStore } from './card-store.ts';

/** The client, or as much of it as cards need. */
export interface CardClient {
  readonly connection: Pick<Connection, 'id'>;
  readonly message: {
    sendTemplateCard(input: MessageSendTemplateCardInput, options?: CallOptions): Promise<SentMessage>;
    updateTemplateCard(
      input: MessageUpdateTemplateCardInput,
      options?: CallOptions,
    ): Promise<UpdatedRecipients>;
  };
}

/** What becomes of a card: its buttons grey with a text on them, or another card in its place. */
export type CardChange = ReplacedButton | UpdatedTemplateCard;

/** Whose copies are updated. */
export type CardTargets = Pick<MessageUpdateTemplateCardInput, 'userids' | 'partyids' | 'tagids' | 'atall'>;

/** A `template_card_event` or `template_card_menu_event` of a callback. */
export interface CardTapEvent {
  readonly TaskId: string;
  readonly ResponseCode: string;
  /** Seconds since 1970. */
  readonly CreateTime: number;
}

/** An update that came too late, or once too often. */
export interface LostCard {
  readonly error: CardError;
  readonly task_id: string;
  readonly change: CardChange;
  readonly targets: CardTargets;
  /** To whom the card was sent; `undefined` when it was not sent from here. */
  readonly recipients: CardRecipients | undefined;
}

export interface CardOptions {
  /** Default: in this process, forgotten when it ends. */
  readonly store?: CardStore | undefined;
  /** Milliseconds since 1970. Default: the clock. */
  readonly now?: (() => number) | undefined;
  /** How long a response code works, in milliseconds. Default: 72 hours. */
  readonly codeLivesMs?: number | undefined;
  /**
   * Called instead of throwing a `CardError`: sends a new message and gives its answer, or `undefined` to have the
   * error thrown after all.
   */
  readonly onFallback?: ((lost: LostCard) => Promise<SentMessage | undefined>) | undefined;
}

/** How an update reached the members: as such, or by the message that `onFallback` sent. */
export type CardUpdate =
  | { readonly via: 'update'; readonly answer: UpdatedRecipients }
  | { readonly via: 'message'; readonly answer: SentMessage };

/** Cards by their `task_id`, their response codes kept out of sight. */
export interface Cards {
  /** Sends a card and remembers it, if it is one that can be updated. Throws what the call throws. */
  send(input: MessageSendTemplateCardInput, options?: CallOptions): Promise<SentMessage>;
  /** Remembers the code that a tap brings. Call it with every card event; one that comes twice counts once. */
  seen(event: CardTapEvent): Promise<void>;
  /**
   * Updates a card for some members, or (default) for all who received it. Updates of one card go out one after the
   * other, each with a code of its own; a code that was certainly not used is kept for the next one.
   * @throws CardError when no code is left, unless `onFallback` gives an answer; else what the call throws
   */
  update(
    task_id: string,
    change: CardChange,
    targets?: CardTargets,
    options?: CallOptions,
  ): Promise<CardUpdate>;
}
