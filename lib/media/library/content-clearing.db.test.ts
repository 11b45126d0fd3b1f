import { writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { POST as postReplacement } from "@/app/api/media/[accountId]/files/[fileId]/route";
import { POST as postFile } from "@/app/api/media/[accountId]/files/route";
import { CONTENT_GRACE_MS, clearContents } from "@/lib/media/store/clear-contents";
import { INCOMING_FOLDER, mediaStore } from "@/lib/media/store/media-store";
import { takeContent } from "@/lib/media/store/take-content";
import { db } from "@/lib/platform/db/db";
import { HOUR } from "@/lib/platform/time";
import { signInAs } from "@/lib/testing/as";
import { makeAccount, makePerson } from "@/lib/testing/factories";
import { deleteFileAction } from "./actions";
import { findHeldContents } from "./data";

beforeEach(async () => {
  await db.mediaContent.deleteMany();
});

describe("a content", () => {
  it("is cleared a week after its last file was deleted, and not before", async () => {
    const accountId = await desk();
    const [first, second] = [await upload(accountId, "song"), await upload(accountId, "song")];
    await deleteFileAction(accountId, { id: first.id });
    await clearAt(8 * 24 * HOUR);
    expect(await isStored(first.hash)).toBe(true);
    await deleteFileAction(accountId, { id: second.id });
    await clearAt(9 * 24 * HOUR);
    await clearAt(9 * 24 * HOUR + CONTENT_GRACE_MS - HOUR);
    expect(await isStored(first.hash)).toBe(true);
    await clearAt(9 * 24 * HOUR + CONTENT_GRACE_MS);
    expect(await isStored(first.hash)).toBe(false);
    expect(await db.mediaContent.count()).toBe(0);
  });

  it("of a file that holds another one by now is cleared, too, and that one stays", async () => {
    const accountId = await desk();
    const before = await upload(accountId, "before");
    const answer = await postReplacement(requestOf("after"), {
      params: Promise.resolve({ accountId, fileId: before.id }),
    });
    const after = hashOf((await answer.json()).data.url);
    await clearAt(0);
    await clearAt(CONTENT_GRACE_MS);
    expect([await isStored(before.hash), await isStored(after)]).toEqual([false, true]);
  });

  it("goes with its account, unless another one has it as well", async () => {
    const [gone, other] = [await desk(), await makeAccount()];
    const own = await upload(gone, "own");
    const shared = await upload(gone, "shared");
    const row = await db.mediaFile.findUniqueOrThrow({ where: { id: shared.id }, omit: { id: true } });
    await db.mediaFile.create({ data: { ...row, accountId: other.id } });
    await db.account.delete({ where: { id: gone } });
    await clearAt(0);
    await clearAt(CONTENT_GRACE_MS);
    expect([await isStored(own.hash), await isStored(shared.hash)]).toEqual([false, true]);
  });

  it("stays as what was uploaded, where what is shown was made of it", async () => {
    const accountId = await desk();
    const shown = await upload(accountId, "shown");
    const originalHash = "b".repeat(64);
    await take(originalHash, "uploaded");
    await db.mediaFile.update({ where: { id: shown.id }, data: { originalHash } });
    await clearAt(CONTENT_GRACE_MS + HOUR);
    expect(await isStored(originalHash)).toBe(true);
  });

  it("that was stored by a process that died before its file was written down is found", async () => {
    const hash = "c".repeat(64);
    await take(hash, "left");
    await clearAt(CONTENT_GRACE_MS + HOUR);
    expect(await isStored(hash)).toBe(false);
  });

  it("is waited for while it is being deleted, and put there again", async () => {
    const hash = "d".repeat(64);
    await take(hash, "first");
    await db.mediaContent.update({ where: { hash }, data: { clearedUntil: new Date(Date.now() + HOUR) } });
    const again = take(hash, "again");
    await mediaStore.delete(hash);
    await db.mediaContent.delete({ where: { hash } });
    await again;
    expect(await isStored(hash)).toBe(true);
    expect(await db.mediaContent.findUnique({ where: { hash } })).toMatchObject({ clearedUntil: null });
  });

  it("whose deletion died half-way is deleted by the next run", async () => {
    const hash = "e".repeat(64);
    await take(hash, "half");
    const long = new Date(Date.now() - HOUR - CONTENT_GRACE_MS);
    await db.mediaContent.update({ where: { hash }, data: { freeSince: long, clearedUntil: long } });
    await clearAt(0);
    expect(await isStored(hash)).toBe(false);
  });

  it("that somebody uploads in the moment in which it is cleared stays", async () => {
    const hash = "f".repeat(64);
    await take(hash, "racing");
    const late = Date.now() + CONTENT_GRACE_MS + HOUR;
    const lookTwice = async (hashes: readonly string[]) => {
      // Between the look at all and the look at this one, its file appears.
      return hashes.length === 1 ? new Set(hashes) : new Set<string>();
    };
    await take("0".repeat(64), "another");
    await clearContents(lookTwice, { now: () => late }, new AbortController().signal);
    expect(await isStored(hash)).toBe(true);
  });
});

async function desk() {
  const { id } = await makeAccount();
  await signInAs(await makePerson({ accountId: id, role: "editor" }));
  return id;
}

async function upload(accountId: string, title: string): Promise<{ id: string; hash: string }> {
  const answer = await postFile(requestOf(title), { params: Promise.resolve({ accountId }) });
  const { data } = await answer.json();
  return { id: data.id, hash: hashOf(data.url) };
}

function requestOf(title: string): Request {
  const headers = { "content-type": "application/octet-stream" };
  const address = "http://desk.example/api/media/a/files?name=a.mp3";
  return new Request(address, { method: "POST", headers, body: `ID3 ${title}` });
}

function hashOf(url: string): string {
  return path.basename(url, ".mp3");
}

async function take(hash: string, text: string): Promise<void> {
  const file = path.join(INCOMING_FOLDER, `${hash}-${text}`);
  await writeFile(file, text);
  await takeContent(hash, file);
}

function clearAt(later: number): Promise<void> {
  const now = Date.now() + later;
  return clearContents(findHeldContents, { now: () => now }, new AbortController().signal);
}

async function isStored(hash: string): Promise<boolean> {
  const content = await mediaStore.open(hash);
  content?.destroy();
  return content !== null;
}
