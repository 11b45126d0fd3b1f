import { afterAll, beforeAll } from "vitest";
import { db } from "@/lib/platform/db/db";
import { env } from "@/lib/platform/env";
import { type Fixture, startSandbox } from "@/lib/sandbox/testing/sandbox-fixture";
import { makeAccount, type TestAccount } from "./factories";

/** The pretend platform for one test file, where accounts of kind "sandbox" find it. Call it at the file's top level. */
export function sandboxForFile(): {
  platform: () => Fixture;
  makeSandboxAccount: () => Promise<TestAccount>;
} {
  let fixture: Fixture | null = null;
  const platform = () => {
    if (!fixture) throw new Error("The sandbox runs only while tests run.");
    return fixture;
  };
  beforeAll(async () => {
    fixture = await startSandbox({ port: env.SANDBOX_PORT, clock: { now: () => Date.now() } });
  });
  afterAll(() => fixture?.close());
  return {
    platform,
    /** An account that exists on both sides. */
    async makeSandboxAccount() {
      const account = await makeAccount();
      await db.account.update({ where: { id: account.id }, data: { kind: "sandbox" } });
      const { name, originalId, appSecret, token, aesKey } = account;
      const { status } = await platform().control("PUT", `/accounts/${account.appId}`, {
        name,
        originalId,
        appSecret,
        token,
        encodingAesKey: aesKey,
        kind: "service",
        verified: true,
        mode: "plain",
        callbackUrl: "",
      });
      if (status >= 300) throw new Error(`The sandbox refused the account: ${status}`);
      return account;
    },
  };
}
