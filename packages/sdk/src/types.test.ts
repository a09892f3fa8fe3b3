import { describe, expectTypeOf, it } from 'vitest';
import {
  type Bot,
  type Caller,
  type MessageSendTemplateCardInput,
  type MessageSendTextInput,
  type MessageUpdateTemplateCardInput,
  type Parts,
  type SentMessage,
  type WeCom,
} from './index.ts';
import { sendText } from './operations/message/index.ts';

describe('the types of the public API', () => {
  it('of a method are those of its operation', () => {
    expectTypeOf<WeCom['message']['sendText']>().parameter(0).toEqualTypeOf<MessageSendTextInput>();
    expectTypeOf<WeCom['message']['sendText']>().returns.resolves.toEqualTypeOf<Parts<SentMessage>>();
    expectTypeOf<Bot>().toHaveProperty('sendMarkdown');
  });

  it('take ids as a list or joined, and leave the agentid to the client', () => {
    expectTypeOf<{ touser: string[]; text: { content: string } }>().toExtend<MessageSendTextInput>();
    expectTypeOf<{ touser: string; text: { content: string } }>().toExtend<MessageSendTextInput>();
    expectTypeOf<{ touser: string; text: { content: number } }>().not.toExtend<MessageSendTextInput>();
    expectTypeOf<{ touser: string }>().not.toExtend<MessageSendTextInput>();
  });

  it('tell the five cards apart by card_type', () => {
    type Card = MessageSendTemplateCardInput['template_card'];
    expectTypeOf<Extract<Card, { card_type: 'vote_interaction' }>>().toHaveProperty('checkbox');
    expectTypeOf<Extract<Card, { card_type: 'text_notice' }>>().not.toHaveProperty('button_list');
  });

  it('know what only a replaced card may have', () => {
    type Card = NonNullable<MessageUpdateTemplateCardInput['template_card']>;
    expectTypeOf<Extract<Card, { card_type: 'button_interaction' }>>().toHaveProperty('replace_text');
    expectTypeOf<Extract<Card, { card_type: 'button_interaction' }>>().not.toHaveProperty('task_id');
  });

  it('of a single operation reach the caller', () => {
    const call = (caller: Caller): Promise<SentMessage> =>
      caller.call(sendText, { touser: 'a', text: { content: 'x' } });
    expectTypeOf(call).returns.resolves.toEqualTypeOf<SentMessage>();
  });
});
