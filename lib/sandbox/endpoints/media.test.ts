import { afterEach, beforeEach, expect, it } from "vitest";
import { GIF, JPG, MP3, MP4, PNG } from "@/lib/sandbox/testing/sample-files";
import { type Fixture, NOON, startSandbox } from "@/lib/sandbox/testing/sandbox-fixture";

let sandbox: Fixture;
beforeEach(async () => {
  sandbox = await startSandbox();
  await sandbox.putAccount();
});
afterEach(async () => {
  await sandbox.close();
  expect(sandbox.problems).toEqual([]);
});

async function upload(type: string, bytes: Buffer, field = "media") {
  const form = new FormData();
  form.append("note", "not the file");
  form.append(field, new Blob([new Uint8Array(bytes)], { type: "image/png" }), "图片.png");
  const address = `${sandbox.url}/cgi-bin/media/upload?access_token=${await sandbox.accessToken()}&type=${type}`;
  return (await fetch(address, { method: "POST", body: form })).json();
}
async function download(mediaId: unknown) {
  const token = await sandbox.accessToken();
  return fetch(`${sandbox.url}/cgi-bin/media/get?access_token=${token}&media_id=${String(mediaId)}`);
}

it("a picture comes back byte for byte, for three days", async () => {
  const answer = await upload("image", PNG);
  expect(answer).toEqual({
    type: "image",
    media_id: expect.stringMatching(/^[\w-]{64}$/),
    created_at: NOON / 1000,
  });
  const { media_id } = Object(answer);
  const response = await download(media_id);
  expect(response.headers.get("content-type")).toBe("image/png");
  expect(response.headers.get("content-disposition")).toContain("attachment; filename=");
  expect(Buffer.from(await response.arrayBuffer())).toEqual(PNG);
  await sandbox.advance(3 * 86_400);
  expect(await (await download(media_id)).json()).toMatchObject({ errcode: 40007 });
});

it("a video comes back as an address", async () => {
  const { media_id } = Object(await upload("video", MP4));
  const { video_url } = Object(await (await download(media_id)).json());
  expect(Buffer.from(await (await fetch(video_url)).arrayBuffer())).toEqual(MP4);
});

it("a thumb has a name of its own for its id", async () => {
  expect(await upload("thumb", JPG)).toMatchObject({ type: "thumb", thumb_media_id: expect.any(String) });
});

it.each<[string, string, Buffer, number]>([
  ["an unknown type", "file", PNG, 40004],
  ["an empty file", "image", Buffer.alloc(0), 44001],
  ["a picture as video", "video", PNG, 40005],
  ["a GIF as thumb", "thumb", GIF, 40005],
  ["text as voice", "voice", Buffer.from("hello"), 40005],
  ["a picture beyond 10 MB", "image", Buffer.concat([PNG, Buffer.alloc(10 * 1024 * 1024)]), 40009],
  ["a voice message beyond 2 MB", "voice", Buffer.concat([MP3, Buffer.alloc(2 * 1024 * 1024)]), 40010],
  ["a video beyond 10 MB", "video", Buffer.concat([MP4, Buffer.alloc(10 * 1024 * 1024)]), 40011],
  ["a thumb beyond 64 KB", "thumb", Buffer.concat([JPG, Buffer.alloc(64 * 1024)]), 40012],
])("%s is refused", async (_, type, bytes, errcode) => {
  expect(await upload(type, bytes)).toMatchObject({ errcode });
});

it("the form needs the field media, and media/get an id", async () => {
  expect(await upload("image", PNG, "file")).toMatchObject({ errcode: 41005 });
  expect(await sandbox.call("media/upload?type=image", {})).toMatchObject({ errcode: 41005 });
  expect(await sandbox.call("media/get")).toMatchObject({ errcode: 41006 });
  expect(await sandbox.call("media/get?media_id=x")).toMatchObject({ errcode: 40007 });
});
