import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { testConnectionAction } from "@/lib/accounts/actions";
import { wechatFor } from "@/lib/accounts/wechat-for";
import type { AccountId } from "@/lib/auth/account-id";
import { uploadMaterialAction } from "@/lib/media/actions";
import { saveMenuDraftAction } from "@/lib/menu/actions";
import { publishConditionalMenusAction, saveConditionalMenuAction } from "@/lib/menu/conditional/actions";
import type { MenuDocument } from "@/lib/menu/document";
import { publishMenuDraftAction } from "@/lib/menu/publishing/actions";
import type { ActionResult } from "@/lib/platform/action";
import { db } from "@/lib/platform/db/db";
import { DAY } from "@/lib/platform/time";
import { createFollowerTagAction, createQrCodeAction } from "@/lib/qrcodes/actions";
import { resumeBatchAction, startBatchAction } from "@/lib/qrcodes/bulk/actions";
import { makeCodes } from "@/lib/qrcodes/bulk/make-codes";
import { PLAIN_SETTINGS } from "@/lib/qrcodes/code-settings";
import { renewQrCodeAction } from "@/lib/qrcodes/renewal/actions";
import { JPG } from "@/lib/sandbox/testing/sample-files";
import { signInAs } from "@/lib/testing/as";
import { stoppedClock } from "@/lib/testing/clock";
import { issueCode } from "@/lib/testing/codes";
import { makePerson } from "@/lib/testing/factories";
import { sandboxForFile } from "@/lib/testing/sandbox";

const { platform, makeSandboxAccount } = sandboxForFile();

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
  /** Where the fault comes up. */
  path: string;
  prepare?(accountId: AccountId): Promise<void>;
  run(accountId: AccountId): Promise<Outcome>;
  /** How often it is done, at WeChat or here, whichever is more. */
  times(accountId: AccountId, appId: string): Promise<number>;
  /** What is made before the fault stays, and the rest follows. */
  isOfParts?: boolean;
  /** After a lost answer WeChat refuses the same once more, in words. */
  refusesTwice?: boolean;
  /** WeChat keeps each file that it is sent, and tells nobody that it has it already. */
  keepsEach?: boolean;
};

const WORKS: Record<string, Work> = {
  "publishing a menu": {
    path: "/cgi-bin/menu/create",
    prepare: async (accountId) => {
      await saveMenuDraftAction(accountId, { document: menu("菜单"), revision: 0 });
    },
    run: (accountId) => publishMenuDraftAction(accountId, { revision: 1 }),
    times: (accountId) => db.menuVersion.count({ where: { accountId, outcome: "published" } }),
  },
  "publishing conditional menus": {
    path: "/cgi-bin/menu/addconditional",
    prepare: async (accountId) => {
      await saveMenuDraftAction(accountId, { document: menu("默认"), revision: 0 });
      await publishMenuDraftAction(accountId, { revision: 1 });
      const condition = { name: "苹果", tagId: null, tagName: null, platform: "ios" } as const;
      await saveConditionalMenuAction(accountId, { ...condition, document: menu("苹果") });
    },
    run: (accountId) => publishConditionalMenusAction(accountId, {}),
    times: async (accountId) => {
      const here = await db.conditionalMenu.count({ where: { accountId, menuId: { not: null } } });
      const there = (await (await wechatFor(accountId)).menu.get())?.conditional.length ?? 0;
      return Math.max(here, there);
    },
  },
  "issuing a code": {
    path: "/cgi-bin/qrcode/create",
    run: (accountId) => createQrCodeAction(accountId, { ...code(), scene: "door" }),
    times: (accountId) => db.qrCode.count({ where: { accountId } }),
  },
  "a batch of codes": {
    path: "/cgi-bin/qrcode/create",
    run: runBatch,
    isOfParts: true,
    // Three codes, done once.
    times: async (accountId) => (await db.qrCode.count({ where: { accountId } })) / 3,
  },
  "renewing a code": {
    path: "/cgi-bin/qrcode/create",
    prepare: async (accountId) => {
      await issueCode(accountId, { lifetime: "temporary" });
    },
    run: async (accountId) => {
      const { id } = await db.qrCode.findFirstOrThrow({ where: { accountId } });
      return renewQrCodeAction(accountId, { id });
    },
    times: (accountId) => db.auditEvent.count({ where: { accountId, event: "qrCode.renewed" } }),
  },
  "making a tag": {
    path: "/cgi-bin/tags/create",
    run: (accountId) => createFollowerTagAction(accountId, { name: "会员" }),
    times: async (_, appId) => {
      const { body } = await platform().control("GET", `/accounts/${appId}/tags`);
      const { tags } = z.object({ tags: z.array(z.object({ name: z.string() })) }).parse(body);
      return tags.filter(({ name }) => name === "会员").length;
    },
    refusesTwice: true,
  },
  "uploading material": {
    path: "/cgi-bin/material/add_material",
    run: (accountId) =>
      uploadMaterialAction(accountId, { type: "image", name: "a.jpg", bytes: new Uint8Array(JPG) }),
    times: async (accountId) =>
      (await (await wechatFor(accountId)).materials.list({ type: "image", offset: 0, count: 20 })).total,
    keepsEach: true,
  },
  "testing the connection": {
    path: "/cgi-bin/stable_token",
    run: async (accountId) => {
      const answer = await testConnectionAction(accountId, {});
      return { ok: answer.ok && answer.data.token.type === "ok" };
    },
    // It changes nothing, however often.
    times: () => Promise.resolve(1),
    isOfParts: true,
  },
};

/** How long anybody is waited for here; the product waits ten seconds and more. Milliseconds. */
const PATIENCE_MS = 400;

beforeAll(() => {
  const timeout = AbortSignal.timeout.bind(AbortSignal);
  vi.spyOn(AbortSignal, "timeout").mockImplementation((most) => timeout(Math.min(most, PATIENCE_MS)));
});
afterAll(() => vi.restoreAllMocks());

describe.each(Object.entries(WORKS))("%s", (_, work) => {
  let account: { id: AccountId; appId: string };
  beforeEach(async () => {
    account = await makeSandboxAccount();
    await signInAs(await makePerson({ accountId: account.id, role: "admin" }));
    await work.prepare?.(account.id);
  });

  it.each(faultNames)("is done once for all %s", run);

  async function run(name: FaultName) {
    const { id, appId } = account;
    const order = { appId, path: work.path, times: 1, fault: FAULTS[name] };
    expect((await platform().control("POST", "/faults", order)).status).toBe(200);
    const first = await work.run(id);
    const atFirst = await work.times(id, appId);
    if ("code" in first)
      expect(first).toMatchObject({
        code: expect.stringMatching(/^wechat-/),
        message: expect.stringMatching(/./),
      });
    const isLost = name === "an answer that is lost";
    const most = first.ok || isLost || work.isOfParts ? 1 : 0;
    expect(atFirst).toBeLessThanOrEqual(most);
    if (first.ok) return expect(atFirst).toBe(1);
    const second = await work.run(id);
    expect(second.ok).toBe(!(work.refusesTwice && isLost));
    expect(await work.times(id, appId)).toBe(work.keepsEach && isLost ? 2 : 1);
  }
});

/** A batch rests or stops for a while, and goes on by itself or when it is told to. */
async function runBatch(accountId: AccountId): Promise<{ ok: boolean }> {
  const batch = await db.qrBatch.findFirst({ where: { accountId } });
  if (batch) await resumeBatchAction(accountId, { id: batch.id });
  else {
    const lines = [1, 2, 3].map((line) => ({ line, values: { name: `码 ${line}` } }));
    await startBatchAction(accountId, { ...code(), lines, confirmed: 3 });
  }
  const clock = stoppedClock(Date.now() + (batch ? 2 * DAY : 0));
  for (let turn = 0; turn < 3; turn++) await makeCodes(clock, new AbortController().signal);
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
