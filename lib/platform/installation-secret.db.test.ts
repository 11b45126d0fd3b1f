import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { requireKey } from "@/lib/accounts/require-key";
import { makeAccount } from "@/lib/testing/factories";
import { env } from "./env";
import { installationSecret, SecretKeyError } from "./installation-secret";

const file = path.join(env.DATA_DIR, "secret.key");
beforeEach(() => {
  mkdirSync(env.DATA_DIR, { recursive: true });
  rmSync(file, { force: true });
});

describe("the key of the desk", () => {
  it("is made once and stays", () => {
    const key = installationSecret();
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect([installationSecret(), readFileSync(file, "utf8")]).toEqual([key, key]);
  });

  it.each(["", "\n", "short\n"])("is refused when its file holds %j, and the file stays", async (content) => {
    writeFileSync(file, content);
    chmodSync(file, 0o600);
    expect(installationSecret).toThrow(SecretKeyError);
    expect(installationSecret).toThrow(/Put it back from your backup/);
    expect(readFileSync(file, "utf8")).toBe(content);
    await expect(requireKey()).rejects.toThrow(SecretKeyError);
  });

  it("is missed beside a database that has secrets, and no new one is made", async () => {
    await requireKey();
    await makeAccount();
    await requireKey();
    rmSync(file);
    await expect(requireKey()).rejects.toThrow(/is missing.*Put it back/);
    expect(() => readFileSync(file)).toThrow(/ENOENT/);
  });
});
