import { statSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { env } from "./env";
import { open, SecretBoxError, seal } from "./secret-box";

describe("the secret box", () => {
  it.each(["", "wx-secret", "密钥 🔑", "x".repeat(10_000)])("gives back what was sealed: %.20s", (plain) => {
    expect(open(seal(plain))).toBe(plain);
  });

  it("seals the same text differently each time, so that equal secrets do not look equal", () => {
    expect(seal("same")).not.toBe(seal("same"));
  });

  it.each([
    ["a changed byte", (sealed: string) => `${sealed.slice(0, -2)}AA`],
    ["a cut end", (sealed: string) => sealed.slice(0, 12)],
    ["another version", (sealed: string) => sealed.replace("v1.", "v9.")],
    ["plain text", () => "plain text"],
  ])("refuses %s without showing what is inside", (_, damage) => {
    expect(() => open(damage(seal("top secret value")))).toThrow(SecretBoxError);
  });

  it("keeps its key in a file that only the owner may read", () => {
    seal("anything");
    expect(statSync(path.join(env.DATA_DIR, "secret.key")).mode & 0o777).toBe(0o600);
  });
});
