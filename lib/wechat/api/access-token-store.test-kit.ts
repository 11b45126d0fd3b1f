import { describe, expect, it } from "vitest";
import { createAccessTokens } from "./access-token";
import type { AccessTokenStore, StoredToken } from "./access-token-store";
import type { Answer } from "./exchange";

/**
 * Opens stores for one account that has no token yet: each call a further process's view of the same data. `close` is
 * called when the case has ended.
 */
export type OpenStores = () => Promise<{ open(): AccessTokenStore; close?(): Promise<void> }>;

/** The cases that every AccessTokenStore passes; call it inside a test file with the store's own `openStores`. */
export function describeAccessTokenStore(name: string, openStores: OpenStores): void {
  describe(`${name} as an access token store`, () => {
    describeStoring(openStores);
    describeLease(openStores);
  });
}

function describeStoring(openStores: OpenStores): void {
  it("has no token at first", () =>
    withStores(openStores, async (open) => {
      expect(await open().read()).toBeNull();
    }));

  it("keeps what was refreshed, for every process", () =>
    withStores(openStores, async (open) => {
      const stored = await open().withLease(async () => token("T1"));
      expect(stored).toEqual(token("T1"));
      expect(await open().read()).toEqual(token("T1"));
    }));

  it("replaces an older token", () =>
    withStores(openStores, async (open) => {
      await open().withLease(async () => token("T1", 1));
      await open().withLease(async () => token("T2"));
      expect(await open().read()).toEqual(token("T2"));
    }));

  it("drops the bad token for every process", () =>
    withStores(openStores, async (open) => {
      await open().withLease(async () => token("T1"));
      await open().drop("T1");
      expect(await open().read()).toBeNull();
    }));

  it("keeps a token that took the place of the bad one", () =>
    withStores(openStores, async (open) => {
      await open().withLease(async () => token("T2"));
      await open().drop("T1");
      expect(await open().read()).toEqual(token("T2"));
    }));
}

function describeLease(openStores: OpenStores): void {
  it("lets one process refresh at a time", () =>
    withStores(openStores, async (open) => {
      let running = 0;
      let most = 0;
      const refresh = async () => {
        most = Math.max(most, ++running);
        await Promise.all([open().read(), new Promise(setImmediate)]);
        running -= 1;
        return token("T1");
      };
      await Promise.all(Array.from({ length: 6 }, () => open().withLease(refresh)));
      expect(most).toBe(1);
    }));

  it("passes on the error of a failed refresh, stores nothing and is free again", () =>
    withStores(openStores, async (open) => {
      const failed = open().withLease(() => Promise.reject(new Error("refused")));
      await expect(failed).rejects.toThrow("refused");
      expect(await open().read()).toBeNull();
      expect(await open().withLease(async () => token("T1"))).toEqual(token("T1"));
    }));

  it("asks the platform exactly once when eight cold processes need a token at the same time", () =>
    withStores(openStores, async (open) => {
      const platform = countingPlatform();
      const processes = Array.from({ length: 8 }, () => clientOn(open(), platform));
      const tokens = await Promise.all(processes.map((client) => client.current()));
      expect(new Set(tokens)).toEqual(new Set(["T1"]));
      expect(platform.asked).toBe(1);
    }));

  it("asks once more, and only once, when several processes report the same bad token", () =>
    withStores(openStores, async (open) => {
      const platform = countingPlatform();
      const processes = Array.from({ length: 4 }, () => clientOn(open(), platform));
      await Promise.all(processes.map((client) => client.current()));
      const tokens = await Promise.all(
        processes.map(async (client) => {
          await client.drop("T1");
          return client.current();
        }),
      );
      expect(new Set(tokens)).toEqual(new Set(["T2"]));
      expect(platform.asked).toBe(2);
    }));
}

async function withStores(openStores: OpenStores, run: (open: () => AccessTokenStore) => Promise<void>) {
  const stores = await openStores();
  try {
    await run(() => stores.open());
  } finally {
    await stores.close?.();
  }
}

function token(value: string, expiresAt = Date.now() + 3_600_000): StoredToken {
  return { value, expiresAt: Math.floor(expiresAt / 60_000) * 60_000 };
}

function clientOn(tokens: AccessTokenStore, platform: ReturnType<typeof countingPlatform>) {
  return createAccessTokens({
    appId: "wx0000000000000001",
    secret: "s".repeat(32),
    exchange: platform.exchange,
    clock: { now: () => Date.now() },
    tokens,
  });
}

/** Hands out T1, T2, … each good for two hours. */
function countingPlatform() {
  const platform = {
    asked: 0,
    async exchange(): Promise<Answer> {
      platform.asked += 1;
      const json = { access_token: `T${platform.asked}`, expires_in: 7200 };
      await new Promise(setImmediate);
      return {
        status: 200,
        contentType: "application/json",
        disposition: "",
        bytes: new Uint8Array(),
        json,
      };
    },
  };
  return platform;
}
