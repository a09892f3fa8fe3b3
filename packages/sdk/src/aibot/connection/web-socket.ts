/** What is used of a WebSocket. Those of Node, Bun, Deno, browsers and of the package `ws` are such. */
export interface WebSocketLike {
  addEventListener(type: 'open', listener: () => void): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: 'close', listener: (event: { readonly code: number }) => void): void;
  addEventListener(type: 'error', listener: (event: object) => void): void;
  send(data: string): void;
  close(code?: number): void;
}

/** Opens a WebSocket. The platform's own is the default; a proxy or a private authority needs another one. */
export type WebSocketConstructor = new (url: string) => WebSocketLike;
