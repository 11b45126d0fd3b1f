import { createServer, type ServerResponse } from "node:http";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { POST as postPicture } from "@/app/api/media/[accountId]/taken/route";
import { db } from "@/lib/platform/db/db";
import { env } from "@/lib/platform/env";
import { MP3 } from "@/lib/sandbox/testing/sample-files";
import { signInAs } from "@/lib/testing/as";
import { makeAccount, makePerson } from "@/lib/testing/factories";
import { describeRefusals } from "@/lib/testing/refusals";
import { takePictureAction } from "./actions";

describeRefusals("taking a picture into the library", takePictureAction, { url: "/a.png", name: "a" });

/** Stands in for a site: what is at the desk's own address may be asked, wherever that is. */
const site = createServer((request, response) => answerAs(request.url ?? "", response));
const answers = new Map<string, (response: ServerResponse) => void>();
const publicUrl = env.PUBLIC_URL;

beforeAll(async () => {
  await new Promise<void>((resolve) => site.listen(0, "127.0.0.1", resolve));
  Object.assign(env, { PUBLIC_URL: origin() });
});
afterAll(() => {
  Object.assign(env, { PUBLIC_URL: publicUrl });
  site.close();
});

describe("a picture at an address", () => {
  it("comes into the library in a form that WeChat takes, and once from wherever it is", async () => {
    const accountId = await desk();
    const webp = await sharp({ create: { width: 30, height: 20, channels: 3, background: "#123456" } })
      .webp()
      .toBuffer();
    answers.set("/one.webp", (response) => response.end(webp));
    answers.set("/moved", (response) => response.writeHead(302, { location: "/one.webp" }).end());
    const first = await takePictureAction(accountId, { url: `${origin()}/one.webp`, name: "茶园" });
    expect(first).toMatchObject({ ok: true, data: { kind: "image", name: "茶园", width: 30, height: 20 } });
    const second = await takePictureAction(accountId, { url: "/moved", name: "又一次" });
    expect(second).toMatchObject({ data: { id: first.ok && first.data.id } });
    expect(await db.mediaFile.count({ where: { accountId } })).toBe(1);
    const events = await db.auditEvent.findMany({ where: { accountId } });
    expect(events.map(({ event }) => event)).toEqual(["mediaFile.added"]);
  });

  it.each([
    ["nothing is there", "/gone", "missing"],
    ["it leads into the network of the desk", "http://127.0.0.1:1/a.png", "private"],
    ["it is sent on into the network of the desk", "/inwards", "private"],
    ["it is no address of the web", "file:///etc/passwd", "missing"],
    ["it is a recording", "/song", "missing"],
    ["it is a page", "/page", "format"],
    ["it has no end", "/endless", "tooLarge"],
  ])("is refused in words, and nothing stays, where %s", async (_, url, reason) => {
    const accountId = await desk();
    answers.set("/inwards", (response) =>
      response.writeHead(302, { location: "http://10.0.0.1/a.png" }).end(),
    );
    answers.set("/song", (response) => response.end(MP3));
    answers.set("/page", (response) => response.end("<html>no picture, but a page of some length</html>"));
    answers.set("/endless", (response) => pour(response));
    const result = await post(accountId, { url, name: "a" });
    expect(result.status).toBe(422);
    const { libraryMessages } = await import("./messages");
    const { taking, problems } = libraryMessages.zh;
    expect(result.body.message).toBe({ ...problems, ...taking }[reason]);
    expect(await db.mediaFile.count({ where: { accountId } })).toBe(0);
  });
});

async function desk() {
  const { id } = await makeAccount();
  await signInAs(await makePerson({ accountId: id, role: "editor" }));
  return id;
}

async function post(accountId: string, body: object) {
  const request = new Request("http://desk.example/", {
    method: "POST",
    headers: { "content-type": "application/json", "sec-fetch-site": "same-origin" },
    body: JSON.stringify(body),
  });
  const response = await postPicture(request, { params: Promise.resolve({ accountId }) });
  return { status: response.status, body: await response.json() };
}

function answerAs(path: string, response: ServerResponse): void {
  const answer = answers.get(path);
  if (answer) answer(response);
  else response.writeHead(404).end();
}

function pour(response: ServerResponse): void {
  const piece = Buffer.alloc(256 * 1024, 1);
  const more = () => {
    while (!response.destroyed && response.write(piece));
  };
  response.on("drain", more);
  more();
}

function origin(): string {
  const address = site.address();
  const port = typeof address === "object" ? address?.port : address;
  return `http://127.0.0.1:${port}`;
}
