import type { JSX } from 'react';
import type { MessageView } from '@wecomkit/sandbox/control';
import { TaskCard } from '../cards/task-card.tsx';
import { TemplateCard } from '../cards/template-card.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { FileBody } from './file-body.tsx';
import { ImageBody } from './image-body.tsx';
import { LocationBody } from './location-body.tsx';
import { MarkdownBody } from './markdown-body.tsx';
import { MixedBody } from './mixed-body.tsx';
import { MiniProgramBody } from './mini-program-body.tsx';
import { MpnewsBody } from './mpnews-body.tsx';
import { NewsBody } from './news-body.tsx';
import { StreamBody } from './stream-body.tsx';
import { TextBody } from './text-body.tsx';
import { TextcardBody } from './textcard-body.tsx';
import { VideoBody } from './video-body.tsx';
import { VoiceBody } from './voice-body.tsx';

export type BodyProps = { readonly message: MessageView };

/** How wide the body of a type is, and whether it stands on a bubble. */
export type Shape = 'bubble' | 'bare' | 'card';

interface Kind {
  readonly Body: (props: BodyProps) => JSX.Element;
  readonly shape: Shape;
}

const kinds: Readonly<Record<string, Kind>> = {
  text: { Body: TextBody, shape: 'bubble' },
  image: { Body: ImageBody, shape: 'bare' },
  voice: { Body: VoiceBody, shape: 'bubble' },
  video: { Body: VideoBody, shape: 'bare' },
  file: { Body: FileBody, shape: 'card' },
  textcard: { Body: TextcardBody, shape: 'card' },
  news: { Body: NewsBody, shape: 'card' },
  mpnews: { Body: MpnewsBody, shape: 'card' },
  markdown: { Body: MarkdownBody, shape: 'bubble' },
  markdown_v2: { Body: MarkdownBody, shape: 'bubble' },
  miniprogram_notice: { Body: MiniProgramBody, shape: 'card' },
  template_card: { Body: TemplateCard, shape: 'card' },
  taskcard: { Body: TaskCard, shape: 'card' },
  interactive_taskcard: { Body: TaskCard, shape: 'card' },
  location: { Body: LocationBody, shape: 'card' },
  stream: { Body: StreamBody, shape: 'bubble' },
  mixed: { Body: MixedBody, shape: 'bubble' },
};

const unknown: Kind = { Body: UnknownBody, shape: 'bubble' };

export function kindOf(message: MessageView): Kind {
  return kinds[message.msgtype] ?? unknown;
}

function UnknownBody({ message }: BodyProps): JSX.Element {
  const texts = useTexts();
  return <p className="bubble-text">{texts.unknownType(message.msgtype)}</p>;
}
