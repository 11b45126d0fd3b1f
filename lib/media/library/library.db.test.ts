import { existsSync } from "node:fs";
import { readdir, readlink, rm, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { POST as postReplacement } from "@/app/api/media/[accountId]/files/[fileId]/route";
import { POST as postFile } from "@/app/api/media/[accountId]/files/route";
import { GET as getFile } from "@/app/media/[accountId]/[name]/route";
import { createWrittenAction, saveWrittenAction } from "@/lib/articles/writing/actions";
import { EMPTY_WRITTEN } from "@/lib/articles/writing/schema";
import { clearIncoming } from "@/lib/media/store/clear-incoming";
import { INCOMING_FOLDER } from "@/lib/media/store/media-store";
import { db } from "@/lib/platform/db/db";
import { env } from "@/lib/platform/env";
import { HOUR } from "@/lib/platform/time";
import { AMR, GIF, MP3, MP4 } from "@/lib/sandbox/testing/sample-files";
import { signInAs } from "@/lib/testing/as";
import { makeAccount, makePerson } from "@/lib/testing/factories";
import { describeRefusals } from "@/lib/testing/refusals";
import {
  addFileAction,
  deleteFileAction,
  listFilesAction,
  listFileUsesAction,
  replaceFileAction,
  updateFileAction,
} from "./actions";

/** Where Linux says what is open. */
const OPEN_FILES = "/proc/self/fd";

const gone = { id: "gone" };
describeRefusals("adding a file", addFileAction, { name: "a.png" });
describeRefusals("replacing a file", replaceFileAction, gone);
describeRefusals("changing a file", updateFileAction, { ...gone, name: "a", folder: "", revision: 1 });
describeRefusals("deleting a file", deleteFileAction, gone);
describeRefusals("listing files", listFilesAction, {}, { canViewersUse: true });
describeRefusals("listing what shows a file", listFileUsesAction, gone, { canViewersUse: true });

describe("a file that is uploaded", () => {
  it("is kept, recorded, listed, and served as what it holds", async () => {
    const { accountId, editor } = await desk();
    const bytes = await png();
    const { body } = await upload(accountId, bytes, "海报.png", "海报");
    expect(body).toMatchObject({
      ok: true,
      data: { kind: "image", format: "png", name: "海报.png", folder: "海报", width: 20, height: 10 },
    });
    const served = await serve(accountId, nameOf(body.data.url));
    expect(served.status).toBe(200);
    expect(served.headers.get("content-type")).toBe("image/png");
    expect(served.headers.get("cache-control")).toContain("immutable");
    expect(served.headers.get("content-security-policy")).toContain("sandbox");
    expect(Buffer.from(await served.arrayBuffer())).toEqual(bytes);
    expect(await db.auditEvent.findMany({ where: { accountId } })).toMatchObject([
      { event: "mediaFile.added", subject: "海报.png", actorName: editor.name },
    ]);
    expect(await listFilesAction(accountId, { search: "海" })).toMatchObject({
      data: { rows: [{ id: body.data.id }], next: null },
    });
    expect(await listFilesAction(accountId, { kind: "video" })).toMatchObject({ data: { rows: [] } });
  });

  it("a second time is another file with the same content", async () => {
    const { accountId } = await desk();
    const bytes = await png();
    const [first, second] = [
      await upload(accountId, bytes, "a.png"),
      await upload(accountId, bytes, "b.png"),
    ];
    expect(second.body.data.id).not.toBe(first.body.data.id);
    expect(second.body.data.url).toBe(first.body.data.url);
    expect(await incoming()).toEqual([]);
  });

  it.each([
    ["mp3", "voice", MP3],
    ["amr", "voice", AMR],
    ["mp4", "video", MP4],
  ])("may be an %s, whatever it is called", async (format, kind, bytes) => {
    const { accountId } = await desk();
    const { body } = await upload(accountId, bytes, "a.png");
    expect(body).toMatchObject({ ok: true, data: { format, kind } });
  });

  it("is turned as the camera was held, and says no more where that was", async () => {
    const { accountId } = await desk();
    const photo = await sharp(await png())
      .jpeg()
      .withExif({ IFD3: { GPSLatitude: "31/1 13/1 0/1" } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const { body } = await upload(accountId, photo, "photo.jpg");
    expect(body).toMatchObject({ data: { format: "jpg", width: 10, height: 20 } });
    const served = await (await serve(accountId, nameOf(body.data.url))).arrayBuffer();
    expect((await sharp(Buffer.from(served)).metadata()).exif).toBeUndefined();
    const [row] = await db.mediaFile.findMany({ where: { accountId } });
    expect(row?.originalHash).not.toBe(row?.contentHash);
    expect(await stored(row?.originalHash ?? "")).toBe(true);
  });

  it("says no more where it was taken, where only the press's own notes do", async () => {
    const { accountId } = await desk();
    const { body } = await upload(
      accountId,
      withPressNotes(
        await sharp(await png())
          .jpeg()
          .toBuffer(),
      ),
      "a.jpg",
    );
    const served = await (await serve(accountId, nameOf(body.data.url))).arrayBuffer();
    expect(Buffer.from(served).includes("Hangzhou")).toBe(false);
  });

  it.each([
    ["a photograph", false, "jpg"],
    ["a drawing that shows what is behind it", true, "png"],
  ])("is turned from webp, %s", async (_, hasAlpha, format) => {
    const { accountId } = await desk();
    const base = sharp({
      create: { width: 9, height: 9, channels: hasAlpha ? 4 : 3, background: "#1234567f" },
    });
    const { body } = await upload(accountId, await base.webp().toBuffer(), "a.webp");
    expect(body).toMatchObject({ data: { format } });
  });

  const svg = Buffer.from(
    '<?xml version="1.0"?><!-- a --><svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
  );
  it.each([
    ["an SVG called a picture", svg, /SVG/],
    ["a page called a picture", Buffer.from("<!doctype html><script>alert(1)</script>"), /JPG、PNG/],
    ["the beginning of a picture", Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), /JPG、PNG|坏了/],
    ["a moving picture that cannot be opened", GIF, /坏了/],
    ["nothing", Buffer.alloc(0), /空的/],
    ["a voice message that is too large", Buffer.concat([MP3, Buffer.alloc(2 * 1024 * 1024)]), /太大/],
  ])("is refused when it is %s, and leaves nothing", async (_, bytes, words) => {
    const { accountId } = await desk();
    const { status, body } = await upload(accountId, bytes, "a.png");
    expect(status).toBe(422);
    expect(body).toMatchObject({ ok: false, fieldErrors: { file: expect.stringMatching(words) } });
    expect(await db.mediaFile.count({ where: { accountId } })).toBe(0);
    expect(await incoming()).toEqual([]);
  });

  it("of 300 MB is not read to its end", async () => {
    const { accountId } = await desk();
    let sent = 0;
    const piece = Buffer.concat([await png(), Buffer.alloc(1024 * 1024)]);
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        if (sent > 300) controller.close();
        else controller.enqueue(piece);
      },
    });
    const answer = await upload(accountId, body, "a.png");
    expect(answer.body).toMatchObject({ ok: false, code: "invalid" });
    expect(sent).toBeLessThan(40);
    expect(await incoming()).toEqual([]);
  });

  it.skipIf(!existsSync(OPEN_FILES))(
    "that is broken off 200 times leaves no file and nothing open",
    async () => {
      const { accountId } = await desk();
      const bytes = await png();
      const lose = (index: number) => {
        const address = `http://desk.example/x?name=a.png&upload=lost-${index}-of-200&offset=0&total=9000`;
        const request = fileRequest(
          index % 2 ? "http://desk.example/x?name=a.png" : address,
          brokenOff(bytes),
        );
        return postFile(request, { params: Promise.resolve({ accountId }) });
      };
      for (let index = 0; index < 200; index += 10)
        await Promise.all(Array.from({ length: 10 }, (_, step) => lose(index + step)));
      // What a person may go on with, and no more.
      expect((await incoming()).length).toBeLessThanOrEqual(10);
      expect(await isOpen(INCOMING_FOLDER)).toBe(false);
      await clearIncoming({ now: () => Date.now() + 48 * HOUR }, new AbortController().signal);
      expect(await incoming()).toEqual([]);
    },
  );

  it("whose connection is lost leaves nothing", async () => {
    const { accountId } = await desk();
    const body = brokenOff((await png()).subarray(0, 30));
    expect((await upload(accountId, body, "a.png")).body).toMatchObject({
      fieldErrors: { file: expect.stringMatching(/没有传完/) },
    });
    expect(await incoming()).toEqual([]);
  });

  it("by a process that was killed is cleared away, and one that is under way is not", async () => {
    const [left, underWay] = ["left", "under-way"].map((name) => path.join(INCOMING_FOLDER, name));
    const now = Date.now();
    for (const place of [left, underWay]) await writeFile(place ?? "", "x");
    await utimes(left ?? "", (now - 2 * HOUR) / 1000, (now - 2 * HOUR) / 1000);
    await clearIncoming({ now: () => now }, new AbortController().signal);
    expect(await incoming()).toEqual(["under-way"]);
    await rm(underWay ?? "");
  });

  it("cannot be named by a browser, as a path of this machine", async () => {
    const { accountId } = await desk();
    const forged = { path: "/etc/passwd", kind: "image", format: "png", bytes: 9, hash: "a".repeat(64) };
    expect(await addFileAction(accountId, { name: "a", file: forged })).toMatchObject({ code: "invalid" });
  });
});

describe("a file of the library", () => {
  it("can be replaced: its address stays, and what is behind it changes", async () => {
    const { accountId } = await desk();
    const { body } = await upload(accountId, await png(), "a.png");
    const { id, url } = body.data;
    const other = await png("blue");
    const answer = await postReplacement(fileRequest("http://desk.example/x", other), {
      params: Promise.resolve({ accountId, fileId: id }),
    });
    const replaced = await answer.json();
    expect(replaced).toMatchObject({ ok: true, data: { id, name: "a.png", revision: 2 } });
    expect(replaced.data.url).not.toBe(url);
    const served = await serve(accountId, `${id}.png`);
    expect(Buffer.from(await served.arrayBuffer())).toEqual(other);
    expect(served.headers.get("cache-control")).not.toContain("immutable");
    const wrong = await postReplacement(fileRequest("http://desk.example/x", MP3), {
      params: Promise.resolve({ accountId, fileId: id }),
    });
    expect(wrong.status).toBe(422);
  });

  it("gets another name and folder, unless somebody was faster", async () => {
    const { accountId } = await desk();
    const { id, revision } = (await upload(accountId, await png(), "a.png")).body.data;
    const change = { id, name: "封面", folder: "夏季", revision };
    expect(await updateFileAction(accountId, change)).toMatchObject({ data: { revision: 2 } });
    expect(await updateFileAction(accountId, change)).toMatchObject({ code: "conflict" });
    expect(await listFilesAction(accountId, { folder: "夏季" })).toMatchObject({ data: { rows: [{ id }] } });
  });

  it("is not deleted while an article shows it", async () => {
    const { accountId } = await desk();
    const { id, url } = (await upload(accountId, await png(), "a.png")).body.data;
    const articleId = await writeArticleWith(accountId, id);
    const usedBy = [{ type: "article", id: articleId, name: "夏季上新" }];
    expect(await listFileUsesAction(accountId, { id })).toMatchObject({ data: usedBy });
    expect(await deleteFileAction(accountId, { id })).toMatchObject({ data: { isDeleted: false, usedBy } });
    await db.article.deleteMany({ where: { accountId } });
    expect(await deleteFileAction(accountId, { id })).toMatchObject({ data: { isDeleted: true } });
    expect((await serve(accountId, nameOf(url))).status).toBe(404);
  });

  it("is not deleted while a template shows it", async () => {
    const { accountId } = await desk();
    const { id } = (await upload(accountId, await png(), "a.png")).body.data;
    const body = { type: "doc", content: [{ type: "image", attrs: { mediaId: id } }] };
    const kept = { accountId, kind: "block", name: "结尾", body, look: {}, searchText: "", createdBy: "" };
    const template = await db.articleTemplate.create({ data: kept });
    expect(await deleteFileAction(accountId, { id })).toMatchObject({
      data: { isDeleted: false, usedBy: [{ type: "template", id: template.id, name: "结尾" }] },
    });
  });

  it("is not deleted while the account's card shows it", async () => {
    const { accountId } = await desk();
    const { id } = (await upload(accountId, await png(), "a.png")).body.data;
    await db.accountCard.create({ data: { accountId, qrCodeId: id } });
    expect(await deleteFileAction(accountId, { id, leavesGaps: true })).toMatchObject({
      data: { isDeleted: false, usedBy: [{ type: "accountCard" }] },
    });
  });

  it("that only an earlier version of an article shows is deleted by whoever means it", async () => {
    const { accountId } = await desk();
    const { id } = (await upload(accountId, await png(), "a.png")).body.data;
    const body = { type: "doc", content: [{ type: "image", attrs: { mediaId: id } }] };
    const begun = await createWrittenAction(accountId, { title: "夏季上新", body });
    const article = { ...EMPTY_WRITTEN, id: begun.ok ? begun.data.id : "", title: "夏季上新" };
    await saveWrittenAction(accountId, { ...article, revision: 1 });
    const usedBy = [{ type: "articleVersion", id: article.id, name: "夏季上新" }];
    expect(await listFileUsesAction(accountId, { id })).toMatchObject({ data: usedBy });
    expect(await deleteFileAction(accountId, { id })).toMatchObject({ data: { isDeleted: false, usedBy } });
    expect(await deleteFileAction(accountId, { id, leavesGaps: true })).toMatchObject({
      data: { isDeleted: true },
    });
  });

  it("is not deleted while a public page shows it, though its writer has taken it out", async () => {
    const { accountId } = await desk();
    const { id } = (await upload(accountId, await png(), "a.png")).body.data;
    const articleId = await writeArticleWith(accountId, "another");
    const values = { coverId: id };
    const page = { accountId, slug: `page-${id}`, values };
    await db.articlePage.create({ data: { articleId, ...page, state: "public" } });
    expect(await deleteFileAction(accountId, { id })).toMatchObject({
      data: { isDeleted: false, usedBy: [{ type: "article", id: articleId }] },
    });
    await db.articlePage.update({ where: { articleId }, data: { state: "takenDown" } });
    expect(await deleteFileAction(accountId, { id })).toMatchObject({ data: { isDeleted: true } });
  });

  it("is not deleted while a card shows it, by the address that a replacement leaves as it is", async () => {
    const { accountId } = await desk();
    const { id, publicUrl } = (await upload(accountId, await png(), "a.png")).body.data;
    const card = { title: "卡片", description: "", url: "https://example.com/", pictureUrl: publicUrl };
    await db.article.create({ data: { accountId, ...card, searchText: "" } });
    expect(await deleteFileAction(accountId, { id })).toMatchObject({
      data: { isDeleted: false, usedBy: [{ type: "article", name: "卡片" }] },
    });
  });

  it.each(["", ", ", 'W/"x", ', "W/"])("is not sent to whoever has it: %s", async (before) => {
    const { accountId } = await desk();
    const { url } = (await upload(accountId, await png(), "a.png")).body.data;
    const whole = await serve(accountId, nameOf(url));
    await whole.arrayBuffer();
    const etag = whole.headers.get("etag") ?? "";
    const known = { "if-none-match": `${before}${etag}` };
    expect((await serve(accountId, nameOf(url), known)).status).toBe(304);
  });

  it.skipIf(!existsSync(OPEN_FILES)).each([
    ["only its head is asked for", { method: "HEAD" }],
    ["whoever asked has hung up", { signal: AbortSignal.abort() }],
  ])("does not stay open when %s", async (_, init) => {
    const { accountId } = await desk();
    const { url } = (await upload(accountId, await png(), "a.png")).body.data;
    const request = new Request("http://desk.example/media/a/b", init);
    const answer = await getFile(request, { params: Promise.resolve({ accountId, name: nameOf(url) }) });
    expect(answer.headers.get("content-type")).toBe("image/png");
    await expect.poll(() => isOpen(nameOf(url).replace(".png", ""))).toBe(false);
  });

  it("is served under its own account alone, and nothing else under any name", async () => {
    const [{ accountId }, other] = [await desk(), await makeAccount()];
    const { id, url } = (await upload(accountId, await png("red"), "a.png")).body.data;
    expect((await serve(other.id, nameOf(url))).status).toBe(404);
    expect((await serve(other.id, `${id}.png`)).status).toBe(404);
    for (const name of ["..%2f..%2fmpdesk.db", "../../mpdesk.db", "..", "", "a".repeat(64)])
      expect((await serve(accountId, name)).status).toBe(404);
  });

  it.each([
    ["bytes=0-9", 206, "bytes 0-9/", 10],
    ["bytes=-5", 206, "bytes ", 5],
    ["bytes=4-", 206, "bytes 4-", null],
    ["bytes=999999-", 416, "bytes */", 0],
    ["bytes=99999999999999999999999999-", 416, "bytes */", 0],
    ["bytes=-0", 416, "bytes */", 0],
    ["bytes=-999999", 206, "bytes 0-", null],
    ["bytes=0-99999999999999999999999999", 206, "bytes 0-", null],
    ["bytes=5-3", 200, null, null],
    ["bytes=-", 200, null, null],
    ["bytes=1-2-3", 200, null, null],
    ["bytes=-1,-2,-3,0-0", 200, null, null],
    ["items=0-1", 200, null, null],
    ["bytes=0-1,3-4", 200, null, null],
    ["nonsense", 200, null, null],
  ])("is answered in parts: %s", async (range, status, contentRange, length) => {
    const { accountId } = await desk();
    const whole = Buffer.from(MP4);
    const { url } = (await upload(accountId, whole, "a.mp4")).body.data;
    const answer = await serve(accountId, nameOf(url), { range });
    expect(answer.status).toBe(status);
    if (contentRange) expect(answer.headers.get("content-range")).toContain(contentRange);
    const bytes = Buffer.from(await answer.arrayBuffer());
    if (length !== null) expect(bytes.length).toBe(length);
    if (range === "bytes=-5") expect(bytes).toEqual(whole.subarray(-5));
  });
});

type FileBody = Uint8Array | ReadableStream<Uint8Array>;

async function desk() {
  const { id: accountId } = await makeAccount();
  const editor = await makePerson({ accountId, role: "editor" });
  await signInAs(editor);
  return { accountId, editor };
}

async function upload(accountId: string, file: FileBody, name: string, folder = "") {
  const address = `http://desk.example/api/media/a/files?${new URLSearchParams({ name, folder })}`;
  const answer = await postFile(fileRequest(address, file), { params: Promise.resolve({ accountId }) });
  return { status: answer.status, body: await answer.json() };
}

function fileRequest(address: string, file: FileBody): Request {
  const headers = { "content-type": "application/octet-stream", "sec-fetch-site": "same-origin" };
  // Node asks for the word, and the types of browsers do not know it.
  const body = file instanceof ReadableStream ? file : new Uint8Array(file);
  const init = { method: "POST", headers, body, duplex: "half" };
  return new Request(address, init);
}

/** These bytes, and then the connection is lost. */
function brokenOff(bytes: Uint8Array): ReadableStream<Uint8Array> {
  const pieces = [bytes];
  return new ReadableStream({
    pull(controller) {
      const piece = pieces.shift();
      if (piece) controller.enqueue(piece);
      else controller.error(new Error("lost"));
    },
  });
}

function serve(accountId: string, name: string, headers: Record<string, string> = {}) {
  const request = new Request("http://desk.example/media/a/b", { headers });
  return getFile(request, { params: Promise.resolve({ accountId, name }) });
}

function nameOf(url: string): string {
  return url.split("/").at(-1) ?? "";
}

function png(background = "green"): Promise<Buffer> {
  return sharp({ create: { width: 20, height: 10, channels: 3, background } })
    .png()
    .toBuffer();
}

function incoming(): Promise<string[]> {
  return readdir(INCOMING_FOLDER);
}

/** @param part of its path */
async function isOpen(part: string): Promise<boolean> {
  const links = await readdir(OPEN_FILES);
  const open = await Promise.all(links.map((link) => readlink(path.join(OPEN_FILES, link)).catch(() => "")));
  return open.some((place) => place.includes(part));
}

/** IPTC's place of a picture, as agencies write it, in a block of Photoshop's. */
function withPressNotes(jpeg: Buffer): Buffer {
  const city = Buffer.from("\x1c\x02\x5a\x00\x08Hangzhou\x00", "latin1");
  const head = Buffer.from("Photoshop 3.0\x008BIM\x04\x04\x00\x00\x00\x00\x00\x0d", "latin1");
  const length = Buffer.alloc(2);
  length.writeUInt16BE(head.length + city.length + 2);
  return Buffer.concat([
    jpeg.subarray(0, 2),
    Buffer.from([0xff, 0xed]),
    length,
    head,
    city,
    jpeg.subarray(2),
  ]);
}

async function stored(hash: string): Promise<boolean> {
  return (await readdir(path.join(env.DATA_DIR, "media", hash.slice(0, 2)))).includes(hash);
}

async function writeArticleWith(accountId: string, fileId: string): Promise<string> {
  const { id } = await db.article.create({
    data: {
      accountId,
      kind: "written",
      title: "夏季上新",
      description: "",
      pictureUrl: "",
      url: "",
      searchText: "",
    },
  });
  const body = { type: "doc", content: [{ type: "image", attrs: { mediaId: fileId } }] };
  const look = { themeId: "plain", options: {} };
  await db.writtenArticle.create({
    data: { articleId: id, accountId, title: "夏季上新", body, look, updatedBy: "测试" },
  });
  return id;
}
