import { createServer, type ServerResponse } from "node:http";
import { afterAll, beforeAll, expect, it } from "vitest";
import { env } from "@/lib/platform/env";
import { signInAs } from "@/lib/testing/as";
import { makeAccount, makePerson } from "@/lib/testing/factories";
import { describeRefusals } from "@/lib/testing/refusals";
import { readLinkAction } from "./actions";

describeRefusals("reading a link", readLinkAction, { url: "https://example.com/" });

/** Stands in for a site: what is at the desk's own address may be asked, wherever that is. */
const site = createServer((request, response) => {
  const answer = answers[request.url ?? ""] ?? nothing;
  answer(response);
});
const nothing = (response: ServerResponse) => void response.writeHead(404).end();
const publicUrl = env.PUBLIC_URL;
const PAGE = { "content-type": "text/html; charset=utf-8" };
const GBK_TITLE = new Uint8Array([0xb4, 0xba, 0xcc, 0xec]);

const answers: Record<string, (response: ServerResponse) => void> = {
  "/page": (response) =>
    response
      .writeHead(200, PAGE)
      .end(`<meta property="og:title" content="春天"><meta property="og:image" content="c.jpg">`),
  "/gbk": (response) => {
    response.writeHead(200, { "content-type": "text/html; charset=gbk" });
    response.end(Buffer.concat([Buffer.from("<title>"), GBK_TITLE, Buffer.from("</title>")]));
  },
  "/moved": (response) => response.writeHead(302, { location: "/page" }).end(),
  "/inwards": (response) => response.writeHead(302, { location: "http://169.254.169.254/latest/" }).end(),
  "/inwards-6": (response) => response.writeHead(302, { location: "http://[::1]:80/" }).end(),
  "/inwards-number": (response) => response.writeHead(302, { location: "http://2130706433/" }).end(),
  "/picture": (response) => response.writeHead(200, { "content-type": "image/png" }).end("png"),
  "/json": (response) => response.writeHead(200, { "content-type": "application/json" }).end("{}"),
  "/round": (response) => response.writeHead(302, { location: "/round" }).end(),
  "/endless": (response) => {
    response.writeHead(200, PAGE);
    const more = () => response.write("<p>".repeat(100_000), () => response.destroyed || setImmediate(more));
    more();
  },
};

beforeAll(async () => {
  await new Promise<void>((resolve) => site.listen(0, "127.0.0.1", resolve));
  Object.assign(env, { PUBLIC_URL: origin() });
});
afterAll(() => {
  Object.assign(env, { PUBLIC_URL: publicUrl });
  site.closeAllConnections();
  site.close();
});

it.each(["/page", "/moved"])("a page is read from %s", async (path) => {
  expect(await readLinkAction(await desk(), { url: origin() + path })).toEqual({
    ok: true,
    data: { title: "春天", description: "", pictureUrl: `${origin()}/c.jpg` },
  });
});

it("a page in GBK is read, too", async () => {
  expect(await readLinkAction(await desk(), { url: `${origin()}/gbk` })).toMatchObject({
    data: { title: "春天" },
  });
});

it.each([
  ["/nothing", "没能打开"],
  ["/inwards", "内部网络"],
  ["/inwards-6", "内部网络"],
  ["/inwards-number", "内部网络"],
  ["/picture", "不是网页"],
  ["/json", "不是网页"],
  ["/round", "没能打开"],
  ["/endless", "超过 2 MB"],
])("%s is refused at the field, in words", async (path, words) => {
  expect(await readLinkAction(await desk(), { url: origin() + path })).toMatchObject({
    code: "invalid",
    fieldErrors: { url: expect.stringContaining(words) },
  });
});

it.each(["http://127.0.0.1:1/", "http://10.1.2.3/", "http://localhost:9/", "http://[::ffff:10.0.0.1]/"])(
  "%s is not asked: it is inside",
  async (url) => {
    expect(await readLinkAction(await desk(), { url })).toMatchObject({
      fieldErrors: { url: expect.stringContaining("内部网络") },
    });
  },
);

function origin(): string {
  const address = site.address();
  if (address === null || typeof address === "string") throw new Error("the site does not listen");
  return `http://127.0.0.1:${address.port}`;
}

async function desk() {
  const { id } = await makeAccount();
  await signInAs(await makePerson({ accountId: id, role: "editor" }));
  return id;
}
