import { createServer } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { visitLink } from "./visit-link";

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
