import sharp from "sharp";
import { beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { publishMenuDraftAction } from "@/lib/menu/publishing/actions";
import { systemClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db/db";
import { createJobRunner } from "@/lib/platform/jobs/runner";
import { createRuleAction, deleteRuleAction } from "@/lib/replies/actions";
import { MP3, MP4 } from "@/lib/sandbox/testing/sample-files";
import { signInAs } from "@/lib/testing/as";
import { makePerson, type TestAccount } from "@/lib/testing/factories";
import { describeRefusals } from "@/lib/testing/refusals";
import { sandboxForFile } from "@/lib/testing/sandbox";
import { importPartsAction, readConsoleAction } from "./actions";
import { getImportView } from "./data";
import { consoleReading } from "./reading";

const { platform, makeSandboxAccount } = sandboxForFile();
const choice = { token: "missing", keys: ["welcome"], answerAtOnce: true, draftRevision: 0 };

describeRefusals("reading the console", readConsoleAction, {});
describeRefusals("importing from the console", importPartsAction, choice);

let account: TestAccount;

async function openDesk(): Promise<void> {
  account = await makeSandboxAccount();
  await signInAs(await makePerson({ accountId: account.id, role: "editor" }));
}

const put = (part: string, body: object) =>
  platform().control("PUT", `/accounts/${account.appId}/${part}`, body);
const keep = async (type: string, bytes: Buffer) => {
  const body = { type, dataBase64: bytes.toString("base64"), permanent: true };
  const path = `/accounts/${account.appId}/media`;
  return z.string().parse((await platform().control("POST", path, body)).body.mediaId);
};
const picture = () =>
  sharp({ create: { width: 40, height: 40, channels: 3, background: "#07c160" } })
    .png()
    .toBuffer();
const text = (content: string) => ({ type: "text", content });
const rule = (rule_name: string, content: string, ...reply_list_info: object[]) => ({
  ...{ rule_name, reply_list_info },
  keyword_list_info: [{ match_mode: "contain", content }],
});

async function work(): Promise<void> {
  const runner = createJobRunner({ clock: systemClock, kinds: [consoleReading], recurring: [] });
  await runner.takeDue();
  await runner.idle();
  await runner.close();
}

async function read() {
  expect(await readConsoleAction(account.id, {})).toMatchObject({ ok: true });
  await work();
  return getImportView(account.id);
}

async function importAll(view: Awaited<ReturnType<typeof read>>, more: object = {}) {
  const keys = view.parts.filter(({ outcome }) => outcome !== "lost").map(({ key }) => key);
  const { revision: draftRevision } = view.draft;
  return importPartsAction(account.id, {
    ...{ token: view.reading?.token ?? "", keys, answerAtOnce: true, draftRevision },
    ...more,
  });
}

const rulesOf = () =>
  db.rule.findMany({
    where: { accountId: account.id },
    orderBy: { createdAt: "asc" },
    select: { id: true, name: true, enabled: true, triggers: true, replyMode: true, replies: true },
  });

describe("what the console has made", () => {
  beforeEach(async () => {
    await openDesk();
    const [img, voice, video] = [
      await keep("image", await picture()),
      await keep("voice", MP3),
      await keep("video", MP4),
    ];
    await put("menu", {
      button: [
        { type: "text", name: "问候", value: "您好" },
        {
          name: "更多",
          sub_button: [
            { type: "img", name: "海报", value: img },
            { type: "view", name: "网页", url: "https://a.example/" },
          ],
        },
      ],
    });
    await put("auto-replies", {
      add_friend_autoreply_info: text("欢迎"),
      message_default_autoreply_info: { type: "voice", content: voice },
      keyword_autoreply_info: {
        list: [
          rule("影片", "影片", { type: "video", content: video }, text("看完了吗")),
          rule("地址", "地址", text("人民路")),
        ],
      },
    });
  });

  it("becomes the draft and rules, with its files in the library, and nothing is published", async () => {
    const view = await read();
    expect(view.reading).toMatchObject({ state: "read", total: 3, done: 3 });
    expect(view.parts.map(({ key, outcome }) => [key, outcome])).toEqual([
      ["menu", "carried"],
      ["welcome", "carried"],
      ["fallback", "differently"],
      ["keyword 影片", "differently"],
      ["keyword 地址", "carried"],
    ]);
    expect(await importAll(view)).toMatchObject({ data: { imported: { length: 5 }, refused: [] } });
    const files = await db.mediaFile.findMany({ where: { accountId: account.id }, orderBy: { kind: "asc" } });
    expect(files.map(({ kind, folder }) => [kind, folder])).toEqual([
      ["image", "微信后台"],
      ["video", "微信后台"],
      ["voice", "微信后台"],
    ]);
    const [image, video, voice] = files.map(({ id }) => id);
    const file = (type: string, fileId: string | undefined) => [expect.objectContaining({ type, fileId })];
    expect(await rulesOf()).toMatchObject([
      {
        name: "菜单：问候",
        enabled: true,
        replies: [text("您好")].map(({ content }) => ({ type: "text", text: content })),
      },
      { name: "菜单：海报", replies: file("image", image) },
      { name: "被关注回复", triggers: [{ type: "follow" }], replies: [{ type: "text", text: "欢迎" }] },
      { name: "收到消息回复", triggers: [{ type: "default" }], replies: file("voice", voice) },
      {
        name: "影片",
        replyMode: "all",
        replies: [...file("video", video), { type: "text", text: "看完了吗" }],
      },
      { name: "地址", triggers: [{ type: "keyword", match: "contains", text: "地址" }] },
    ]);
    const draft = await db.menuDraft.findUniqueOrThrow({ where: { accountId: account.id } });
    expect(draft.document).toMatchObject({ buttons: [{ name: "问候" }, { name: "更多", items: [{}, {}] }] });
    expect(await db.menuVersion.count({ where: { accountId: account.id } })).toBe(0);
    expect(await db.auditEvent.count({ where: { accountId: account.id, event: "console.imported" } })).toBe(
      1,
    );
  });

  it("is not taken twice, whether it is read again or imported again", async () => {
    const view = await read();
    await importAll(view);
    const before = await rulesOf();
    await importAll(view);
    const again = await read();
    expect(again.parts.map(({ standing }) => standing)).toEqual(Array(5).fill("here"));
    await importAll(again);
    expect(await rulesOf()).toEqual(before);
    expect(await db.mediaFile.count({ where: { accountId: account.id } })).toBe(3);
  });

  it("that changed since is said and brought up to date in the same rule", async () => {
    await importAll(await read());
    const before = await rulesOf();
    const list = [rule("地址", "地址", text("解放路"))];
    await put("auto-replies", { keyword_autoreply_info: { list } });
    const view = await read();
    expect(view.parts).toMatchObject([
      { key: "menu", standing: "here" },
      { standing: "changed", isEdited: false },
    ]);
    await importAll(view);
    const after = await rulesOf();
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(after.at(-1)?.replies).toEqual([{ type: "text", text: "解放路" }]);
    expect((await read()).parts).toMatchObject([{ standing: "here" }, { standing: "here" }]);
  });

  it("that was switched off since is switched off here, and never on", async () => {
    await importAll(await read());
    const welcome = { add_friend_autoreply_info: text("欢迎") };
    await put("auto-replies", { ...welcome, is_add_friend_reply_open: 0 });
    await importAll(await read());
    const isOn = async () => (await rulesOf()).find(({ name }) => name === "被关注回复")?.enabled;
    expect(await isOn()).toBe(false);
    await put("auto-replies", welcome);
    await importAll(await read());
    expect(await isOn()).toBe(false);
  });

  it("that was deleted here is said, and made anew where that is wanted", async () => {
    await importAll(await read());
    const last = (await rulesOf()).at(-1);
    await deleteRuleAction(account.id, { id: last?.id ?? "" });
    const view = await read();
    expect(view.parts.at(-1)).toMatchObject({ key: "keyword 地址", standing: "gone" });
    await importAll(view);
    expect((await rulesOf()).at(-1)?.name).toBe("地址");
  });

  it("comes switched off beside a rule that answers already, and where that is wanted", async () => {
    const view = await read();
    await importAll(view, { keys: ["welcome"] });
    await db.rule.updateMany({ where: { accountId: account.id }, data: { name: "我们的欢迎" } });
    await db.consoleImport.deleteMany({ where: { accountId: account.id } });
    const again = await getImportView(account.id);
    expect(again.parts.find(({ key }) => key === "welcome")).toMatchObject({ rival: "我们的欢迎" });
    await importAll(again, { keys: ["welcome"] });
    await importAll(again, { keys: ["keyword 地址"], answerAtOnce: false });
    expect((await rulesOf()).map(({ enabled }) => enabled)).toEqual([true, false, false]);
  });

  it("is known as ours once its menu was published from here", async () => {
    await importAll(await read());
    await publishMenuDraftAction(account.id, { revision: 1 });
    expect((await read()).parts[0]).toMatchObject({ key: "menu", standing: "ours" });
  });

  it("leaves a draft alone that somebody changed meanwhile, and takes the rest", async () => {
    const view = await read();
    await db.menuDraft.create({
      data: { accountId: account.id, document: { buttons: [] }, revision: 4, updatedBy: "Lin" },
    });
    expect(await importAll(view)).toMatchObject({
      data: { imported: { length: 4 }, refused: [{ key: "menu", why: expect.stringContaining("别人") }] },
    });
  });
});

it("conditional menus of the API are adopted as they are at WeChat", async () => {
  await openDesk();
  const view = (url: string) => ({ type: "view", name: "商城", url });
  const call = async (path: string, body: object) => {
    const answer = await fetch(
      `${platform().url}/cgi-bin/token?grant_type=client_credential&appid=${account.appId}&secret=${account.appSecret}`,
    );
    const { access_token: token } = z.object({ access_token: z.string() }).parse(await answer.json());
    return platform().api(`/cgi-bin/${path}?access_token=${token}`, body);
  };
  await call("menu/create", { button: [view("https://all.example/")] });
  const matchrule = { client_platform_type: "2" };
  const { menuid } = await call("menu/addconditional", { button: [view("https://a.example/")], matchrule });
  const found = await read();
  expect(found.parts.map(({ kind, name }) => [kind, name])).toEqual([
    ["menu", ""],
    ["conditional", "Android"],
  ]);
  await importAll(found);
  expect(await db.conditionalMenu.findMany({ where: { accountId: account.id } })).toMatchObject([
    { name: "Android", platform: "android", menuId: menuid, published: { platform: "android" } },
  ]);
  expect((await read()).parts[1]).toMatchObject({ standing: "ours" });
});

it("says of a button that another system answers it unless a rule here does", async () => {
  await openDesk();
  const button = (name: string, key: string) => ({ type: "click", name, key });
  await put("menu", { button: [button("新闻", "NEWS"), button("签到", "SIGN"), button("旧的", "OLD")] });
  const rule = {
    priority: 0,
    replyMode: "all" as const,
    replies: [{ type: "text" as const, text: "今天的新闻" }],
  };
  for (const [key, enabled] of [
    ["NEWS", true],
    ["OLD", false],
  ] as const)
    await createRuleAction(account.id, { ...rule, name: key, enabled, triggers: [{ type: "click", key }] });
  const { parts } = await read();
  const notes = parts.flatMap((part) => part.notes.map(({ code, what }) => `${code} ${what}`));
  expect(notes).toEqual(["otherSystem SIGN", "otherSystem OLD"]);
});

describe("where WeChat does not tell", () => {
  beforeEach(openDesk);

  it("one thing, the rest is read and it is said why", async () => {
    await put("auto-replies", { add_friend_autoreply_info: text("欢迎") });
    const fault = { type: "errcode", errcode: 48001 };
    const path = "/cgi-bin/get_current_selfmenu_info";
    await platform().control("POST", "/faults", { appId: account.appId, path, times: 1, fault });
    const { parts, unread } = await read();
    expect(parts).toMatchObject([{ key: "welcome" }]);
    expect(unread).toMatchObject([{ thing: "menu", why: { zh: expect.stringContaining("48001") } }]);
  });

  it("anything, the reading fails in words and can be begun again", async () => {
    const fault = { type: "errcode", errcode: 40164 };
    await platform().control("POST", "/faults", { appId: account.appId, times: 9, fault });
    expect((await read()).reading).toMatchObject({
      state: "failed",
      failure: { zh: expect.stringContaining("40164") },
    });
    expect(await importAll(await getImportView(account.id), { keys: ["welcome"] })).toMatchObject({
      code: "conflict",
    });
  });
});
