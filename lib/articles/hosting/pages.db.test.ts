import { createHash, randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { deleteArticleAction } from "@/lib/articles/actions";
import { findArticles } from "@/lib/articles/data";
import { documentSchema } from "@/lib/articles/document/schema";
import { writtenSchema } from "@/lib/articles/writing/schema";
import { INCOMING_FOLDER, mediaStore } from "@/lib/media/store/media-store";
import { db } from "@/lib/platform/db/db";
import { env } from "@/lib/platform/env";
import { signInAs } from "@/lib/testing/as";
import { makeCode } from "@/lib/testing/codes";
import { makeAccount, makePerson } from "@/lib/testing/factories";
import {
  changePageSlugAction,
  makePreviewAction,
  planPageAction,
  publishPageAction,
  setAccountCardAction,
  takeDownPageAction,
} from "./actions";
import { hostingDesk, NOON } from "./hosting.test-kit";
import { publishPage } from "./publish";

const { accountId, publisher, written, save, publish, publication, open } = hostingDesk();

const BLANK = { type: "paragraph", content: [{ type: "text", text: " " }, { type: "hardBreak" }] };

describe("a page", () => {
  it("is not there before it is published, and then for everybody, with its card", async () => {
    const id = await written({ title: "周末活动", digest: "满三百减五十" });
    expect((await open("/a/zhou-mo-huo-dong")).status).toBe(404);
    expect(await publish(id)).toEqual({
      url: `${env.PUBLIC_URL}/a/zhou-mo-huo-dong`,
      slug: "zhou-mo-huo-dong",
    });
    const page = await open("/a/zhou-mo-huo-dong");
    expect(page.status).toBe(200);
    expect(page.body).toContain('<h1 itemprop="headline">周末活动</h1>');
    expect(page.body).toContain('<html lang="zh-CN">');
    expect(page.body).toContain('<meta property="og:description" content="满三百减五十">');
    expect(page.body).toContain("西湖茶事");
    expect(await db.article.findUniqueOrThrow({ where: { id } })).toMatchObject({
      title: "周末活动",
      description: "满三百减五十",
      url: `${env.PUBLIC_URL}/a/zhou-mo-huo-dong`,
    });
    expect(await findArticles(accountId(), "周末")).toHaveLength(1);
  });

  it("stays as it was published until it is published again, and says that it differs", async () => {
    const id = await written({ title: "甲" });
    await publish(id);
    await save(id, { title: "乙" });
    expect((await open("/a/jia")).body).toContain("甲");
    expect(await publication(id)).toMatchObject({ state: "public", isChanged: true, slug: "jia" });
    await save(id, { title: "甲" });
    expect(await publication(id)).toMatchObject({ isChanged: false });
    await save(id, { title: "乙" });
    await publish(id);
    expect((await open("/a/jia")).body).toContain("乙");
    expect(await publication(id)).toMatchObject({ isChanged: false });
  });

  it.each([
    ["title", { title: "" }],
    ["body", { body: { type: "doc", content: [] } }],
    ["body", { body: documentSchema.parse({ type: "doc", content: [BLANK, { type: "paragraph" }] }) }],
  ])("without a %s is refused there", async (field, lack) => {
    const id = await written(writtenSchema.partial().parse(lack));
    expect(await publishPageAction(accountId(), { id })).toMatchObject({
      code: "invalid",
      fieldErrors: { [field]: expect.any(String) },
    });
  });

  it("is not published when a colleague has written on since it was seen", async () => {
    const id = await written({ title: "甲" });
    expect(await publishPageAction(accountId(), { id, revision: 1 })).toMatchObject({ code: "conflict" });
    expect(await publishPageAction(accountId(), { id, revision: 2 })).toMatchObject({ ok: true });
  });

  it("of another account, or a link, is none", async () => {
    const other = (await makeAccount()).id;
    const stranger = await makePerson({ accountId: other, role: "admin" });
    const id = await written({ title: "甲" });
    await publish(id);
    await signInAs(stranger);
    for (const act of [publishPageAction, takeDownPageAction, makePreviewAction])
      expect(await act(other, { id })).toMatchObject({ ok: false });
    expect(await changePageSlugAction(other, { id, slug: "theirs" })).toMatchObject({ code: "not-found" });
    expect(await planPageAction(other, { id, publishAt: null, takeDownAt: null })).toMatchObject({
      ok: false,
    });
    expect((await open("/a/jia")).status).toBe(200);
  });

  it("that is taken down says so kindly, in the reader's language, and comes back where it was", async () => {
    const id = await written({ title: "甲" });
    await publish(id);
    expect(await takeDownPageAction(accountId(), { id })).toMatchObject({ ok: true, data: { usedBy: [] } });
    expect(await open("/a/jia")).toMatchObject({ status: 410, body: expect.stringContaining("已经下线") });
    const english = await open("/a/jia", { "accept-language": "en-GB" });
    expect(english.body).toContain("taken down");
    expect(await findArticles(accountId(), "")).toEqual([]);
    expect(await takeDownPageAction(accountId(), { id })).toMatchObject({ code: "conflict" });
    await publish(id);
    expect((await open("/a/jia")).status).toBe(200);
  });

  it("shows pictures of the library, sized, and its cover on the card, of its own account only", async () => {
    const mine = await picture(accountId());
    const theirs = await picture((await makeAccount()).id);
    const image = (mediaId: string) => ({ type: "image", attrs: { mediaId, alt: "茶园" } });
    const body = documentSchema.parse({ type: "doc", content: [image(mine), image(theirs)] });
    const id = await written({ title: "甲", body, coverId: mine });
    await publish(id);
    const { body: html } = await open("/a/jia");
    const src = `/media/${accountId()}/${mine}.jpg`;
    expect(html).toMatch(
      new RegExp(`<img src="${src}" alt="茶园" width="800" height="450" loading="lazy"`, "u"),
    );
    expect(html).toContain(`<meta property="og:image" content="${env.PUBLIC_URL}${src}">`);
    expect(html).not.toContain(theirs);
    expect(await db.article.findUniqueOrThrow({ where: { id } })).toMatchObject({
      pictureUrl: `${env.PUBLIC_URL}${src}`,
    });
  });

  it("offers its pictures smaller and in a second format, and is shared with the part of its cover that was chosen", async () => {
    const mine = await picture(accountId());
    const image = { type: "image", attrs: { mediaId: mine, alt: "茶园", widthPercent: 50 } };
    const body = documentSchema.parse({ type: "doc", content: [image] });
    const whole = { left: 0, top: 0, right: 1, bottom: 1 };
    const coverCrops = { wide: { ...whole, bottom: 0.5 }, square: whole };
    const id = await written({ title: "甲", body, coverId: mine, coverCrops });
    expect((await open("/a/jia/cover.jpg")).status).toBe(404);
    await publish(id);
    const { body: html } = await open("/a/jia");
    const webp = `/media/${accountId()}/${mine}`;
    expect(html).toContain(
      `<picture><source type="image/webp" srcset="${webp}.720.webp 720w, ${webp}.1440.webp 800w" sizes="(min-width:677px) 319px, 50vw"><img src="${webp}.jpg"`,
    );
    expect(html).toContain(`<meta property="og:image" content="${env.PUBLIC_URL}/a/jia/cover.jpg">`);
    const shared = await open("/a/jia/cover.jpg");
    expect(shared.headers["content-type"]).toBe("image/jpeg");
    expect(await sharp(shared.picture ?? Buffer.alloc(0)).metadata()).toMatchObject({
      width: 800,
      height: 225,
    });
    await changePageSlugAction(accountId(), { id, slug: "moved" });
    expect((await open("/a/jia/cover.jpg")).status).toBe(200);
    await takeDownPageAction(accountId(), { id });
    expect((await open("/a/moved/cover.jpg")).status).toBe(404);
  });

  it("ends with the account's card once there is a code to follow by, of the library only", async () => {
    const mine = await picture(accountId());
    const card = { signature: "一周一泡好茶", avatarId: null, qrCodeId: mine };
    const theirs = { ...card, qrCodeId: await picture((await makeAccount()).id) };
    expect(await setAccountCardAction(accountId(), theirs)).toMatchObject({
      fieldErrors: { qrCodeId: expect.any(String) },
    });
    const id = await written({ title: "甲" });
    await publish(id);
    expect((await open("/a/jia")).body).not.toContain("一周一泡好茶");
    expect(await setAccountCardAction(accountId(), card)).toMatchObject({ ok: true });
    await publish(id);
    const { body } = await open("/a/jia");
    expect(body).toContain("一周一泡好茶");
    expect(body).toContain(`<img src="/media/${accountId()}/${mine}.jpg" alt="西湖茶事"`);
  });

  it("shows its codes to everybody as long as it is public, and a preview to whoever may see it", async () => {
    const { id: codeId } = await makeCode(accountId());
    const hidden = await makeCode(accountId());
    const body = documentSchema.parse({
      type: "doc",
      content: [{ type: "qrCode", attrs: { codeId, caption: "扫码领券" } }],
    });
    const id = await written({ title: "甲", body });
    const address = `/a/codes/${accountId()}/${codeId}.svg`;
    expect((await open(address)).status).toBe(404);
    const preview = await makePreviewAction(accountId(), { id });
    const path = preview.ok ? new URL(preview.data.url).pathname : "";
    expect((await open(path)).body).toContain(`src="${path}/${codeId}.svg"`);
    expect(await open(`${path}/${codeId}.svg`)).toMatchObject({
      status: 200,
      body: expect.stringContaining("<svg"),
    });
    expect((await open(`${path}/${hidden.id}.svg`)).status).toBe(404);
    await publish(id);
    expect((await open("/a/jia")).body).toContain(`src="${address}"`);
    expect((await open(address)).status).toBe(200);
    expect((await open(`/a/codes/${accountId()}/${hidden.id}.svg`)).status).toBe(404);
    await takeDownPageAction(accountId(), { id });
    expect((await open(address)).status).toBe(404);
    await publish(id);
    await save(id, { title: "甲" });
    await publish(id);
    expect((await open(address)).status).toBe(404);
  });

  it("goes with its article", async () => {
    const id = await written({ title: "甲" });
    await publish(id);
    expect(await deleteArticleAction(accountId(), { id })).toMatchObject({ data: { isDeleted: true } });
    expect((await open("/a/jia")).status).toBe(404);
  });

  it("is not sent again to a browser that has it", async () => {
    const id = await written({ title: "甲" });
    await publish(id);
    const { etag = "" } = (await open("/a/jia")).headers;
    expect(await open("/a/jia", { "if-none-match": etag })).toMatchObject({ status: 304, body: "" });
    await save(id, { title: "乙" });
    await publish(id);
    expect((await open("/a/jia", { "if-none-match": etag })).status).toBe(200);
  });
});

describe("an address", () => {
  it("that was changed leads to the new one, and nobody else gets it", async () => {
    const id = await written({ title: "甲" });
    await publish(id);
    expect(await changePageSlugAction(accountId(), { id, slug: "new-place" })).toMatchObject({ ok: true });
    expect(await open("/a/jia")).toMatchObject({
      status: 308,
      headers: { location: `${env.PUBLIC_URL}/a/new-place` },
    });
    const page = await open("/a/new-place");
    expect(page.body).toContain(`<link rel="canonical" href="${env.PUBLIC_URL}/a/new-place">`);
    expect((await db.article.findUniqueOrThrow({ where: { id } })).url).toBe(`${env.PUBLIC_URL}/a/new-place`);
    const second = await written({ title: "甲" });
    expect(await publish(second)).toMatchObject({ slug: "jia-2" });
    for (const slug of ["jia", "new-place"])
      expect(await changePageSlugAction(accountId(), { id: second, slug })).toMatchObject({
        fieldErrors: { slug: expect.any(String) },
      });
    expect(await changePageSlugAction(accountId(), { id, slug: "jia" })).toMatchObject({ ok: true });
    expect((await open("/a/new-place")).status).toBe(308);
  });

  it.each(["preview", "of", "Großes", "a--b", "-a", "a/b", "", "x".repeat(81)])(
    "cannot be %j",
    async (slug) => {
      const id = await written({ title: "甲" });
      await publish(id);
      expect(await changePageSlugAction(accountId(), { id, slug })).toMatchObject({
        fieldErrors: { slug: expect.any(String) },
      });
    },
  );

  it("may be chosen before the page is published, which does not publish it", async () => {
    const id = await written({ title: "甲" });
    expect(await changePageSlugAction(accountId(), { id, slug: "tea" })).toMatchObject({ ok: true });
    expect((await open("/a/tea")).status).toBe(404);
    expect((await db.article.findUniqueOrThrow({ where: { id } })).url).toBe("");
    expect(await publish(id)).toMatchObject({ slug: "tea" });
  });

  it("is given once, however many publish in the same moment", async () => {
    const ids = await Promise.all(["a", "b", "c"].map(() => written({ title: "同名" })));
    const results = await Promise.all(ids.map((id) => publishPage(publisher(), { id }, new Date(NOON))));
    const slugs = results.flatMap((result) => (result !== null && "slug" in result ? [result.slug] : []));
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(slugs.length).toBeGreaterThan(0);
  });

  it("that nobody has is a kind page", async () => {
    for (const path of ["/a", "/a/nobody", "/a/x/y", "/a/x/y/z", "/a/of/nobody", "/a/codes/x/y.svg"])
      expect(await open(path)).toMatchObject({ status: 404, body: expect.stringContaining("没有找到") });
  });
});

async function picture(owner: string): Promise<string> {
  const size = { bytes: 1000, width: 800, height: 450 };
  const bytes = await sharp({ create: { width: 800, height: 450, channels: 3, background: "green" } })
    .jpeg()
    .toBuffer();
  const contentHash = createHash("sha256").update(bytes).digest("hex");
  const place = path.join(INCOMING_FOLDER, randomUUID());
  await mkdir(INCOMING_FOLDER, { recursive: true });
  await writeFile(place, bytes);
  await mediaStore.take(contentHash, place);
  const file = { kind: "image", format: "jpg", contentHash, name: "茶园", searchText: "" };
  const { id } = await db.mediaFile.create({ data: { accountId: owner, ...file, ...size } });
  return id;
}
