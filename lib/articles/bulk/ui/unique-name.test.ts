import { expect, it } from "vitest";
import { uniqueName } from "./unique-name";

it("names are taken by any system, and never twice", () => {
  const taken = new Set<string>();
  const names = ["春茶/上市?", "春茶 上市", "A", "a", "../..", "茶".repeat(99)].map((title) =>
    uniqueName(title, taken),
  );
  expect(names).toEqual(["春茶 上市", "春茶 上市 (2)", "A", "a (2)", "_", "茶".repeat(60)]);
});
