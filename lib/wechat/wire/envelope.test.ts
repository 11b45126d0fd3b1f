import { createCipheriv } from "node:crypto";
import { expect, it } from "vitest";
import { openEnvelope, sealEnvelope } from "./envelope";

const APP_ID = "wx0123456789abcdef";
const CURRENT_KEY = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C";
const PREVIOUS_KEY = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPG";

function encryptRaw(content: Buffer, aesKey = CURRENT_KEY): string {
  const key = Buffer.from(aesKey, "base64");
  const cipher = createCipheriv("aes-256-cbc", key, key.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([cipher.update(content), cipher.final()]).toString("base64");
}

it("an envelope of the current key opens and names that key", () => {
  const encrypted = sealEnvelope({ message: "你好 👋", appId: APP_ID, aesKey: CURRENT_KEY });
  expect(openEnvelope({ encrypted, appId: APP_ID, aesKeys: [CURRENT_KEY, PREVIOUS_KEY] })).toEqual({
    message: "你好 👋",
    aesKey: CURRENT_KEY,
  });
});

it("an envelope of the previous key opens while the keys are being changed", () => {
  const encrypted = sealEnvelope({ message: "late", appId: APP_ID, aesKey: PREVIOUS_KEY });
  expect(openEnvelope({ encrypted, appId: APP_ID, aesKeys: [CURRENT_KEY, PREVIOUS_KEY] }).aesKey).toBe(
    PREVIOUS_KEY,
  );
});

it("a key whose last character carries unused bits is accepted", () => {
  const encrypted = sealEnvelope({ message: "x", appId: APP_ID, aesKey: `${"A".repeat(42)}G` });
  // The two unused bits do not belong to the key.
  expect(openEnvelope({ encrypted, appId: APP_ID, aesKeys: [`${"A".repeat(42)}E`] }).message).toBe("x");
});

it("every length of message around the padding block survives", () => {
  for (let length = 0; length <= 70; length += 1) {
    const message = "a".repeat(length);
    const encrypted = sealEnvelope({ message, appId: APP_ID, aesKey: CURRENT_KEY });
    expect(Buffer.from(encrypted, "base64").length % 32).toBe(0);
    expect(openEnvelope({ encrypted, appId: APP_ID, aesKeys: [CURRENT_KEY] }).message).toBe(message);
  }
});

it("two envelopes of one message differ, because the prefix is random", () => {
  const input = { message: "x", appId: APP_ID, aesKey: CURRENT_KEY };
  expect(sealEnvelope(input)).not.toBe(sealEnvelope(input));
});

const sealed = sealEnvelope({ message: "hello", appId: APP_ID, aesKey: CURRENT_KEY });
const ANNOUNCED_TOO_MUCH = Buffer.alloc(32, 12);
ANNOUNCED_TOO_MUCH.writeUInt32BE(0xffffffff, 16);
const otherApp = sealEnvelope({ message: "hello", appId: "wxother", aesKey: PREVIOUS_KEY });

it.each([
  ["text that is no base64", "***", [CURRENT_KEY], -40010],
  ["nothing", "", [CURRENT_KEY], -40010],
  ["base64 cut off", sealed.slice(0, -1), [CURRENT_KEY], -40010],
  ["base64 with a line break", `${sealed.slice(0, 4)}\n${sealed.slice(4, -1)}`, [CURRENT_KEY], -40010],
  ["URL-safe base64", "-_".repeat(32), [CURRENT_KEY], -40010],
  ["no whole AES blocks", Buffer.alloc(20).toString("base64"), [CURRENT_KEY], -40007],
  [
    "a block missing",
    Buffer.from(sealed, "base64").subarray(0, 16).toString("base64"),
    [CURRENT_KEY],
    -40008,
  ],
  ["another key", sealed, [PREVIOUS_KEY], -40008],
  ["padding of 0", encryptRaw(Buffer.alloc(32, 0)), [CURRENT_KEY], -40008],
  ["padding of 33", encryptRaw(Buffer.alloc(64, 33)), [CURRENT_KEY], -40008],
  ["padding that is not uniform", encryptRaw(Buffer.from([...Array(31).keys(), 9])), [CURRENT_KEY], -40008],
  ["nothing but padding", encryptRaw(Buffer.alloc(32, 32)), [CURRENT_KEY], -40008],
  ["a length beyond the end", encryptRaw(ANNOUNCED_TOO_MUCH), [CURRENT_KEY], -40008],
  ["another account's AppID", otherApp, [PREVIOUS_KEY], -40005],
  ["another AppID under the second key", otherApp, [CURRENT_KEY, PREVIOUS_KEY], -40005],
  ["no key at all", sealed, [], -40004],
  ["a key of 42 characters", sealed, [CURRENT_KEY.slice(1)], -40004],
  ["a key with other characters", sealed, [`${CURRENT_KEY.slice(1)}-`], -40004],
])("%s is refused with the platform's own code", (_what, encrypted, aesKeys, code) => {
  expect(() => openEnvelope({ encrypted, appId: APP_ID, aesKeys })).toThrow(
    expect.objectContaining({ name: "EnvelopeError", code }),
  );
});

it("a prefix that has not 16 bytes is refused", () => {
  expect(() => sealEnvelope({ message: "x", appId: APP_ID, aesKey: CURRENT_KEY, random: "short" })).toThrow(
    expect.objectContaining({ code: -40006 }),
  );
});
