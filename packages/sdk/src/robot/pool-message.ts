import type { Bot } from '../client/create-bot.ts';
import type { Done } from '../operations/named.gen.ts';
import type {
  WebhookSendImageInput,
  WebhookSendMarkdownInput,
  WebhookSendMarkdownV2Input,
  WebhookSendNewsInput,
  WebhookSendTemplateCardInput,
  WebhookSendTextInput,
} from '../operations/webhook/types.gen.ts';

/** An input without the key, which the pool chooses. */
type Keyless<Input> = Omit<Input, 'key'>;

/** What a pool sends. Files and voices are missing: their media ids belong to one key (path/99110). */
export type PoolMessage =
  | { readonly method: 'sendText'; readonly input: Keyless<WebhookSendTextInput> }
  | { readonly method: 'sendMarkdown'; readonly input: Keyless<WebhookSendMarkdownInput> }
  | { readonly method: 'sendMarkdownV2'; readonly input: Keyless<WebhookSendMarkdownV2Input> }
  | { readonly method: 'sendImage'; readonly input: Keyless<WebhookSendImageInput> }
  | { readonly method: 'sendNews'; readonly input: Keyless<WebhookSendNewsInput> }
  | { readonly method: 'sendTemplateCard'; readonly input: Keyless<WebhookSendTemplateCardInput> };

/** The input of a method of a pool. */
export type PoolInput<Method extends PoolMessage['method']> = Extract<
  PoolMessage,
  { readonly method: Method }
>['input'];

/** Sends a message by one robot. */
export function sendBy(bot: Bot, message: PoolMessage): Promise<Done> {
  switch (message.method) {
    case 'sendText':
      return bot.sendText(message.input);
    case 'sendMarkdown':
      return bot.sendMarkdown(message.input);
    case 'sendMarkdownV2':
      return bot.sendMarkdownV2(message.input);
    case 'sendImage':
      return bot.sendImage(message.input);
    case 'sendNews':
      return bot.sendNews(message.input);
    case 'sendTemplateCard':
      return bot.sendTemplateCard(message.input);
  }
}
