import { describe, expectTypeOf, it } from 'vitest';
import type { toNodeListener } from '../callback/index.ts';
import type {
  AiBotAnswer,
  AiBotCallbackOptions,
  AiBotCardUpdateReply,
  AiBotEvent,
  AiBotFile,
  AiBotImageMessage,
  AiBotKeyFilter,
  AiBotMessage,
  AiBotMessageChat,
  AiBotStream,
  AiBotStreamReply,
  AiBotTextMessage,
  AiBotTextReply,
  BotReplies,
  createAiBotCallback,
  OnAiBot,
} from './index.ts';

type HandlerOf<Name extends keyof OnAiBot> = Parameters<OnAiBot[Name]>[1];

describe('the types of bots', () => {
  it('give a handler the event of its kind', () => {
    expectTypeOf<HandlerOf<'text'>>().parameter(0).toEqualTypeOf<AiBotTextMessage>();
    expectTypeOf<HandlerOf<'image'>>().parameter(0).toEqualTypeOf<AiBotImageMessage>();
    expectTypeOf<HandlerOf<'message'>>().parameter(0).toEqualTypeOf<AiBotMessage>();
    expectTypeOf<HandlerOf<'any'>>().parameter(0).toEqualTypeOf<AiBotEvent>();
  });

  it('tell events apart by kind', () => {
    type Of<Kind> = Extract<AiBotEvent, { kind: Kind }>;
    expectTypeOf<Of<'aibot.message.voice'>['voice']['content']>().toEqualTypeOf<string>();
    expectTypeOf<Of<'aibot.event.feedback_event'>['event']>().toHaveProperty('feedback_event');
    expectTypeOf<Of<'unknown'>>().toHaveProperty('raw');
  });

  it('let handlers stream, answer and download, and streams to messages alone', () => {
    expectTypeOf<AiBotMessageChat['stream']>().returns.toEqualTypeOf<AiBotStream>();
    expectTypeOf<AiBotMessageChat['download']>().returns.resolves.toEqualTypeOf<AiBotFile>();
    expectTypeOf<Parameters<HandlerOf<'enterChat'>>[1]>().not.toHaveProperty('stream');
    expectTypeOf<Parameters<HandlerOf<'templateCardEvent'>>[1]>().not.toHaveProperty('stream');
    expectTypeOf<Parameters<HandlerOf<'feedbackEvent'>>[1]>().not.toHaveProperty('reply');
  });

  it('take the answers that fit', () => {
    expectTypeOf<() => string>().toExtend<HandlerOf<'text'>>();
    expectTypeOf<() => Promise<undefined>>().toExtend<HandlerOf<'text'>>();
    expectTypeOf<() => AsyncGenerator<string>>().toExtend<HandlerOf<'text'>>();
    expectTypeOf<() => AiBotStreamReply>().toExtend<HandlerOf<'text'>>();
    expectTypeOf<() => AiBotTextReply>().toExtend<HandlerOf<'enterChat'>>();
    expectTypeOf<() => AiBotCardUpdateReply | undefined>().toExtend<HandlerOf<'templateCardEvent'>>();
    expectTypeOf<() => void>().toExtend<HandlerOf<'feedbackEvent'>>();
    expectTypeOf<() => AiBotAnswer>().toExtend<HandlerOf<'any'>>();
  });

  it('refuse those that do not', () => {
    expectTypeOf<() => AiBotTextReply>().not.toExtend<HandlerOf<'text'>>();
    expectTypeOf<() => number>().not.toExtend<HandlerOf<'text'>>();
    expectTypeOf<() => AsyncGenerator<number>>().not.toExtend<HandlerOf<'text'>>();
    expectTypeOf<() => string>().not.toExtend<HandlerOf<'templateCardEvent'>>();
    expectTypeOf<() => string>().not.toExtend<HandlerOf<'feedbackEvent'>>();
    expectTypeOf<() => AiBotStreamReply>().not.toExtend<HandlerOf<'enterChat'>>();
  });

  it('let keys narrow handlers of cards alone', () => {
    expectTypeOf<AiBotKeyFilter>().toExtend<Parameters<OnAiBot['templateCardEvent']>[0]>();
    expectTypeOf<AiBotKeyFilter>().not.toExtend<Parameters<OnAiBot['text']>[0]>();
  });

  it('know the cards of bots, which are not those of applications', () => {
    type Card = Parameters<BotReplies['templateCard']>[0];
    type Notice = Extract<Card, { card_type: 'text_notice' }>;
    type Jump = NonNullable<Notice['jump_list']>[number];
    expectTypeOf<Jump>().toHaveProperty('question');
    expectTypeOf<Notice>().toHaveProperty('feedback');
    expectTypeOf<
      Extract<Card, { card_type: 'button_interaction' }>['button_list'][number]
    >().not.toHaveProperty('url');
    expectTypeOf<Extract<Card, { card_type: 'vote_interaction' }>['task_id']>().toEqualTypeOf<string>();
  });

  it('fit the adapters', () => {
    expectTypeOf<typeof createAiBotCallback>().returns.toExtend<Parameters<typeof toNodeListener>[0]>();
    expectTypeOf<AiBotCallbackOptions>().not.toHaveProperty('receiveid');
  });
});
