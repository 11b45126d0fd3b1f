import { describe, expect, it } from "vitest";
import { readOwnJson } from "./http";

const request = (headers: Record<string, string>, body = '{"a":1}') =>
  new Request("http://desk.example/api/phone/a/acts", { method: "POST", headers, body });
const json = { "content-type": "application/json; charset=utf-8" };

describe("the body of a request", () => {
  it("is read when one of our own pages sent it", async () => {
    expect(await readOwnJson(request({ ...json, "sec-fetch-site": "same-origin" }))).toEqual({ a: 1 });
  });

  it("is read when the sender is no browser", async () => {
    expect(await readOwnJson(request(json))).toEqual({ a: 1 });
  });

  it.each([
    ["a page of another site", request({ ...json, "sec-fetch-site": "cross-site" })],
    ["another origin of the same site", request({ ...json, "sec-fetch-site": "same-site" })],
    ["a form, which any page may send", request({ "content-type": "text/plain" })],
    ["somebody who sends no JSON", request(json, "{")],
    ["somebody who sends too much", request(json, JSON.stringify("x".repeat(13 * 1024 * 1024)))],
  ])("is not read from %s", async (_, sent) => {
    expect(await readOwnJson(sent)).toBeNull();
  });
});
