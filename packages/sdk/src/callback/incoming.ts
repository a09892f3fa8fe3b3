/** A request of WeCom, whatever server it came through. */
export interface IncomingCallback {
  readonly method: string;
  /** With or without the leading `?`. */
  readonly query: string | URLSearchParams;
  /** Empty for GET. At most 1 Mi characters. */
  readonly body: string;
  /** Where it came from; needed for `sourceAddresses` alone. */
  readonly sourceAddress?: string | undefined;
  /** Takes what goes on after the answer, where the runtime would stop it otherwise, as those at the edge do. */
  readonly waitUntil?: ((work: Promise<unknown>) => void) | undefined;
}
