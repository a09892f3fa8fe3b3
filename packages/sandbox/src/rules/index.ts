export type { CardChange } from './update-cards.ts';
export { isTaskCard } from './card-kind.ts';
export { createMessage } from './create-message.ts';
export { isExpired, mediaOf, storeMedia } from './media.ts';
export { checkFormat, voiceSeconds } from './media-format.ts';
export { issueResponseCode } from './response-codes.ts';
export { forgetCounters } from './throttle.ts';
export { updateCards } from './update-cards.ts';
export { isVisible } from './visibility.ts';
