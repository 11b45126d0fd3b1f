import { createServer } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isPrivate, visitLink } from "./visit-link";

let origin = "";
const server = createServer((request, response) => {
  const to = new URL(request.url ?? "", "http://x").searchParams.get("to");
  if (to !== null) response.writeHead(302, { location: to });
  else response.statusCode = request.url === "/gone" ? 404 : 200;
  if (request.url !== "/never") response.end("page");
});
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe("a page of our own", () => {
  it.each([
    ["/", { type: "answered", status: 200 }],
    ["/gone", { type: "answered", status: 404 }],
    ["/a?to=/gone", { type: "answered", status: 404 }],
    ["/never", { type: "silent" }],
    ["/a?to=mailto:x@example.com", { type: "silent" }],
    ["/a?to=http://localhost:1/", { type: "private" }],
  ])("%s", async (path, visit) => {
    expect(await visitLink(`${origin}${path}`, { ownOrigins: [origin], limit: 500 })).toEqual(visit);
  });

  it("is given up after three redirections", async () => {
    const chain = ["", "", "", ""].reduce((to) => `/a?to=${encodeURIComponent(to)}`, "/");
    expect(await visitLink(`${origin}${chain}`, { ownOrigins: [origin], limit: 500 })).toEqual({
      type: "silent",
    });
  });
});

describe("a private place is not opened", () => {
  it.each([
    "http://127.0.0.1:1/",
    "http://localhost/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://169.254.169.254/latest/meta-data",
    "http://2130706433/",
    "http://0x7f.1/",
    "https://10.0.0.1/",
  ])("%s", async (url) => {
    expect(await visitLink(url, { ownOrigins: [], limit: 500 })).toEqual({ type: "private" });
  });
});

it.each([
  ["8.8.8.8", false],
  ["172.32.0.1", false],
  ["172.31.255.255", true],
  ["100.64.0.1", true],
  ["2400:3200::1", false],
  ["fd00::1", true],
  ["::1", true],
  ["::127.0.0.1", true],
  ["::ffff:10.0.0.1", true],
  ["::ffff:0:10.0.0.1", true],
  ["64:ff9b::7f00:1", true],
  ["64:ff9b:1::7f00:1", true],
  ["fe80::1%eth0", true],
  ["fec0::1", true],
  ["2001:0:a00:1::", true],
  ["2002:7f00:1::", true],
  ["2620:0:2d0::1", false],
])("%s is private: %s", (address, expected) => {
  expect(isPrivate(address)).toBe(expected);
});

it.each([
  ["198.51.100.7", true],
  ["198.51.100.8", false],
  ["2620:0:2d0::7", true],
  ["2620:0:02d0:0:0:0:0:7", true],
  ["2620:0:2d0::8", false],
])("of this machine's own public addresses: %s %s", (address, expected) => {
  const eth0 = [{ address: "198.51.100.7" }, { address: "2620:0:2d0::7" }];
  expect(isPrivate(address, { eth0 })).toBe(expected);
});
