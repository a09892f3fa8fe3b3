import type { SandboxEvent } from '@wecomkit/sandbox/control';

/** One part of what the page knows: read at the start, then kept current by events. */
export interface LivePart {
  readonly load: () => void;
  readonly hear: (event: SandboxEvent) => void;
}
