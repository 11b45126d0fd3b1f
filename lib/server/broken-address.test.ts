import { once } from "node:events";
import { createServer, get, type IncomingMessage } from "node:http";
import { afterAll, describe, expect, it } from "vitest";
import { answerBrokenAddress, isBrokenAddress } from "./broken-address";

const server = createServer((request, response) => {
  if (isBrokenAddress(request.url ?? "/")) answerBrokenAddress(response);
  else response.end("by Next");
}).listen(0, "127.0.0.1");
afterAll(() => server.close());

describe("an address that cannot be read", () => {
  it.each([
    "/qrcodes/%E0%A4%A",
    "/accounts/%",
    "/a%zz/b?c=d",
    "/media/%00/a.png",
    "http://desk.example/login",
    "*",
  ])("is the reader's mistake: %s", async (path) => {
    const { status, type, body } = await ask(path);
    expect(status).toBe(400);
    expect(type).toBe("text/plain; charset=utf-8");
    expect(body).toContain("这个网址不完整");
  });

  it.each(["/", "/qrcodes/%E6%98%A5", "/qrcodes?search=%E0%A4%A", "/a/100%25"])(
    "is no other: %s",
    async (path) => expect(await ask(path)).toMatchObject({ status: 200, body: "by Next" }),
  );
});

async function ask(path: string) {
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const [response]: IncomingMessage[] = await once(get({ host: "127.0.0.1", port, path }), "response");
  const chunks = await response?.setEncoding("utf8").toArray();
  return {
    status: response?.statusCode,
    type: response?.headers["content-type"],
    body: chunks?.join(""),
  };
}
