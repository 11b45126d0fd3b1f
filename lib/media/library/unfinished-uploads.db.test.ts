import { readdir, stat, utimes } from "node:fs/promises";
import path from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { POST as postReplacement } from "@/app/api/media/[accountId]/files/[fileId]/route";
import { POST as postFile } from "@/app/api/media/[accountId]/files/route";
import { GET as getStanding } from "@/app/api/media/[accountId]/uploads/[upload]/route";
import { clearIncoming } from "@/lib/media/store/clear-incoming";
import { INCOMING_FOLDER, mediaStore } from "@/lib/media/store/media-store";
import { db } from "@/lib/platform/db/db";
import { HOUR } from "@/lib/platform/time";
import { signInAs } from "@/lib/testing/as";
import { makeAccount, makePerson } from "@/lib/testing/factories";

const UPLOAD = "a-name-of-the-browser";
const SONG = Buffer.concat([Buffer.from("ID3"), Buffer.alloc(50_000, "song")]);
const HALF = 20_000;

beforeEach(() => clearIncoming({ now: () => Date.now() + 48 * HOUR }, new AbortController().signal));

describe("an upload whose connection was lost", () => {
  it("goes on where it was, and is one file however often its end is sent", async () => {
    const accountId = await desk();
    const lost = await send(accountId, { offset: 0, body: broken(SONG.subarray(0, HALF)) });
    expect(lost).toMatchObject({ status: 409, body: { code: "conflict" } });
    expect(await standing(accountId)).toEqual({ bytes: HALF, file: null });
    const first = await send(accountId, { offset: HALF, body: SONG.subarray(HALF) });
    expect(first).toMatchObject({ status: 200, body: { data: { bytes: SONG.length, name: "歌.mp3" } } });
    const { id, url } = first.body.data;
    expect(await standing(accountId)).toMatchObject({ bytes: SONG.length, file: { id } });
    const again = await send(accountId, { offset: 0, body: SONG });
    expect(again.body.data.id).toBe(id);
    expect(await db.mediaFile.count({ where: { accountId } })).toBe(1);
    expect(await db.auditEvent.count({ where: { accountId, event: "mediaFile.added" } })).toBe(1);
    expect(await contentOf(path.basename(url, ".mp3"))).toEqual(SONG);
    expect(await readdir(INCOMING_FOLDER)).toEqual([]);
  });

  it("goes on after everything but its end had come", async () => {
    const accountId = await desk();
    await send(accountId, { offset: 0, body: broken(SONG) });
    expect(await standing(accountId)).toEqual({ bytes: SONG.length, file: null });
    expect(await send(accountId, { offset: SONG.length, body: Buffer.alloc(0) })).toMatchObject({
      status: 200,
    });
  });

  it("is not mixed with what its old connection still brings", async () => {
    const accountId = await desk();
    let goOn = () => {};
    const isOver = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const slow = new ReadableStream<Uint8Array>({
      async start(controller) {
        controller.enqueue(SONG.subarray(0, HALF));
        await isOver;
        controller.enqueue(SONG.subarray(HALF, HALF + 5000));
        controller.error(new Error("lost"));
      },
    });
    const old = send(accountId, { offset: 0, body: slow });
    await expect.poll(async () => (await standing(accountId)).bytes).toBe(HALF);
    await send(accountId, { offset: HALF, body: broken(SONG.subarray(HALF, HALF + 9000)) });
    goOn();
    await old;
    expect(await standing(accountId)).toEqual({ bytes: HALF + 9000, file: null });
    const { body } = await send(accountId, { offset: HALF + 9000, body: SONG.subarray(HALF + 9000) });
    expect(await contentOf(path.basename(body.data.url, ".mp3"))).toEqual(SONG);
  });

  it("becomes one file when its end comes twice at once", async () => {
    const accountId = await desk();
    const ends = await Promise.all([1, 2, 3].map(() => send(accountId, { offset: 0, body: SONG })));
    expect(ends.map(({ status }) => status)).toContain(200);
    expect(await standing(accountId)).toMatchObject({ file: { bytes: SONG.length } });
    expect(await db.mediaFile.count({ where: { accountId } })).toBe(1);
  });

  it("replaces a file once", async () => {
    const accountId = await desk();
    const { id } = (await send(accountId, { offset: 0, body: SONG })).body.data;
    const other = Buffer.from(SONG).fill("other", 10);
    const replace = (offset: number, body: BodyInit) => {
      const request = requestOf({ upload: `${UPLOAD}-2`, offset, total: other.length, body });
      return postReplacement(request, { params: Promise.resolve({ accountId, fileId: id }) });
    };
    expect((await replace(0, broken(other.subarray(0, HALF)))).status).toBe(409);
    for (const offset of [HALF, 0]) expect((await replace(offset, other.subarray(offset))).status).toBe(200);
    expect(await db.mediaFile.findUnique({ where: { id } })).toMatchObject({
      revision: 2,
      bytes: other.length,
    });
  });

  it("is nobody else's, by whatever name", async () => {
    const accountId = await desk();
    await send(accountId, { offset: 0, body: broken(SONG.subarray(0, HALF)) });
    await signInAs(await makePerson({ accountId, role: "admin" }));
    expect(await standing(accountId)).toEqual({ bytes: 0, file: null });
    expect(await send(accountId, { offset: HALF, body: SONG.subarray(HALF) })).toMatchObject({ status: 409 });
    await signInAs(await makePerson({ accountId, role: "viewer" }));
    expect((await answerOf(accountId)).status).toBe(403);
  });

  it.each(["short", "../../../../etc/passwd", "a/b/c/d/e/f/g/h/i/j", "x".repeat(65)])(
    "has no name like %s",
    async (upload) => {
      const accountId = await desk();
      expect((await answerOf(accountId, upload)).status).toBe(422);
    },
  );
});

describe("a part of a file", () => {
  it.each([
    ["is refused as soon as it shows that all of it would be too large", 3_000_000, SONG, /太大/],
    [
      "is refused as soon as it shows that it is no file of ours",
      90_000,
      Buffer.alloc(5000, "<svg >"),
      /SVG/,
    ],
    ["is refused where nothing is said to come", 0, "", /空的/],
    ["is refused where more is said than may come", 1e12, SONG, /坏了/],
    ["is refused where more comes than was said", 9000, SONG, /坏了/],
  ])("%s, and leaves nothing", async (_, total, body, words) => {
    const accountId = await desk();
    const { status, body: answer } = await send(accountId, { offset: 0, total, body });
    expect(status).toBe(422);
    expect(answer.fieldErrors.file).toMatch(words);
    expect(await readdir(INCOMING_FOLDER)).toEqual([]);
  });

  it("that does not follow what is there changes nothing", async () => {
    const accountId = await desk();
    await send(accountId, { offset: 0, body: broken(SONG.subarray(0, HALF)) });
    expect(await send(accountId, { offset: HALF + 1, body: SONG.subarray(HALF + 1) })).toMatchObject({
      status: 409,
    });
    expect(await standing(accountId)).toEqual({ bytes: HALF, file: null });
  });

  it("waits for its rest for a day", async () => {
    const accountId = await desk();
    await send(accountId, { offset: 0, body: broken(SONG.subarray(0, HALF)) });
    const clearAfter = (hours: number) =>
      clearIncoming({ now: () => Date.now() + hours * HOUR }, new AbortController().signal);
    await clearAfter(23);
    expect(await standing(accountId)).toMatchObject({ bytes: HALF });
    await clearAfter(25);
    expect(await standing(accountId)).toMatchObject({ bytes: 0 });
  });

  it("of a person's eleventh upload takes the place of the oldest", async () => {
    const accountId = await desk();
    for (let index = 0; index < 12; index += 1) {
      await send(accountId, {
        upload: `${UPLOAD}-${index}`,
        offset: 0,
        body: broken(SONG.subarray(0, HALF)),
      });
      // As if each had come a minute after the one before.
      for (const name of await readdir(INCOMING_FOLDER)) {
        const place = path.join(INCOMING_FOLDER, name);
        const { mtimeMs } = await stat(place);
        await utimes(place, mtimeMs / 1000 - 60, mtimeMs / 1000 - 60);
      }
    }
    expect(await readdir(INCOMING_FOLDER)).toHaveLength(10);
    const bytes = await Promise.all(
      [0, 1, 2, 11].map(async (index) => (await standing(accountId, `${UPLOAD}-${index}`)).bytes),
    );
    expect(bytes).toEqual([0, 0, HALF, HALF]);
  });
});

async function desk() {
  const { id } = await makeAccount();
  await signInAs(await makePerson({ accountId: id, role: "editor" }));
  return id;
}

type Sent = { upload?: string; offset: number; total?: number; body: BodyInit };

async function send(accountId: string, sent: Sent) {
  const answer = await postFile(requestOf(sent), { params: Promise.resolve({ accountId }) });
  return { status: answer.status, body: await answer.json() };
}

function requestOf({ upload = UPLOAD, offset, total = SONG.length, body }: Sent): Request {
  const query = new URLSearchParams({ name: "歌.mp3", upload, offset: String(offset), total: String(total) });
  const headers = { "content-type": "application/octet-stream" };
  // Node asks for the word, and the types of browsers do not know it.
  const init = { method: "POST", headers, body, duplex: "half" };
  return new Request(`http://desk.example/api/media/a/files?${query}`, init);
}

/** These bytes, and then the connection is lost. */
function broken(bytes: Uint8Array): ReadableStream<Uint8Array> {
  const pieces = [bytes];
  return new ReadableStream({
    pull(controller) {
      const piece = pieces.shift();
      if (piece) controller.enqueue(piece);
      else controller.error(new Error("lost"));
    },
  });
}

function answerOf(accountId: string, upload = UPLOAD): Promise<Response> {
  return getStanding(new Request("http://desk.example/x"), {
    params: Promise.resolve({ accountId, upload }),
  });
}

async function standing(accountId: string, upload = UPLOAD) {
  return (await (await answerOf(accountId, upload)).json()).data;
}

async function contentOf(hash: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of (await mediaStore.open(hash)) ?? []) pieces.push(piece);
  return Buffer.concat(pieces);
}
