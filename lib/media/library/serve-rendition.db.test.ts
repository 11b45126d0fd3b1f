import { createHash, randomUUID } from "node:crypto";
import { mkdir, readdir, rm, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { GET as getFile } from "@/app/media/[accountId]/[name]/route";
import { clearRenditions } from "@/lib/media/renditions/clear-renditions";
import { readRendition } from "@/lib/media/renditions/data";
import { renditionSources } from "@/lib/media/renditions/types";
import { INCOMING_FOLDER, mediaStore } from "@/lib/media/store/media-store";
import { db } from "@/lib/platform/db/db";
import { env } from "@/lib/platform/env";
import { HOUR } from "@/lib/platform/time";
import { makeAccount } from "@/lib/testing/factories";

const NOW = Date.parse("2026-11-30T04:00:00Z");

describe("a picture of the library", () => {
  it("is offered as webp, no wider than it is; what moves is not", () => {
    const sources = (width: number, format: "png" | "gif" = "png") =>
      renditionSources("acc", { id: "f1", format, width });
    expect(sources(3000)).toEqual([
      { type: "image/webp", srcset: "/media/acc/f1.720.webp 720w, /media/acc/f1.1440.webp 1440w" },
    ]);
    expect(sources(900)[0]?.srcset).toBe("/media/acc/f1.720.webp 720w, /media/acc/f1.1440.webp 900w");
    expect(sources(300)[0]?.srcset).toBe("/media/acc/f1.720.webp 300w");
    expect(sources(900, "gif")).toEqual([]);
  });

  it("is served in the size that is asked for, and follows the file", async () => {
    const { accountId, id } = await fileOf(await picture("green"));
    const first = await serve(accountId, `${id}.720.webp`);
    expect(first.status).toBe(200);
    expect(first.headers.get("content-type")).toBe("image/webp");
    const bytes = Buffer.from(await first.arrayBuffer());
    expect(await sharp(bytes).metadata()).toMatchObject({ format: "webp", width: 720, height: 360 });
    const etag = first.headers.get("etag") ?? "";
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`])
      expect((await serve(accountId, `${id}.720.webp`, { "if-none-match": known })).status).toBe(304);
    await db.mediaFile.update({ where: { id }, data: { contentHash: await stored(await picture("red")) } });
    const second = await serve(accountId, `${id}.720.webp`, { "if-none-match": etag });
    expect(second.status).toBe(200);
    expect(second.headers.get("etag")).not.toBe(etag);
  });

  it.each(["721.webp", "0720.webp", "720.jpg.webp", "99999.webp", "720.webp.webp"])(
    "has no form %s",
    async (ending) => {
      const { accountId, id } = await fileOf(await picture("green"));
      const answer = await serve(accountId, `${id}.${ending}`);
      expect(answer.headers.get("content-type")).not.toBe("image/webp");
      await answer.arrayBuffer();
    },
  );

  it("is no other account's, nor there when its content is not", async () => {
    const { id } = await fileOf(await picture("green"));
    expect((await serve((await makeAccount()).id, `${id}.720.webp`)).status).toBe(404);
    const lost = await fileOf(Buffer.from("x"), randomHash());
    expect((await serve(lost.accountId, `${lost.id}.720.webp`)).status).toBe(302);
  });

  it("is shown as it is when it cannot be drawn", async () => {
    const { accountId, id } = await fileOf(Buffer.from("no picture at all"));
    const answer = await serve(accountId, `${id}.720.webp`);
    expect([answer.status, answer.headers.get("location")]).toEqual([302, `/media/${accountId}/${id}.png`]);
    expect(answer.headers.get("cache-control")).toBe("no-store");
  });

  it("is cut as it was asked to, and drawn once however many ask", async () => {
    const hash = await stored(await picture("blue"));
    const part = { left: 0.25, top: 0, right: 0.75, bottom: 0.5 };
    const shape = { width: 1080, format: "jpg", part } as const;
    const [one, other] = await Promise.all([readRendition(hash, shape), readRendition(hash, shape)]);
    expect(other).toBe(one);
    expect(await sharp(one ?? Buffer.alloc(0)).metadata()).toMatchObject({
      format: "jpeg",
      width: 800,
      height: 400,
    });
    const places = (await readdir(path.join(env.DATA_DIR, "renditions"))).filter((name) =>
      name.startsWith(hash),
    );
    expect(places).toEqual([`${hash}-2500-0-7500-5000-1080.jpg`]);
  });
});

it("other forms of pictures are cleared, those that nobody looks at first, and half ones", async () => {
  const folder = path.join(env.DATA_DIR, randomUUID());
  await mkdir(folder);
  const put = async (name: string, hours: number) => {
    await writeFile(path.join(folder, name), Buffer.alloc(100));
    const at = new Date(NOW - hours * HOUR);
    await utimes(path.join(folder, name), at, at);
  };
  for (const [name, hours] of [
    ["old", 50],
    ["older", 60],
    ["new", 1],
    ["left.part", 2],
    ["begun.part", 0],
  ] as const)
    await put(name, hours);
  await clearRenditions(folder, NOW, 400);
  expect((await readdir(folder)).sort()).toEqual(["begun.part", "new", "old", "older"]);
  await clearRenditions(folder, NOW, 300);
  expect((await readdir(folder)).sort()).toEqual(["begun.part", "new"]);
  await rm(folder, { recursive: true });
});

async function fileOf(bytes: Buffer, hash?: string) {
  const { id: accountId } = await makeAccount();
  const contentHash = hash ?? (await stored(bytes));
  const size = { bytes: bytes.length, width: 1600, height: 800 };
  const file = { kind: "image", format: "png", contentHash, name: "茶园", searchText: "" };
  const { id } = await db.mediaFile.create({ data: { accountId, ...file, ...size } });
  return { accountId, id };
}

async function stored(bytes: Buffer): Promise<string> {
  const hash = createHash("sha256").update(bytes).digest("hex");
  const place = path.join(INCOMING_FOLDER, randomUUID());
  await mkdir(INCOMING_FOLDER, { recursive: true });
  await writeFile(place, bytes);
  await mediaStore.take(hash, place);
  return hash;
}

function randomHash(): string {
  return createHash("sha256").update(randomUUID()).digest("hex");
}

function picture(background: string): Promise<Buffer> {
  return sharp({ create: { width: 1600, height: 800, channels: 3, background } })
    .png()
    .toBuffer();
}

function serve(accountId: string, name: string, headers: Record<string, string> = {}) {
  const request = new Request("http://desk.example/media/a/b", { headers });
  return getFile(request, { params: Promise.resolve({ accountId, name }) });
}
