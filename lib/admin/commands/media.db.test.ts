import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { startBucket } from "@/lib/testing/bucket";
import { makeAccount, makePerson } from "@/lib/testing/factories";

let server: Awaited<ReturnType<typeof startBucket>>;
beforeAll(async () => {
  server = await startBucket();
});
afterAll(() => server.close());
beforeEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

/** A desk that was started with these settings: they are read once. */
async function startDesk(store: "disk" | "s3" | null) {
  const { endpoint, bucket, accessKeyId, secretAccessKey } = server.bucket;
  if (store) {
    vi.stubEnv("MEDIA_STORE", store);
    vi.stubEnv("S3_ENDPOINT", endpoint);
    vi.stubEnv("S3_BUCKET", bucket);
    vi.stubEnv("S3_ACCESS_KEY_ID", accessKeyId);
    vi.stubEnv("S3_SECRET_ACCESS_KEY", secretAccessKey);
  }
  vi.resetModules();
  const [{ POST }, { GET }, { admin }, { mediaStores }, { signInAs }] = await Promise.all([
    import("@/app/api/media/[accountId]/files/route"),
    import("@/app/media/[accountId]/[name]/route"),
    import("@/lib/testing/command-line"),
    import("@/lib/media/store/media-store"),
    import("@/lib/testing/as"),
  ]);
  return {
    admin,
    signInAs,
    async upload(accountId: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
      const headers = { "content-type": "application/octet-stream" };
      const address = "http://desk.example/api/media/a/files?name=a.mp3";
      const request = new Request(address, { method: "POST", headers, body: bytes });
      const body = await (await POST(request, { params: Promise.resolve({ accountId }) })).json();
      return path.basename(body.data?.url ?? body.message);
    },
    async serve(accountId: string, name: string, headers: Record<string, string> = {}) {
      const request = new Request("http://desk.example/media/a/b", { headers });
      const answer = await GET(request, { params: Promise.resolve({ accountId, name }) });
      return { status: answer.status, text: await answer.text() };
    },
    async onDisk(): Promise<number> {
      let count = 0;
      for await (const _ of mediaStores.disk.list()) count += 1;
      return count;
    },
  };
}

function song(title: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`ID3 ${title}`);
}

it("the files of a desk move into a bucket and back, and are served all the while", async () => {
  const { id } = await makeAccount();
  const editor = await makePerson({ accountId: id, role: "editor" });
  const before = await startDesk(null);
  await before.signInAs(editor);
  const old = await before.upload(id, song("old"));
  expect(await before.onDisk()).toBe(1);

  const desk = await startDesk("s3");
  await desk.signInAs(editor);
  const fresh = await desk.upload(id, song("fresh"));
  expect([await desk.onDisk(), server.keys().length]).toEqual([1, 1]);
  expect(await desk.serve(id, old)).toMatchObject({ status: 200, text: "ID3 old" });
  expect(await desk.serve(id, fresh, { range: "bytes=4-8" })).toEqual({ status: 206, text: "fresh" });
  expect(await desk.admin(["media", "move", "--to", "s3"])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining("Moved 1 contents to s3"),
    stderr: "100 %: 1 of 1\n",
  });
  expect([await desk.onDisk(), server.keys().length]).toEqual([0, 2]);
  expect(await desk.serve(id, old)).toMatchObject({ status: 200, text: "ID3 old" });

  const back = await startDesk("disk");
  expect(await back.serve(id, old)).toMatchObject({ status: 200 });
  expect(await back.admin(["media", "move", "--to", "disk"])).toMatchObject({ code: 0 });
  expect([await back.onDisk(), server.keys().length]).toEqual([2, 0]);
  expect((await (await startDesk(null)).serve(id, fresh)).text).toBe("ID3 fresh");
});

it("nothing moves to where new files do not go, or where there is no bucket", async () => {
  const wrongWay = await startDesk("disk");
  expect(await wrongWay.admin(["media", "move", "--to", "s3"])).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("Set MEDIA_STORE=s3"),
  });
  vi.unstubAllEnvs();
  const without = await startDesk(null);
  expect(await without.admin(["media", "move", "--to", "s3"])).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("Set S3_ENDPOINT"),
  });
  expect(await without.admin(["media", "move", "--to", "moon"])).toMatchObject({ code: 2 });
});

it("a bucket that says no is told to people in their words, and to operators in its own", async () => {
  const { id } = await makeAccount();
  const editor = await makePerson({ accountId: id, role: "editor" });
  const before = await startDesk(null);
  await before.signInAs(editor);
  const old = await before.upload(id, song("kept"));
  const { secretAccessKey } = server.bucket;
  server.bucket.secretAccessKey = "forgotten";
  const desk = await startDesk("s3");
  server.bucket.secretAccessKey = secretAccessKey;
  await desk.signInAs(editor);
  expect(await desk.upload(id, song("lost"))).toMatch(/存储空间现在连不上/);
  expect(await desk.serve(id, old)).toMatchObject({ status: 503 });
  const { code, stderr } = await desk.admin(["media", "move", "--to", "s3"]);
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: expect.stringMatching(/SignatureDoesNotMatch.*S3_SECRET_ACCESS_KEY/),
  });
  expect(stderr).not.toContain("forgotten");
});
