import type { JSX } from 'react';
import type { MessageView } from '@wecomkit/sandbox/control';
import { record, records, text } from '../wire/read.ts';
import { PictureByMedia } from './picture-by-media.tsx';
import { WrittenText } from './written-text.tsx';

/** Texts and pictures in one message, in the order in which they were put together (path/100719). */
export function MixedBody({ message }: { readonly message: MessageView }): JSX.Element {
  return (
    <div className="mixed">
      {records(message.content['msg_item']).map((item, index) =>
        text(item['msgtype']) === 'image' ? (
          <PictureByMedia key={index} message={message} mediaId={text(record(item['image'])['media_id'])} />
        ) : (
          <p key={index} className="bubble-text">
            <WrittenText source={text(record(item['text'])['content'])} />
          </p>
        ),
      )}
    </div>
  );
}
