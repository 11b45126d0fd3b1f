import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { unzipSync, zipSync } from "fflate";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { archiveArticlesAction, createArticleAction, labelArticlesAction } from "@/lib/articles/actions";
import { createSetAction } from "@/lib/articles/sets/actions";
import { saveTemplateAction } from "@/lib/articles/templates/actions";
import { createWrittenAction, saveWrittenAction } from "@/lib/articles/writing/actions";
import { EMPTY_WRITTEN } from "@/lib/articles/writing/schema";
import { receiveFile } from "@/lib/media/files/receive-file";
import { addFileAction } from "@/lib/media/library/actions";
import { newArrival } from "@/lib/media/store/media-store";
import { publishDocument } from "@/lib/menu/publishing/publish";
import type { ActionResult } from "@/lib/platform/action";
import { db } from "@/lib/platform/db/db";
import { createRuleAction } from "@/lib/replies/actions";
import { signInAs } from "@/lib/testing/as";
import { issueCode } from "@/lib/testing/codes";
import { admin, inFolder } from "@/lib/testing/command-line";
import { makePerson, type TestAccount } from "@/lib/testing/factories";
import { keyword } from "@/lib/testing/rules";
import { sandboxForFile } from "@/lib/testing/sandbox";

const { makeSandboxAccount } = sandboxForFile();

let from: TestAccount;
beforeAll(async () => {
  from = await makeFullAccount();
});

describe("an account that is exported", () => {
  it("is in another account what it was, and exported from there the same bytes", async () => {
    const to = await makeSandboxAccount();
    const [first, second] = [inFolder("first"), inFolder("second")];
    expect(await admin(["export", "--account", from.id, first])).toMatchObject({ code: 0, stderr: "" });

    const applied = await admin(["apply", "--account", to.id, first]);
    expect(applied).toMatchObject({ code: 0, stderr: "" });
    expect(applied.stdout).toContain("written articles: 1 made");
    expect(applied.stdout).toContain("templates: 2 made");
    const again = await admin(["export", "--account", to.id, second]);

    expect(again).toMatchObject({ code: 0, stderr: "" });
    expect(filesIn(second)).toEqual(filesIn(first));
    expect(await db.articleLabel.count({ where: { accountId: to.id } })).toBe(4);
    expect(await shownBy(to)).toEqual({ cover: true, picture: true, code: true, card: true, sent: true });
  });

  it("is the same in a ZIP, which somebody may have packed anew with a folder around it", async () => {
    const to = await makeSandboxAccount();
    const [folder, zip] = [inFolder("as-folder"), inFolder("as.zip")];
    await admin(["export", "--account", from.id, folder]);
    expect(await admin(["export", "--account", from.id, zip])).toMatchObject({ code: 0, stderr: "" });
    const packed = unzipSync(new Uint8Array(readFileSync(zip)));
    const base64 = Object.entries(packed).map(([name, bytes]) => [
      name,
      Buffer.from(bytes).toString("base64"),
    ]);
    expect(Object.fromEntries(base64)).toEqual(filesIn(folder));
    expect(await admin(["export", "--account", from.id, zip])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("exists already"),
    });
    const again = inFolder("again.zip");
    const around = Object.entries(packed).map(([name, bytes]) => [`monday/${name}`, bytes]);
    writeFileSync(again, zipSync(Object.fromEntries(around)));
    expect(await admin(["apply", "--account", to.id, again])).toMatchObject({ code: 0, stderr: "" });
    const { stdout } = await admin(["apply", "--account", to.id, zip]);
    expect(stdout).toContain("Nothing to change");
    writeFileSync(again, "no archive");
    expect(await admin(["apply", "--account", to.id, again])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("no ZIP"),
    });
  });

  it("has nothing to change when it is applied where it came from, nor a second time elsewhere", async () => {
    const to = await makeSandboxAccount();
    const folder = inFolder("once");
    await admin(["export", "--account", from.id, folder]);
    await admin(["apply", "--account", to.id, folder]);
    for (const { id } of [from, to]) {
      const before = await revisionsOf(id);
      const { code, stdout } = await admin(["apply", "--account", id, folder]);
      expect([code, stdout]).toEqual([0, expect.stringContaining("Nothing to change")]);
      expect(await revisionsOf(id)).toEqual(before);
    }
  });

  it("is written in parts where that is asked for, into an empty place only", async () => {
    const { id } = from;
    const folder = inFolder("part");
    await admin(["export", "--account", id, folder, "--only", "sets,articles"]);
    expect(Object.keys(JSON.parse(readFileSync(path.join(folder, "configuration.json"), "utf8")))).toEqual([
      "articles",
      "sets",
    ]);
    expect(await admin(["export", "--account", id, folder])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("is not empty"),
    });
    expect(await admin(["export", "--account", id, inFolder("other"), "--only", "cats"])).toMatchObject({
      code: 2,
    });
  });
});

describe("what lies beside a configuration", () => {
  it.each([
    ["missing", (file: string) => rmSync(file), "is missing beside the configuration"],
    ["something else", (file: string) => writeFileSync(file, "GIF89a"), "its SHA-256 is"],
  ])("is %s: nothing is changed, and the file says at which line", async (_, spoil, words) => {
    const to = await makeSandboxAccount();
    const folder = inFolder(`spoilt-${to.id}`);
    await admin(["export", "--account", from.id, folder]);
    const [name = ""] = readdirSync(path.join(folder, "media"));
    spoil(path.join(folder, "media", name));

    const { code, stderr } = await admin(["apply", "--account", to.id, folder]);

    expect(code).toBe(1);
    expect(stderr).toMatch(/media\[\d\]\.hash \(line \d+\)/);
    expect(stderr).toContain(words);
    expect(await countAll(to.id)).toEqual({ articles: 0, rules: 0, files: 0, codes: 0, sets: 0 });
  });

  it("is named by texts and cards: a key that nothing has is a problem at its place", async () => {
    const { id } = await makeSandboxAccount();
    const image = { type: "image", attrs: { mediaId: "nowhere" } };
    const code = { type: "qrCode", attrs: { codeId: "no-scene" } };
    const file = inFolder("unknown.json", {
      articles: [
        { key: "a", title: "t", description: "", pictureUrl: "media:nothing", url: "https://e.example" },
      ],
      written: [{ key: "w", title: "t", cover: "none", body: { type: "doc", content: [image, code] } }],
      sets: [{ key: "s", name: "组", articles: ["a", "gone"] }],
      rules: [
        {
          name: "r",
          triggers: [{ type: "follow" }],
          replies: [
            { type: "newsSet", set: "no-set" },
            { type: "image", file: "no-file" },
          ],
        },
      ],
    });
    const { code: exit, stderr } = await admin(["apply", "--account", id, file]);
    expect(exit).toBe(1);
    for (const words of [
      'articles[0].pictureUrl (line 8): There is no file with the key "nothing"',
      'There is no file with the key "none"',
      'There is no file with the key "nowhere"',
      'There is no QR code with the scene "no-scene"',
      'sets[0].articles[1] (line 40): There is no article with the key "gone"',
      'There is no set with the key "no-set"',
      'There is no file with the key "no-file"',
    ])
      expect(stderr.replaceAll(/\(line \d+\)/g, "")).toContain(words.replaceAll(/\(line \d+\)/g, ""));
  });
});

it("pages that are open in the file are opened by whoever asks for it, and named otherwise", async () => {
  const { id } = await makeSandboxAccount();
  const body = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "春天" }] }] };
  const empty = { type: "doc", content: [] };
  const written = [
    { key: "w", title: "周刊", body, public: true },
    { key: "x", title: "草稿", body },
    { key: "y", title: "空白", body: empty, public: true },
  ];
  const file = inFolder("public.json", { written });
  const named = await admin(["apply", "--account", id, file]);
  expect(named.stdout).toContain("w (周刊): open in the file, not here; --publish opens it");
  expect(await db.articlePage.count({ where: { accountId: id } })).toBe(0);
  const opened = await admin(["apply", "--account", id, file, "--publish"]);
  expect(opened.stdout).toContain("w (周刊): open to everybody");
  expect(opened.stdout).toContain("! page of y (空白): not opened");
  expect(await db.articlePage.findMany({ where: { accountId: id } })).toMatchObject([{ state: "public" }]);
  const folder = inFolder("public");
  await admin(["export", "--account", id, folder]);
  const text = readFileSync(path.join(folder, "configuration.json"), "utf8");
  expect(JSON.parse(text).written.map((article: { public: boolean }) => article.public)).toEqual([
    true,
    false,
    false,
  ]);
});

it("a written article that is applied again keeps what it said before among its versions", async () => {
  const { id } = await makeSandboxAccount();
  const text = (words: string) => ({
    type: "doc",
    content: [{ type: "paragraph", content: [{ type: "text", text: words }] }],
  });
  for (const words of ["第一版", "第二版", "第二版"])
    await admin([
      "apply",
      "--account",
      id,
      inFolder("w.json", { written: [{ key: "w", title: "周刊", body: text(words) }] }),
    ]);
  const [article] = await db.article.findMany({ where: { accountId: id }, include: { written: true } });
  expect(article).toMatchObject({ kind: "written", key: "w", title: "周刊", url: "", revision: 2 });
  expect(JSON.stringify(article?.written?.body)).toContain("第二版");
  const versions = await db.articleVersion.findMany({ where: { accountId: id }, orderBy: { number: "asc" } });
  expect(versions.map(({ values }) => JSON.stringify(values).match(/第.版/)?.[0])).toEqual([
    "第一版",
    "第二版",
  ]);
});

async function makeFullAccount(): Promise<TestAccount> {
  const account = await makeSandboxAccount();
  const { id } = account;
  await signInAs(await makePerson({ accountId: id, role: "admin" }));
  const cover = await addPicture(id, "#c0392b", "封面.png");
  // The same content under another name is another file.
  await addPicture(id, "#c0392b", "封面（副本）.png");
  const picture = await addPicture(id, "#2980b9", "茶园.png");
  const code = await issueCode(id, { name: "海报", labels: ["门口"] });
  const link = dataOf(
    await createArticleAction(id, {
      title: "链接",
      description: "到店里来",
      pictureUrl: picture.publicUrl,
      url: "https://shop.example.com/",
    }),
  );
  const written = dataOf(await createWrittenAction(id, { title: "周刊" }));
  dataOf(
    await saveWrittenAction(id, {
      ...EMPTY_WRITTEN,
      ...{ id: written.id, revision: 1, title: "周刊", author: "小满", digest: "一周", folder: "2026" },
      look: { ...EMPTY_WRITTEN.look, options: { ...EMPTY_WRITTEN.look.options, accent: "#c0392b" } },
      coverId: cover.id,
      body: {
        type: "doc",
        content: [
          {
            type: "heading",
            attrs: { level: 2 },
            content: [{ type: "text", text: "春天", marks: [{ type: "bold" }] }],
          },
          { type: "image", attrs: { mediaId: picture.id, src: picture.publicUrl, caption: "茶园" } },
          { type: "qrCode", attrs: { codeId: code.id, caption: "扫一扫" } },
        ],
      },
    }),
  );
  dataOf(await labelArticlesAction(id, { ids: [link.id, written.id], add: ["门店", "春季"], remove: [] }));
  dataOf(await archiveArticlesAction(id, { ids: [written.id], archived: true }));
  const image = { type: "image", attrs: { mediaId: picture.id, src: picture.publicUrl } };
  const scan = { type: "qrCode", attrs: { codeId: code.id } };
  for (const kind of ["block", "article"] as const)
    dataOf(
      await saveTemplateAction(id, {
        ...{ kind, name: "结尾", folder: "常用", title: "周刊", look: EMPTY_WRITTEN.look },
        body: { type: "doc", content: [image, scan] },
      }),
    );
  const set = dataOf(await createSetAction(id, { name: "本周", articleIds: [link.id, written.id] }));
  const replies = [
    { type: "newsSet" as const, setId: set.id },
    { type: "news" as const, articleIds: [link.id] },
    { type: "image" as const, fileId: picture.id, name: "茶园.png" },
    { type: "text" as const, text: "你好" },
  ];
  dataOf(await createRuleAction(id, { name: "新闻", triggers: [keyword.exact("新闻")], replies }));
  await db.qrCode.update({ where: { id: code.id }, data: { replies } });
  const button = { id: "b1", name: "新闻", key: "NEWS", action: { type: "click" as const }, items: [] };
  await publishDocument({ accountId: id, actor: null }, { document: { buttons: [button] }, note: "" });
  return account;
}

async function addPicture(accountId: TestAccount["id"], background: string, name: string) {
  const bytes = await sharp({ create: { width: 40, height: 20, channels: 3, background } })
    .png()
    .toBuffer();
  const file = await receiveFile(
    newArrival(),
    (async function* () {
      yield bytes;
    })(),
  );
  return dataOf(await addFileAction(accountId, { name, folder: "", file }));
}

function dataOf<T>(result: ActionResult<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.data;
}

function filesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    /\.\w+$/.test(name),
  );
  return Object.fromEntries(
    names.sort().map((name) => [name, readFileSync(path.join(folder, name), "base64")]),
  );
}

/** Whether what the account shows is its own. */
async function shownBy({ id: accountId }: TestAccount) {
  const files = new Set((await db.mediaFile.findMany({ where: { accountId } })).map(({ id }) => id));
  const [code] = await db.qrCode.findMany({ where: { accountId } });
  const written = await db.writtenArticle.findFirstOrThrow({ where: { accountId } });
  const link = await db.article.findFirstOrThrow({ where: { accountId, kind: "link" } });
  const body = JSON.stringify(written.body);
  const rule = await db.rule.findFirstOrThrow({ where: { accountId } });
  const [sent] = await db.replyFile.findMany({ where: { accountId } });
  return {
    // What is sent is on its way to WeChat.
    sent: files.has(sent?.id ?? "") && JSON.stringify(rule.replies).includes(`"${sent?.id}"`),
    cover: files.has(written.coverId ?? ""),
    picture: [...files].some(
      (id) => body.includes(`"mediaId":"${id}"`) || body.includes(`"mediaId": "${id}"`),
    ),
    code: body.includes(`"${code?.id}"`),
    card: [...files].some((id) => link.pictureUrl.includes(`/media/${accountId}/${id}.png`)),
  };
}

async function revisionsOf(accountId: string) {
  const select = { id: true, revision: true } as const;
  const where = { accountId };
  return {
    account: await db.account.findUnique({ where: { id: accountId }, select }),
    articles: await db.article.findMany({ where, select, orderBy: { id: "asc" } }),
    sets: await db.articleSet.findMany({ where, select, orderBy: { id: "asc" } }),
  };
}

async function countAll(accountId: string) {
  const where = { accountId };
  return {
    articles: await db.article.count({ where }),
    rules: await db.rule.count({ where }),
    files: await db.mediaFile.count({ where }),
    codes: await db.qrCode.count({ where }),
    sets: await db.articleSet.count({ where }),
  };
}
