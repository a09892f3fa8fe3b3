import type { StoredToken, TokenStore } from './token-store.ts';

/** Tokens are renewed this long before they end; sooner than halfway only if they live very shortly. */
const renewBeforeMs = 300_000;

interface FetchedToken {
  readonly access_token: string;
  /** Seconds. */
  readonly expires_in: number;
}

/** The token of one credential: cached, fetched once however many callers wait for it. */
export class TokenSource {
  readonly #store: TokenStore;
  readonly #key: Promise<string>;
  readonly #fetchToken: () => Promise<FetchedToken>;
  #current: StoredToken | undefined;
  #pending: Promise<string> | undefined;
  #refused: string | undefined;

  constructor(store: TokenStore, key: Promise<string>, fetchToken: () => Promise<FetchedToken>) {
    this.#store = store;
    this.#key = key;
    this.#fetchToken = fetchToken;
    // A digest that cannot be computed is reported by the first call, not as an unhandled rejection.
    key.catch(() => undefined);
  }

  /** A token that was not refused yet. */
  get(): string | Promise<string> {
    if (this.#current && this.#isUsable(this.#current)) return this.#current.token;
    this.#pending ??= this.#renew().finally(() => {
      this.#pending = undefined;
    });
    return this.#pending;
  }

  /** WeCom refused this token (40014, 42001): the next `get` finds or fetches another one. */
  refuse(token: string): void {
    if (this.#current && this.#current.token !== token) return;
    this.#current = undefined;
    this.#refused = token;
  }

  async #renew(): Promise<string> {
    const key = await this.#key;
    return this.#store.lock(key, async () => {
      const stored = await this.#store.get(key);
      if (stored && this.#isUsable(stored)) {
        this.#current = stored;
        return stored.token;
      }
      return this.#fetch(key);
    });
  }

  async #fetch(key: string): Promise<string> {
    const { access_token: token, expires_in: seconds } = await this.#fetchToken();
    const livesMs = seconds * 1000;
    const stored = { token, expiresAt: Date.now() + livesMs - Math.min(renewBeforeMs, livesMs / 2) };
    await this.#store.set(key, stored);
    this.#refused = undefined;
    this.#current = stored;
    return token;
  }

  #isUsable(stored: StoredToken): boolean {
    return stored.token !== this.#refused && Date.now() < stored.expiresAt;
  }
}

/** Names a credential without telling it: base address, corp, application, and a digest of the secret. */
export async function tokenKey(
  baseUrl: string,
  corpid: string,
  agentid: number | undefined,
  corpsecret: string,
): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(corpsecret));
  const hex = Array.from(new Uint8Array(digest).subarray(0, 16), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  return [baseUrl, corpid, agentid ?? '', hex].join('#');
}
