import type { AppEventBase } from './event-base.ts';
import { appEventReader, type EventReader } from './event-reader.ts';
import { cardTap, type CardTap } from './template-card-event.ts';

/** A member chose an entry of the menu in the corner of a card (path/90240). */
export interface TemplateCardMenuEvent extends AppEventBase<'template_card_menu_event'>, CardTap {}

export const templateCardMenuEvent: EventReader<TemplateCardMenuEvent> =
  appEventReader<TemplateCardMenuEvent>('template_card_menu_event', { takesReply: true }, cardTap);
