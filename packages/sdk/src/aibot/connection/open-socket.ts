import { codeOf } from '../../errors/scrub.ts';
import type { WebSocketConstructor } from './web-socket.ts';

/** A WebSocket that is open or opens. */
export interface Socket {
  readonly send: (text: string) => void;
  /** Closes it; nothing is heard of it afterwards. */
  readonly close: () => void;
}

/** What happens to a socket. */
export interface SocketEvents {
  readonly onOpen: () => void;
  readonly onMessage: (data: unknown) => void;
  /** It is gone, or was never there. Told once. */
  readonly onLost: (cause: Error) => void;
}

const normalClosure = 1000;

/** Opens a WebSocket. */
export function openSocket(
  WebSocket: WebSocketConstructor,
  url: string,
  { onOpen, onMessage, onLost }: SocketEvents,
): Socket {
  const socket = new WebSocket(url);
  let isOver = false;

  function lose(cause: Error): void {
    if (isOver) return;
    isOver = true;
    onLost(cause);
  }

  socket.addEventListener('open', () => {
    if (!isOver) onOpen();
  });
  socket.addEventListener('message', ({ data }) => {
    if (!isOver) onMessage(data);
  });
  // An error is followed by the end, in some runtimes after the peer was waited for.
  socket.addEventListener('error', (event) => {
    lose(lossOf('error' in event ? event.error : undefined));
  });
  socket.addEventListener('close', ({ code }) => lose(new Error(`the connection was closed (${code})`)));

  return {
    send: (text) => socket.send(text),
    close: () => {
      isOver = true;
      socket.close(normalClosure);
    },
  };
}

function lossOf(failure: unknown): Error {
  if (failure instanceof Error && failure.message !== '') return failure;
  return new Error(codeOf(failure) ?? 'the WebSocket does not say why');
}
