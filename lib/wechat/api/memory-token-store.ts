import type { AccessTokenStore, StoredToken } from "./access-token-store";

/** A store within this process: for the command line, for trying an account's credentials before they are saved, for tests. */
export function memoryTokenStore(): AccessTokenStore {
  let storedToken: StoredToken | null = null;
  let lastLease: Promise<unknown> = Promise.resolve();

  return {
    read: async () => storedToken,
    withLease: (refresh) => {
      const lease = lastLease.then(async () => {
        storedToken = await refresh();
        return storedToken;
      });
      // The next lease begins when this one has ended, however it ended; its own caller sees the error.
      lastLease = lease.catch(() => null);
      return lease;
    },
    drop: async (badToken) => {
      if (storedToken?.value === badToken) storedToken = null;
    },
  };
}
