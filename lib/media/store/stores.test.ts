import { createHash } from "node:crypto";
import { existsSync, readdirSync, readlinkSync, rmSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startBucket } from "@/lib/testing/bucket";
import { makeScratchFolder } from "@/lib/testing/scratch-folder";
import { createDiskStore } from "./disk-store";
import { moveContents } from "./move-contents";
import { createS3Store } from "./s3-store";
import { createStorePair } from "./store-pair";
import type { MediaStore } from "./types";

const folder = makeScratchFolder("stores");
let server: Awaited<ReturnType<typeof startBucket>>;
beforeAll(async () => {
  server = await startBucket();
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

let counted = 0;
const next = () => {
  counted += 1;
  return String(counted);
};

async function put(store: MediaStore, text: string): Promise<string> {
  const file = path.join(folder, `file-${next()}`);
  await writeFile(file, text);
  const hash = sha256(text);
  await store.take(hash, file);
  expect(existsSync(file)).toBe(false);
  return hash;
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

async function read(store: MediaStore, hash: string, range?: { start: number; end: number }) {
  const content = await store.open(hash, range);
  return content && (await buffer(content)).toString();
}

async function listOf(store: MediaStore): Promise<string[]> {
  const hashes: string[] = [];
  for await (const hash of store.list()) hashes.push(hash);
  return hashes;
}

const makeStore = {
  "on a disk": () => createDiskStore(path.join(folder, next())),
  "in a bucket": () => createS3Store(server.bucket, 5),
} as const satisfies Record<string, () => MediaStore>;

describe.each(["on a disk", "in a bucket"] as const)("a store %s", (kind) => {
  it("keeps a content, whole and in parts, until it is deleted", async () => {
    const store = makeStore[kind]();
    const hash = await put(store, `contents ${kind}`);
    expect(await read(store, hash)).toBe(`contents ${kind}`);
    expect(await read(store, hash, { start: 0, end: 7 })).toBe("contents");
    expect(await read(store, hash, { start: 9, end: 9 })).toBe(kind.slice(0, 1));
    expect(await listOf(store)).toContain(hash);
    await put(store, `contents ${kind}`);
    expect((await listOf(store)).filter((one) => one === hash)).toHaveLength(1);
    await store.delete(hash);
    await store.delete(hash);
    expect(await read(store, hash)).toBeNull();
    expect(await listOf(store)).not.toContain(hash);
  });

  it("lists more than a page of them", async () => {
    const store = makeStore[kind]();
    const hashes = await Promise.all(
      Array.from({ length: 12 }, (_, index) => put(store, `${kind} ${index}`)),
    );
    expect(new Set(await listOf(store))).toEqual(new Set(hashes));
    for (const hash of hashes) await store.delete(hash);
  });

  it.each(["../x", "", "a".repeat(63), `${"a".repeat(64)}/x`])("has no other names: %s", async (name) => {
    const store = makeStore[kind]();
    await expect(store.open(name)).rejects.toThrow();
    await expect(store.delete(name)).rejects.toThrow();
  });
});

describe("a bucket", () => {
  it("is asked with a signature, and its refusal says what to look at and no secret", async () => {
    const secretAccessKey = "not-the-secret";
    const store = createS3Store({ ...server.bucket, secretAccessKey });
    const refusal = await store.open("a".repeat(64)).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ name: "MediaStoreError", status: 403, code: "SignatureDoesNotMatch" });
    expect(String(refusal)).toContain("S3_SECRET_ACCESS_KEY");
    expect(String(refusal)).not.toContain(secretAccessKey);
  });

  it("that is not there is no missing content", async () => {
    const store = createS3Store({ ...server.bucket, bucket: "elsewhere" });
    await expect(store.open("a".repeat(64))).rejects.toThrow(/NoSuchBucket.*S3_BUCKET/);
  });

  it("that cannot be reached is said so", async () => {
    const store = createS3Store({ ...server.bucket, endpoint: "http://127.0.0.1:1" });
    await expect(store.open("a".repeat(64))).rejects.toThrow(/cannot be reached; check S3_ENDPOINT/);
  });

  it("that fails in passing is asked again, with the whole file", async () => {
    const bodies: string[] = [];
    const failing = createServer(async (request, response) => {
      if (request.method === "PUT") bodies.push((await buffer(request)).toString());
      response.writeHead(request.method === "HEAD" ? 404 : bodies.length < 2 ? 503 : 200).end();
    }).listen(0, "127.0.0.1");
    await new Promise((resolve) => failing.once("listening", resolve));
    const address = failing.address();
    const port = typeof address === "object" ? address?.port : 0;
    await put(createS3Store({ ...server.bucket, endpoint: `http://127.0.0.1:${port}` }), "twice");
    expect(bodies).toEqual(["twice", "twice"]);
    failing.close();
  });

  it.skipIf(!existsSync("/proc/self/fd"))("lets go of what nobody reads to its end", async () => {
    const store = createS3Store(server.bucket);
    const hash = await put(store, "x".repeat(4_000_000));
    const sockets = () =>
      readdirSync("/proc/self/fd").filter((fd) => linkOf(fd).startsWith("socket:")).length;
    const before = sockets();
    for (let count = 0; count < 20; count += 1) (await store.open(hash))?.destroy();
    await expect.poll(sockets).toBeLessThan(before + 10);
    await store.delete(hash);
  });
});

describe("contents that are moved", () => {
  it.each([
    ["from a disk into a bucket", "on a disk", "in a bucket"],
    ["from a bucket onto a disk", "in a bucket", "on a disk"],
  ] as const)("%s are read all the time, and gone from where they were", async (_, source, target) => {
    const [from, to] = [makeStore[source](), makeStore[target]()];
    const pair = createStorePair(to, from);
    const texts = Array.from({ length: 30 }, (_, index) => `${source} ${index}`);
    const hashes = await Promise.all(texts.map((text) => put(from, text)));
    let isMoving = true;
    const reading = (async () => {
      // Unlike S3 itself, this server shows an object while it is being written.
      const said = target === "in a bucket" ? ["", texts[7]] : [texts[7]];
      while (isMoving) expect(said).toContain(await read(pair, hashes[7] ?? ""));
    })();
    const told: number[] = [];
    const result = await move(from, to, (moved) => told.push(moved));
    isMoving = false;
    await reading;
    expect(result).toEqual({ moved: 30, damaged: [] });
    expect(told.at(-1)).toBe(30);
    expect(await listOf(from)).toEqual([]);
    for (const [index, hash] of hashes.entries()) expect(await read(to, hash)).toBe(texts[index]);
    for (const hash of hashes) await to.delete(hash);
  });

  it("go on where it was when it is stopped and begun again", async () => {
    const [from, to] = [makeStore["on a disk"](), makeStore["on a disk"]()];
    for (let index = 0; index < 20; index += 1) await put(from, `again ${index}`);
    let taken = 0;
    const failing: MediaStore = {
      ...to,
      take(hash, file) {
        taken += 1;
        return taken > 8 ? Promise.reject(new Error("The line is down")) : to.take(hash, file);
      },
    };
    await expect(move(from, failing)).rejects.toThrow("The line is down");
    expect((await listOf(from)).length + (await listOf(to)).length).toBeGreaterThanOrEqual(20);
    await move(from, to);
    expect(await listOf(from)).toEqual([]);
    expect(await listOf(to)).toHaveLength(20);
  });

  it("stay where they are when they are damaged, or arrive so", async () => {
    const [disk, to] = [path.join(folder, next()), makeStore["on a disk"]()];
    const from = createDiskStore(disk);
    const hash = await put(from, "whole");
    const place = path.join(disk, hash.slice(0, 2), hash);
    await writeFile(place, "holed");
    expect(await move(from, to)).toEqual({ moved: 0, damaged: [hash] });
    expect(await readFile(place, "utf8")).toBe("holed");
    expect(await listOf(to)).toEqual([]);
    await writeFile(place, "whole");
    const forgetful: MediaStore = { ...to, open: async () => null };
    await expect(move(from, forgetful)).rejects.toThrow(/it stays/);
    expect(await listOf(from)).toEqual([hash]);
  });

  it("replace what is broken at the new place", async () => {
    const [from, disk] = [makeStore["on a disk"](), path.join(folder, next())];
    const hash = await put(from, "mended");
    await mkdir(path.join(disk, hash.slice(0, 2)), { recursive: true });
    await writeFile(path.join(disk, hash.slice(0, 2), hash), "broken");
    const to = createDiskStore(disk);
    await move(from, to);
    expect(await read(to, hash)).toBe("mended");
  });
});

function move(from: MediaStore, to: MediaStore, onProgress: (moved: number) => void = () => {}) {
  return moveContents({ from, to, folder: path.join(folder, "on-the-way"), onProgress });
}

function linkOf(fd: string): string {
  try {
    return readlinkSync(path.join("/proc/self/fd", fd));
  } catch {
    // Closed meanwhile.
    return "";
  }
}
