import { Readable } from "node:stream";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { wechatFor } from "@/lib/accounts/wechat-for";
import type { AccountId } from "@/lib/auth/account-id";
import { receiveFile } from "@/lib/media/files/receive-file";
import { deleteFileAction, listFilesAction } from "@/lib/media/library/actions";
import { addFile } from "@/lib/media/library/mutations";
import { newArrival } from "@/lib/media/store/media-store";
import { db } from "@/lib/platform/db/db";
import { createRuleAction } from "@/lib/replies/actions";
import { MP3, MP4 } from "@/lib/sandbox/testing/sample-files";
import { signInAs } from "@/lib/testing/as";
import { makePerson } from "@/lib/testing/factories";
import { describeRefusals } from "@/lib/testing/refusals";
import { sandboxForFile } from "@/lib/testing/sandbox";
import { listTakeoverAction, takeOverAction } from "./actions";

const { platform, makeSandboxAccount } = sandboxForFile();

const material = { type: "image" as const, mediaId: "M", name: "a.png" };
describeRefusals("listing WeChat's library", listTakeoverAction, { type: "image", page: 0 });
describeRefusals("taking material over", takeOverAction, material);

describe("material of WeChat's console", () => {
  it.each([
    ["image", "海报.png", () => picture()],
    ["voice", "欢迎.mp3", async () => MP3],
    ["video", "活动.mp4", async () => MP4],
  ] as const)("%s is listed, taken over once, and told as ours from then on", async (type, name, make) => {
    const { accountId } = await desk();
    const mediaId = await addMaterial(accountId, type, name, await make());
    expect(await listed(accountId, type)).toMatchObject([{ mediaId, fileId: null }]);
    const [first, again] = [
      await takeOverAction(accountId, { type, mediaId, name }),
      await takeOverAction(accountId, { type, mediaId, name }),
    ];
    expect(first).toMatchObject({ ok: true, data: { kind: type, name } });
    expect(again).toEqual(first);
    expect(await listed(accountId, type)).toMatchObject([{ mediaId, fileId: first.ok && first.data.id }]);
    expect(await db.auditEvent.findMany({ where: { accountId } })).toMatchObject([
      { event: "mediaFile.takenOver", subject: name },
    ]);
  });

  it("that was stopped while its content came, and begun again, is ours once", async () => {
    const { accountId, userId } = await desk();
    const bytes = await picture();
    const mediaId = await addMaterial(accountId, "image", "海报.png", bytes);
    const taken = await takeOverAction(accountId, { type: "image", mediaId, name: "海报.png" });
    const file = await receiveFile(newArrival(), Readable.from([bytes]));
    const actor = { userId, name: "", email: "", isOwner: false };
    const context = { actor, accountId, locale: "zh", role: "editor" } as const;
    const late = await addFile(
      context,
      { name: "海报.png", folder: "", file },
      { materialId: mediaId, keep: async () => undefined },
    );
    expect(late).toEqual(taken.ok && taken.data);
    expect(await db.mediaFile.count({ where: { accountId } })).toBe(1);
  });

  it("keeps its id: a reply that sends the file costs no upload", async () => {
    const { accountId, appId } = await desk();
    const mediaId = await addMaterial(accountId, "image", "海报.png", await picture());
    const taken = await takeOverAction(accountId, { type: "image", mediaId, name: "海报.png" });
    const fileId = taken.ok ? taken.data.id : "";
    await createRuleAction(accountId, {
      ...{ name: "海报", enabled: true, priority: 0, replyMode: "all", replies: [{ type: "image", fileId }] },
      triggers: [{ type: "keyword", match: "exact", text: "海报" }],
    });
    expect(await db.replyFile.findUnique({ where: { id: fileId } })).toMatchObject({ mediaId });
    const { body } = await platform().control("GET", `/calls?appId=${appId}`);
    expect(JSON.stringify(body).split("/add_material").length - 1).toBe(1);
  });

  it("that is there twice is twice ours, and one that is deleted here can be taken over again", async () => {
    const { accountId } = await desk();
    const bytes = await picture();
    const twins = [
      await addMaterial(accountId, "image", "a.png", bytes),
      await addMaterial(accountId, "image", "b.png", bytes),
    ];
    for (const mediaId of twins) await takeOverAction(accountId, { type: "image", mediaId, name: "twin" });
    expect((await listed(accountId, "image")).every(({ fileId }) => fileId !== null)).toBe(true);
    const files = await listFilesAction(accountId, {});
    for (const { id } of files.ok ? files.data.rows : []) await deleteFileAction(accountId, { id });
    expect((await listed(accountId, "image")).map(({ fileId }) => fileId)).toEqual([null, null]);
  });

  it("is told in WeChat's words when it is gone, and nothing is added", async () => {
    const { accountId } = await desk();
    expect(await takeOverAction(accountId, material)).toMatchObject({ ok: false, code: "wechat-refused" });
    expect(await db.mediaFile.count({ where: { accountId } })).toBe(0);
  });

  it("that is no file of the kind it was taken for is refused", async () => {
    const { accountId } = await desk();
    const mediaId = await addMaterial(accountId, "voice", "欢迎.mp3", MP3);
    expect(await takeOverAction(accountId, { type: "image", mediaId, name: "a" })).toMatchObject({
      ok: false,
      code: "invalid",
    });
  });
});

async function desk() {
  const { id: accountId, appId } = await makeSandboxAccount();
  const person = await makePerson({ accountId, role: "editor" });
  await signInAs(person);
  return { accountId, appId, userId: person.userId };
}

async function addMaterial(
  accountId: AccountId,
  type: "image" | "voice" | "video",
  name: string,
  content: Uint8Array,
): Promise<string> {
  const { materials } = await wechatFor(accountId);
  const contentType = { image: "image/png", voice: "audio/mpeg", video: "video/mp4" }[type];
  const file = { name, contentType, bytes: new Uint8Array(content) };
  const video = { title: name, introduction: "" };
  return (await materials.add(type === "video" ? { type, file, video } : { type, file })).mediaId;
}

async function listed(accountId: AccountId, type: "image" | "voice" | "video") {
  const list = await listTakeoverAction(accountId, { type, page: 0 });
  return list.ok ? list.data.items : [];
}

function picture(): Promise<Buffer> {
  return sharp({ create: { width: 20, height: 10, channels: 3, background: "green" } })
    .png()
    .toBuffer();
}
