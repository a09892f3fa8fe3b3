import { WeComError } from '../../errors/wecom-error.ts';

/** A request came from an address that is not on the list of `getcallbackip`. */
export class SourceAddressError extends WeComError {
  readonly code = 'source_address';
  /** Undefined when the adapter knew none. */
  readonly address: string | undefined;

  constructor(address: string | undefined) {
    super(
      address === undefined
        ? 'callback: sourceAddresses is set, but the server did not say where the request came from'
        : `callback: ${address} is not one of the addresses that WeCom calls from; behind a proxy, hand its client on`,
    );
    this.address = address;
  }
}
