import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { testConnectionAction } from "@/lib/accounts/actions";
import { wechatFor } from "@/lib/accounts/wechat-for";
import {
  deleteDraftAction,
  publishDraftAction,
  sendToWeChatAction,
  takeDownAtWeChatAction,
} from "@/lib/articles/sending/actions";
import { bodyOf, LONG_MS, openNewsroom } from "@/lib/articles/sending/sending.test-kit";
import type { AccountId } from "@/lib/auth/account-id";
import { sendFollowUp } from "@/lib/follow-ups/send-follow-up";
import { contentAddressOf, permanentIdOf, temporaryIdOf } from "@/lib/media/identities/writes";
import { saveMenuDraftAction } from "@/lib/menu/actions";
import {
  deleteConditionalMenuAction,
  publishConditionalMenusAction,
  saveConditionalMenuAction,
} from "@/lib/menu/conditional/actions";
import type { MenuDocument } from "@/lib/menu/document";
import { deleteLiveMenuAction, publishMenuDraftAction } from "@/lib/menu/publishing/actions";
import type { ActionResult } from "@/lib/platform/action";
import type { Clock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db/db";
import { DAY, MINUTE, SECOND } from "@/lib/platform/time";
import { createFollowerTagAction, createQrCodeAction } from "@/lib/qrcodes/actions";
import { resumeBatchAction, startBatchAction } from "@/lib/qrcodes/bulk/actions";
import { makeCodes } from "@/lib/qrcodes/bulk/make-codes";
import { PLAIN_SETTINGS } from "@/lib/qrcodes/code-settings";
import { renewQrCodeAction } from "@/lib/qrcodes/renewal/actions";
import { tagScanners } from "@/lib/qrcodes/tagging/tagging";
import { signInAs } from "@/lib/testing/as";
import { stoppedClock } from "@/lib/testing/clock";
import { issueCode } from "@/lib/testing/codes";
import { makePerson } from "@/lib/testing/factories";
import { type WiredAccount, wiredAccountsForFile } from "@/lib/testing/wired-account";
import { createWeChat } from "@/lib/wechat/api/client";
import { memoryTokenStore } from "@/lib/wechat/api/memory-token-store";
import { tryWeChat } from "@/lib/wechat/api/try-wechat";

const { platform, wireAccount } = wiredAccountsForFile();

/** What WeChat, or the way to it, does instead of answering. */
const FAULTS = {
  "a time-out": { type: "timeout" },
  "a 502": { type: "status", status: 502 },
  "a page where JSON belongs": { type: "status", status: 200 },
  "a connection that is cut": { type: "cut" },
  "an answer that is lost": { type: "lost" },
  "-1": { type: "errcode", errcode: -1 },
  "40001": { type: "errcode", errcode: 40001 },
  "42001": { type: "errcode", errcode: 42001 },
  "45009": { type: "errcode", errcode: 45009 },
  "45011": { type: "errcode", errcode: 45011 },
  "40164": { type: "errcode", errcode: 40164 },
} as const;
type FaultName = keyof typeof FAULTS;
const faultNames = Object.keys(FAULTS).filter((name): name is FaultName => name in FAULTS);

type Outcome = ActionResult<unknown> | { ok: boolean };

type Work = {
  /** The calls that change something at WeChat, each as file and method. */
  calls: readonly string[];
  /** Where the fault comes up. */
  path: string;
  prepare?(account: WiredAccount): Promise<void>;
  run(account: WiredAccount): Promise<Outcome>;
  /** How often it is done, at WeChat or here, whichever is more. */
  times(account: WiredAccount): Promise<number>;
  /** What is made before the fault stays, and the rest follows. */
  isOfParts?: boolean;
  /** After a lost answer WeChat refuses the same once more, in words. */
  refusesTwice?: boolean;
  /** WeChat keeps each that it is sent, and tells nobody that it has it already. */
  keepsEach?: boolean;
};

const ADD_CONDITIONAL = "lib/menu/conditional/publish.ts menu.addConditional";
const CREATE_CODE = "lib/qrcodes/issue.ts qrcode.create";

const WORKS: Record<string, Work> = {
  "publishing a menu": {
    calls: ["lib/menu/publishing/publish.ts menu.create"],
    path: "/cgi-bin/menu/create",
    prepare: async ({ id }) => {
      await saveMenuDraftAction(id, { document: menu("菜单"), revision: 0 });
    },
    run: ({ id }) => publishMenuDraftAction(id, { revision: 1 }),
    times: ({ id }) => db.menuVersion.count({ where: { accountId: id, outcome: "published" } }),
  },
  "taking the menu away": {
    calls: ["lib/menu/publishing/publish.ts menu.delete"],
    path: "/cgi-bin/menu/delete",
    prepare: ({ id }) => publishMenu(id),
    run: ({ id, name }) => deleteLiveMenuAction(id, { typed: name }),
    times: async ({ id }) => {
      const here = await db.auditEvent.count({ where: { accountId: id, event: "menu.deleted" } });
      return Math.max(here, (await menusOf(id)) === null ? 1 : 0);
    },
  },
  "publishing conditional menus": {
    calls: [ADD_CONDITIONAL],
    path: "/cgi-bin/menu/addconditional",
    prepare: async ({ id }) => {
      await publishMenu(id);
      await addConditionalMenu(id);
    },
    run: ({ id }) => publishConditionalMenusAction(id, {}),
    times: async ({ id }) => {
      const here = await db.conditionalMenu.count({ where: { accountId: id, menuId: { not: null } } });
      return Math.max(here, (await menusOf(id))?.conditional.length ?? 0);
    },
  },
  "taking a conditional menu away": {
    calls: ["lib/menu/conditional/publish.ts menu.deleteConditional"],
    path: "/cgi-bin/menu/delconditional",
    prepare: async ({ id }) => {
      await publishMenu(id);
      await addConditionalMenu(id);
      await publishConditionalMenusAction(id, {});
      const { id: menuId } = await db.conditionalMenu.findFirstOrThrow({ where: { accountId: id } });
      await deleteConditionalMenuAction(id, { id: menuId });
    },
    run: ({ id }) => publishConditionalMenusAction(id, {}),
    times: async ({ id }) => 1 - ((await menusOf(id))?.conditional.length ?? 0),
  },
  "issuing a code": {
    calls: [CREATE_CODE],
    path: "/cgi-bin/qrcode/create",
    run: ({ id }) => createQrCodeAction(id, { ...code(), scene: "door" }),
    times: ({ id }) => db.qrCode.count({ where: { accountId: id } }),
  },
  "a batch of codes": {
    calls: [CREATE_CODE],
    path: "/cgi-bin/qrcode/create",
    run: ({ id }) => runBatch(id),
    isOfParts: true,
    // Three codes, done once.
    times: async ({ id }) => (await db.qrCode.count({ where: { accountId: id } })) / 3,
  },
  "renewing a code": {
    calls: [CREATE_CODE],
    path: "/cgi-bin/qrcode/create",
    prepare: async ({ id }) => {
      await issueCode(id, { lifetime: "temporary" });
    },
    run: async ({ id: accountId }) => {
      const { id } = await db.qrCode.findFirstOrThrow({ where: { accountId } });
      return renewQrCodeAction(accountId, { id });
    },
    times: ({ id }) => db.auditEvent.count({ where: { accountId: id, event: "qrCode.renewed" } }),
  },
  "making a tag": {
    calls: ["lib/qrcodes/tags.ts tags.create"],
    path: "/cgi-bin/tags/create",
    run: ({ id }) => createFollowerTagAction(id, { name: "会员" }),
    times: async ({ appId }) => {
      const { body } = await platform().control("GET", `/accounts/${appId}/tags`);
      const { tags } = z.object({ tags: z.array(z.object({ name: z.string() })) }).parse(body);
      return tags.filter(({ name }) => name === "会员").length;
    },
    refusesTwice: true,
  },
  "tagging who scans a code": {
    calls: ["lib/qrcodes/tagging/tag-followers.ts tags.tag"],
    path: "/cgi-bin/tags/members/batchtagging",
    prepare: async (account) => {
      const tag = { id: await account.addTag("到店"), name: "到店" };
      const { url } = await issueCode(account.id, { tags: [tag] });
      await tagAll();
      fan = await account.addPerson();
      await account.act(fan, { type: "scan", url });
    },
    run: async (account) => {
      await tagAll();
      const isBehind = (await db.accountReadingPlace.count({ where: { accountId: account.id } })) > 0;
      return { ok: !isBehind && (await countTagged(account)) === 1 };
    },
    times: countTagged,
  },
  "a further reply": {
    calls: ["lib/follow-ups/send-follow-up.ts customMessage.send"],
    path: "/cgi-bin/message/custom/send",
    prepare: async (account) => {
      fan = await account.addPerson();
      await account.act(fan, { type: "follow" });
      await account.act(fan, { type: "say", text: "hi" });
    },
    run: async (account) => {
      const place = { deliveryId: 1, position: 1, accountId: account.id, openid: fan };
      const attempts = { attempts: 1, unanswered: 1, expiresAt: new Date(Date.now() + DAY) };
      const message = { type: "text", content: "two" };
      const { state } = await sendFollowUp({ ...place, ...attempts, message }, clock);
      expect(["sent", "waiting"]).toContain(state);
      return { ok: state === "sent" };
    },
    times: async (account) => {
      const said = await account.read(fan);
      return said.filter((text) => text === "two").length;
    },
    keepsEach: true,
  },
  "giving WeChat the text of an article": {
    calls: ["lib/articles/sending/write-draft.ts drafts.add"],
    path: "/cgi-bin/draft/add",
    prepare: ({ id, appId }) => writeArticle(id, appId),
    run: ({ id }) => sendArticle(id),
    times: countDrafts,
  },
  "giving WeChat a picture of an article": {
    calls: ["lib/articles/sending/upload-picture.ts media.uploadPicture"],
    path: "/cgi-bin/media/uploadimg",
    prepare: ({ id, appId }) => writeArticle(id, appId),
    run: ({ id }) => sendArticle(id),
    times: countDrafts,
  },
  "giving WeChat the cover of an article": {
    calls: ["lib/articles/sending/upload-picture.ts materials.add"],
    path: "/cgi-bin/material/add_material",
    prepare: ({ id, appId }) => writeArticle(id, appId),
    run: ({ id }) => sendArticle(id),
    times: countDrafts,
  },
  "sending an article again": {
    calls: ["lib/articles/sending/write-draft.ts drafts.update"],
    path: "/cgi-bin/draft/update",
    prepare: async ({ id, appId }) => {
      await writeArticle(id, appId);
      await sendArticle(id);
      await newsroom.rewrite(article, { title: "改过的标题" });
    },
    run: ({ id }) => sendArticle(id),
    times: async (account) => {
      const titles = await titlesOfDrafts(account);
      return titles.filter((title) => title === "改过的标题").length;
    },
  },
  "deleting the draft of an article": {
    calls: ["lib/articles/sending/mutations.ts drafts.delete"],
    path: "/cgi-bin/draft/delete",
    prepare: async ({ id, appId }) => {
      await writeArticle(id, appId);
      await sendArticle(id);
    },
    run: async ({ id }) => deleteDraftAction(id, { id: (await newsroom.sending(article)).id }),
    times: async (account) => 1 - (await countDrafts(account)),
  },
  "publishing an article": {
    calls: ["lib/articles/sending/publish-draft.ts publications.submit"],
    path: "/cgi-bin/freepublish/submit",
    prepare: async ({ id, appId }) => {
      await writeArticle(id, appId);
      await sendArticle(id);
    },
    run: ({ id }) => publishArticle(id),
    times: countPublications,
  },
  "taking an article down": {
    calls: ["lib/articles/sending/mutations.ts publications.delete"],
    path: "/cgi-bin/freepublish/delete",
    prepare: async ({ id, appId }) => {
      await writeArticle(id, appId);
      await sendArticle(id);
      await publishArticle(id);
    },
    run: async ({ id }) =>
      takeDownAtWeChatAction(id, { id: (await newsroom.sending(article)).id, articleId: article }),
    times: async (account) => 1 - (await countPublications(account)),
  },
  "giving WeChat a file of the library for a text": identifying(
    "media.uploadPicture",
    "/cgi-bin/media/uploadimg",
    contentAddressOf,
  ),
  "giving WeChat a file of the library for good": identifying(
    "materials.add",
    "/cgi-bin/material/add_material",
    permanentIdOf,
  ),
  "giving WeChat a file of the library for a while": identifying(
    "media.upload",
    "/cgi-bin/media/upload",
    temporaryIdOf,
  ),
  "testing the connection": {
    calls: [],
    path: "/cgi-bin/stable_token",
    run: async ({ id }) => {
      const answer = await testConnectionAction(id, {});
      return { ok: answer.ok && answer.data.token.type === "ok" };
    },
    // It changes nothing, however often.
    times: () => Promise.resolve(1),
    isOfParts: true,
  },
};

/** These only ask: whoever asks in vain is told so, and asks again. */
const READS = new Set([
  "autoReplies.read",
  "drafts.count",
  "drafts.get",
  "drafts.list",
  "materials.get",
  "materials.list",
  "media.get",
  "menu.currentSelfmenuInfo",
  "menu.get",
  "menu.tryMatch",
  "network.callbackIps",
  "publications.get",
  "publications.list",
  "publications.result",
  "qrcode.picture",
  "tags.list",
  "tags.of",
  "token.current",
]);

it("no call that changes something at WeChat is left out", () => {
  const calls = listCalls();
  const changing = calls.filter((call) => !READS.has(call.split(" ")[1] ?? ""));
  expect(new Set(Object.values(WORKS).flatMap((work) => work.calls))).toEqual(new Set(changing));
});

/** Every method of WeChat's that a file of the desk calls, as file and method. */
function listCalls(): string[] {
  const none = { appId: "", secret: "", baseUrl: "https://a.test", mpBaseUrl: "https://b.test" };
  const wechat = createWeChat({ ...none, fetch, clock, tokens: memoryTokenStore() });
  const methods = Object.entries(wechat).flatMap(([family, api]) =>
    Object.keys(api).map((method) => `${family}.${method}`),
  );
  const callers = readdirSync("lib", { recursive: true, encoding: "utf8" })
    .map((file) => path.join("lib", file))
    .filter((file) => /(?<!\.test)\.tsx?$/.test(file) && !/^lib\/(wechat|sandbox|testing)\//.test(file))
    .map((file) => ({ file, source: readFileSync(file, "utf8") }))
    .filter(({ source }) => /\bwechatFor\(|import type \{ (WeChat|StepContext) \}/.test(source));
  return callers.flatMap(({ file, source }) => {
    const called = methods.filter((method) =>
      new RegExp(`\\b${method.replace(".", "\\s*\\.\\s*")}\\(`).test(source),
    );
    // Whoever takes the client under other names would not be found; as part of a context it is handed on.
    if (!/export async function wechatFor|\bStepContext\b/.test(source))
      expect([file, called.length > 0]).toEqual([file, true]);
    return called.map((method) => `${file} ${method}`);
  });
}

/** How long anybody is waited for here; the product waits ten seconds and more. Milliseconds. */
const PATIENCE_MS = 400;

beforeAll(() => {
  const timeout = AbortSignal.timeout.bind(AbortSignal);
  vi.spyOn(AbortSignal, "timeout").mockImplementation((most) => timeout(Math.min(most, PATIENCE_MS)));
});
afterAll(() => vi.restoreAllMocks());

describe.each(Object.entries(WORKS))("%s", (_, work) => {
  let account: WiredAccount;
  beforeEach(async () => {
    account = await wireAccount();
    await signInAs(await makePerson({ accountId: account.id, role: "admin" }));
    await work.prepare?.(account);
  });

  it.each(faultNames)("is done once for all %s", run);

  async function run(name: FaultName) {
    const order = { appId: account.appId, path: work.path, times: 1, fault: FAULTS[name] };
    expect((await platform().control("POST", "/faults", order)).status).toBe(200);
    const first = await work.run(account);
    const atFirst = await work.times(account);
    if ("code" in first)
      expect(first).toMatchObject({
        code: expect.stringMatching(/^wechat-/),
        message: expect.stringMatching(/./),
      });
    const isLost = name === "an answer that is lost";
    const most = first.ok || isLost || work.isOfParts ? 1 : 0;
    expect(atFirst).toBeLessThanOrEqual(most);
    if (first.ok) return expect(atFirst).toBe(1);
    const second = await work.run(account);
    expect(second.ok).toBe(!(work.refusesTwice && isLost));
    expect(await work.times(account)).toBe(work.keepsEach && isLost ? 2 : 1);
  }
});

const clock = stoppedClock(Date.now());
/** The follower of the account at hand. */
let fan = "";

/** Long enough after the last time for every account to be asked about again. */
async function tagAll(): Promise<void> {
  clock.advance(11 * MINUTE);
  await tagScanners(clock, new AbortController().signal);
}

async function countTagged(account: WiredAccount): Promise<number> {
  return (await account.tagsOf(fan)).length;
}

async function publishMenu(accountId: AccountId): Promise<void> {
  await saveMenuDraftAction(accountId, { document: menu("默认"), revision: 0 });
  await publishMenuDraftAction(accountId, { revision: 1 });
}

async function addConditionalMenu(accountId: AccountId): Promise<void> {
  const condition = { name: "苹果", tagId: null, tagName: null, platform: "ios" } as const;
  await saveConditionalMenuAction(accountId, { ...condition, document: menu("苹果") });
}

async function menusOf(accountId: AccountId) {
  return (await wechatFor(accountId)).menu.get();
}

let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
/** The article of the newsroom. */
let article = "";

/** An article with a picture from elsewhere, which is its cover as well. */
async function writeArticle(id: AccountId, appId: string): Promise<void> {
  newsroom = await openNewsroom(platform(), { id, appId });
  article = await newsroom.write({ body: bodyOf("正文", { src: await newsroom.pictureAt("#335577") }) });
}

/** Sends it, if it is not on its way, and lets all the time pass that it may need. */
async function sendArticle(id: AccountId): Promise<{ ok: boolean }> {
  await sendToWeChatAction(id, { articleIds: [article] });
  return { ok: await isReached("draft") };
}

async function publishArticle(id: AccountId): Promise<{ ok: boolean }> {
  await publishDraftAction(id, { id: (await newsroom.sending(article)).id });
  return { ok: await isReached("published") };
}

async function isReached(state: string): Promise<boolean> {
  for (let turn = 0; turn < 12; turn++) {
    await newsroom.work();
    // The platform takes some seconds to publish; what is used up for today is there again tomorrow.
    const pause = turn === 5 ? DAY : LONG_MS;
    await newsroom.control("POST", "/clock", { advanceSeconds: pause / SECOND });
    newsroom.wait(pause);
  }
  return (await newsroom.sending(article)).state === state;
}

async function countDrafts(account: WiredAccount): Promise<number> {
  return (await titlesOfDrafts(account)).length;
}

/** As the desk asks for them: the token of anybody else would have ended with the time that is let pass. */
async function titlesOfDrafts({ id }: WiredAccount): Promise<string[]> {
  const { items } = await (await wechatFor(id)).drafts.list({ offset: 0, count: 20 });
  return items.flatMap(({ articles }) => articles.map(({ title }) => title));
}

async function countPublications({ id }: WiredAccount): Promise<number> {
  const { items } = await (await wechatFor(id)).publications.list({ offset: 0, count: 20 });
  return items.flatMap(({ articles }) => articles).filter(({ isDeleted }) => !isDeleted).length;
}

/** A file that WeChat is to have, kept here with what WeChat calls it. */
function identifying(
  method: string,
  path: string,
  identityOf: (accountId: AccountId, fileId: string, clock: Clock) => Promise<string | null>,
): Work {
  return {
    calls: [`lib/media/identities/send-to-wechat.ts ${method}`],
    path,
    prepare: async ({ id, appId }) => {
      newsroom = await openNewsroom(platform(), { id, appId });
      article = await newsroom.upload("#884422");
    },
    run: async ({ id }) => {
      const value = await tryWeChat(() => identityOf(id, article, newsroom.clock));
      newsroom.wait(LONG_MS);
      return { ok: value.ok };
    },
    times: ({ id }) => db.mediaIdentity.count({ where: { accountId: id, value: { not: null } } }),
  };
}

/** A batch rests or stops for a while, and goes on by itself or when it is told to. */
async function runBatch(accountId: AccountId): Promise<{ ok: boolean }> {
  const batch = await db.qrBatch.findFirst({ where: { accountId } });
  if (batch) await resumeBatchAction(accountId, { id: batch.id });
  else {
    const lines = [1, 2, 3].map((line) => ({ line, values: { name: `码 ${line}` } }));
    await startBatchAction(accountId, { ...code(), lines, confirmed: 3 });
  }
  const later = stoppedClock(Date.now() + (batch ? 2 * DAY : 0));
  for (let turn = 0; turn < 3; turn++) await makeCodes(later, new AbortController().signal);
  const { state } = await db.qrBatch.findFirstOrThrow({ where: { accountId } });
  return { ok: state === "done" };
}

function code() {
  return {
    ...PLAIN_SETTINGS,
    ...({ name: "海报", lifetime: "permanent", sceneKind: "text", scene: "" } as const),
    duration: { days: 7, hours: 0, minutes: 0 },
  };
}

function menu(name: string): MenuDocument {
  return { buttons: [{ id: "one", name, key: "ONE", action: { type: "click" }, items: [] }] };
}
