import { inputError } from '../../errors/describe-issue.ts';
import type { Field } from '../../fields.ts';
import { validate } from '../../validate/index.ts';
import { feedback as feedbackField } from '../card-fields.ts';
import type { AiBotStream, AiBotStreamOptions } from '../chat.ts';
import { snapshotFields } from '../reply/reply-fields.ts';
import type { AiBotTransport } from '../transport.ts';
import { createBubbles } from './bubbles.ts';
import { createPump } from './pump.ts';

type Outlet = Pick<AiBotTransport, 'newStreamId' | 'sendStream'>;

/** Opens a stream. @throws InputError when the feedback id is too long */
export function openStream(
  { newStreamId, sendStream }: Outlet,
  options: AiBotStreamOptions = {},
): AiBotStream {
  if (options.feedback) check(feedbackField, options.feedback);
  const bubbles = createBubbles(newStreamId, options);
  const pump = createPump(bubbles.take, (snapshot) => {
    check(snapshotFields, snapshot);
    return sendStream(snapshot);
  });
  let finished: Promise<void> | undefined;

  const write = (text: string, how: (text: string) => void): void => {
    if (finished) throw new TypeError('aibot: the stream is finished');
    assertText(text);
    how(text);
    pump.start();
  };

  return {
    append: async (piece) => {
      if (piece !== '') write(piece, bubbles.append);
    },
    replace: async (content) => write(content, bubbles.replace),
    finish: (end = {}) => {
      finished ??= (async () => {
        bubbles.finish(end);
        await pump.drain();
      })();
      return finished;
    },
  };
}

/** Generators of other people's libraries give more than texts now and then. */
function assertText(text: unknown): void {
  if (typeof text === 'string') return;
  throw inputError(
    'aibot.reply',
    [{ path: 'stream.content', rule: 'type', limit: 'text', actual: typeof text }],
    101031,
  );
}

function check(field: Field, value: unknown): void {
  const { issues } = validate(field, value);
  if (issues.length > 0) throw inputError('aibot.reply', issues, 101031);
}
