import { createCipheriv } from "node:crypto";
import { expect, test } from "vitest";
import { openEnvelope, sealEnvelope } from "./envelope";

const appId = "wx0123456789abcdef";
const currentKey = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C";
const previousKey = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPG";

function encryptRaw(content: Buffer, aesKey = currentKey): string {
  const key = Buffer.from(aesKey, "base64");
  const cipher = createCipheriv("aes-256-cbc", key, key.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([cipher.update(content), cipher.final()]).toString("base64");
}

test("an envelope of the current key opens and names that key", () => {
  const encrypted = sealEnvelope({ message: "你好 👋", appId, aesKey: currentKey });
  expect(openEnvelope({ encrypted, appId, aesKeys: [currentKey, previousKey] })).toEqual({
    message: "你好 👋",
    aesKey: currentKey,
  });
});

test("an envelope of the previous key opens while the keys are being changed", () => {
  const encrypted = sealEnvelope({ message: "late", appId, aesKey: previousKey });
  expect(openEnvelope({ encrypted, appId, aesKeys: [currentKey, previousKey] }).aesKey).toBe(previousKey);
});

test("a key whose last character carries unused bits is accepted", () => {
  const encrypted = sealEnvelope({ message: "x", appId, aesKey: `${"A".repeat(42)}G` });
  // The two unused bits do not belong to the key.
  expect(openEnvelope({ encrypted, appId, aesKeys: [`${"A".repeat(42)}E`] }).message).toBe("x");
});

test("every length of message around the padding block survives", () => {
  for (let length = 0; length <= 70; length += 1) {
    const message = "a".repeat(length);
    const encrypted = sealEnvelope({ message, appId, aesKey: currentKey });
    expect(Buffer.from(encrypted, "base64").length % 32).toBe(0);
    expect(openEnvelope({ encrypted, appId, aesKeys: [currentKey] }).message).toBe(message);
  }
});

test("two envelopes of one message differ, because the prefix is random", () => {
  const input = { message: "x", appId, aesKey: currentKey };
  expect(sealEnvelope(input)).not.toBe(sealEnvelope(input));
});

const sealed = sealEnvelope({ message: "hello", appId, aesKey: currentKey });
const announcedTooMuch = Buffer.alloc(32, 12);
announcedTooMuch.writeUInt32BE(0xffffffff, 16);
const otherApp = sealEnvelope({ message: "hello", appId: "wxother", aesKey: previousKey });

test.each([
  ["text that is no base64", "***", [currentKey], -40010],
  ["nothing", "", [currentKey], -40010],
  ["base64 cut off", sealed.slice(0, -1), [currentKey], -40010],
  ["base64 with a line break", `${sealed.slice(0, 4)}\n${sealed.slice(4, -1)}`, [currentKey], -40010],
  ["URL-safe base64", "-_".repeat(32), [currentKey], -40010],
  ["no whole AES blocks", Buffer.alloc(20).toString("base64"), [currentKey], -40007],
  ["a block missing", Buffer.from(sealed, "base64").subarray(0, 16).toString("base64"), [currentKey], -40008],
  ["another key", sealed, [previousKey], -40008],
  ["padding of 0", encryptRaw(Buffer.alloc(32, 0)), [currentKey], -40008],
  ["padding of 33", encryptRaw(Buffer.alloc(64, 33)), [currentKey], -40008],
  ["padding that is not uniform", encryptRaw(Buffer.from([...Array(31).keys(), 9])), [currentKey], -40008],
  ["nothing but padding", encryptRaw(Buffer.alloc(32, 32)), [currentKey], -40008],
  ["a length beyond the end", encryptRaw(announcedTooMuch), [currentKey], -40008],
  ["another account's AppID", otherApp, [previousKey], -40005],
  ["another AppID under the second key", otherApp, [currentKey, previousKey], -40005],
  ["no key at all", sealed, [], -40004],
  ["a key of 42 characters", sealed, [currentKey.slice(1)], -40004],
  ["a key with other characters", sealed, [`${currentKey.slice(1)}-`], -40004],
])("%s is refused with the platform's own code", (_what, encrypted, aesKeys, code) => {
  expect(() => openEnvelope({ encrypted, appId, aesKeys })).toThrow(
    expect.objectContaining({ name: "EnvelopeError", code }),
  );
});

test("a prefix that has not 16 bytes is refused", () => {
  expect(() => sealEnvelope({ message: "x", appId, aesKey: currentKey, random: "short" })).toThrow(
    expect.objectContaining({ code: -40006 }),
  );
});
