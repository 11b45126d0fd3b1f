/** An access token and the moment (milliseconds since 1970) from which it is no longer used; our safety margin is already off. */
export type StoredToken = { readonly value: string; readonly expiresAt: number };

/**
 * Where the access token of one account lives, shared by all processes that serve it. A token is a secret: store it sealed.
 * `access-token-store.test-kit.ts` holds the cases that every implementation passes.
 */
export type AccessTokenStore = {
  /** The token stored last, expired or not; null when there is none. */
  read(): Promise<StoredToken | null>;
  /**
   * Runs `refresh` while no other process runs one for this account, stores what it returns, and returns that.
   * `refresh` reads the store again itself: who had to wait gets the token that the other process has just stored, and
   * the platform is not asked. When `refresh` rejects, nothing is stored, the lease is free and the error passes on.
   * `refresh` ends within LONGEST_REFRESH_MS: a lease may count as abandoned after that time.
   */
  withLease(refresh: () => Promise<StoredToken>): Promise<StoredToken>;
  /** Removes the stored token if it is `badToken`; one that another process has stored since then stays. Needs no lease. */
  drop(badToken: string): Promise<void>;
};
