import fc from "fast-check";
import { expect, it } from "vitest";
import { redact } from "./redact";

it("takes a secret out as it is and as it stands in a URL", () => {
  const secret = "a+b/c=(d)";
  const url = `https://x/?k=${encodeURIComponent(secret)}&${new URLSearchParams({ secret })}`;
  expect(redact(`${secret} ${url}`, [secret])).toBe("[redacted] https://x/?k=[redacted]&secret=[redacted]");
});

it("takes out credentials that it was not told of", () => {
  expect(redact("GET /x?access_token=T1&type=image failed", [])).toBe(
    "GET /x?access_token=[redacted]&type=image failed",
  );
});

it("leaves no trace of a secret in any text", () => {
  const secret = fc.string({ minLength: 12 });
  fc.assert(
    fc.property(fc.string(), secret, fc.string(), (before, value, after) => {
      expect(redact(`${before}${value}${after}`, [value])).not.toContain(value);
    }),
  );
});

it("ignores an empty secret", () => {
  expect(redact("text", [""])).toBe("text");
});
