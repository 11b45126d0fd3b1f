import { expect, it } from "vitest";
import { askAction } from "./ask-action";

it("a server that is not reached is an answer, and nothing that takes the page down", async () => {
  expect(await askAction(() => Promise.reject(new TypeError("Failed to fetch")))).toMatchObject({
    ok: false,
  });
  expect(await askAction(async () => ({ ok: true as const, data: 1 }))).toEqual({ ok: true, data: 1 });
});
