import { memo } from 'react';
import type { JSX } from 'react';
import type { MessageView } from '@wecomkit/sandbox/control';
import { usePhone } from '../phone/phone-context.tsx';
import { usePick, useTexts, useTimeStyle } from '../texts/use-texts.ts';
import { fullTime } from '../time/format-time.ts';
import { AiMark } from '../ui/ai-mark.tsx';
import { Avatar } from '../ui/avatar.tsx';
import { kindOf } from './message-body.tsx';
import { MessageFoot } from './message-foot.tsx';
import { QuoteBlock } from './quote-block.tsx';
import { QuoteButton } from './quote-button.tsx';
import { typeName } from './type-name.ts';
import { UndeliveredLine } from './undelivered-line.tsx';
import { Watermark } from './watermark.tsx';

export interface MessageRowProps {
  readonly message: MessageView;
  /** Names stand over the messages of a group. */
  readonly showsSender: boolean;
}

/** One message with its sender's picture, at the side where it belongs. */
export const MessageRow = memo(function MessageRow({ message, showsSender }: MessageRowProps): JSX.Element {
  const texts = useTexts();
  const style = useTimeStyle();
  const { isWechat } = usePhone();
  const { from, own } = message;
  if (message.recalled) return <Recalled message={message} />;
  return (
    <div className={own ? 'row row-own' : 'row'} data-testid={`message-${message.seq}`}>
      <Avatar name={from.name} picture={from.avatar} size={38} kind={from.kind} />
      <div className="row-body" title={fullTime(style, message.time)}>
        {showsSender && !own ? (
          <p className="row-sender">
            {from.name}
            {from.kind === 'aibot' && <AiMark />}
          </p>
        ) : (
          <span className="sr-only">{texts.list([from.name, fullTime(style, message.time)])}</span>
        )}
        <Shown message={message} />
        {!(isWechat && message.wechat.kind !== 'same') && <MessageFoot message={message} />}
        {message.undelivered !== undefined && <UndeliveredLine {...message.undelivered} />}
        <QuoteButton message={message} />
      </div>
    </div>
  );
});

function Recalled({ message }: { readonly message: MessageView }): JSX.Element {
  const texts = useTexts();
  return (
    <p className="row-note" data-testid={`message-${message.seq}`}>
      {message.own ? texts.recalledOwn : texts.recalled(message.from.name)}
    </p>
  );
}

/** The message as this reader gets it: in WeCom, or in the WeChat plug-in. */
function Shown({ message }: { readonly message: MessageView }): JSX.Element {
  const texts = useTexts();
  const pick = usePick();
  const { isWechat } = usePhone();
  if (isWechat && message.wechat.kind === 'hidden') {
    return <p className="row-hidden">{texts.wechatHidden(typeName(texts, message.msgtype))}</p>;
  }
  if (isWechat && message.wechat.kind === 'text') {
    return (
      <div className="bubble">
        <p className="bubble-text">{pick(message.wechat.text)}</p>
      </div>
    );
  }
  return <InWecom message={message} />;
}

function InWecom({ message }: { readonly message: MessageView }): JSX.Element {
  const { Body, shape } = kindOf(message);
  return (
    <>
      {shape !== 'bubble' && <QuoteBlock message={message} />}
      <div className={`${shape} of-${message.msgtype}`}>
        {shape === 'bubble' && <QuoteBlock message={message} />}
        <Body message={message} />
        {message.safe !== 0 && <Watermark />}
      </div>
    </>
  );
}
