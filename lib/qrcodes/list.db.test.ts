import { describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db/db";
import { DAY } from "@/lib/platform/time";
import { signInAs } from "@/lib/testing/as";
import { makeCode } from "@/lib/testing/codes";
import { makeAccount, makePerson } from "@/lib/testing/factories";
import { describeRefusals } from "@/lib/testing/refusals";
import { sandboxForFile } from "@/lib/testing/sandbox";
import {
  createFollowerTagAction,
  createQrCodeAction,
  moveQrCodesAction,
  pauseQrCodeAction,
  readFollowerTagsAction,
} from "./actions";
import { PLAIN_SETTINGS } from "./code-settings";
import { getQrCode, listKnownWords, listQrCodes } from "./data";
import { readCodeFilter } from "./filter";
import type { StateFilter } from "./types";

const { platform, makeSandboxAccount } = sandboxForFile();

const values = {
  ...PLAIN_SETTINGS,
  name: "春季海报",
  lifetime: "permanent" as const,
  duration: { days: 7, hours: 0, minutes: 0 },
  sceneKind: "text" as const,
  scene: "",
};

describeRefusals("moving codes", moveQrCodesAction, { ids: ["x"], folder: "春季" });
describeRefusals("making a tag", createFollowerTagAction, { name: "门店" });
describeRefusals("looking at the tags", readFollowerTagsAction, {});

describe("the list", () => {
  it("is narrowed by folder, owner, label, lifetime and words", async () => {
    const { accountId } = await desk();
    await make(accountId, { name: "甲", folder: "春季", owner: "一店", labels: ["地推", "包装"] });
    await make(accountId, { name: "乙", folder: "春季", owner: "二店", labels: ["地推"], note: "橱窗" });
    await make(accountId, { name: "丙", folder: "夏季", lifetime: "temporary" as const });
    const names = async (filter: Parameters<typeof listQrCodes>[1]) =>
      (await listQrCodes(accountId, filter)).rows.map(({ name }) => name);
    expect(await names({})).toEqual(["丙", "乙", "甲"]);
    expect(await names({ folder: "春季" })).toEqual(["乙", "甲"]);
    expect(await names({ label: "地推" })).toEqual(["乙", "甲"]);
    expect(await names({ label: "地推", owner: "一店" })).toEqual(["甲"]);
    expect(await names({ label: "地推", search: "橱窗" })).toEqual(["乙"]);
    expect(await names({ lifetime: "temporary" })).toEqual(["丙"]);
    expect(await names({ folder: "冬季" })).toEqual([]);
    expect(await listKnownWords(accountId)).toEqual({
      folders: expect.arrayContaining(["春季", "夏季"]),
      owners: expect.arrayContaining(["一店", "二店"]),
      labels: expect.arrayContaining(["包装", "地推"]),
    });
  });

  it("is narrowed by what has become of codes, each in the state that it is shown with", async () => {
    const { id: accountId } = await makeAccount();
    const day = (days: number) => new Date(Date.now() + days * DAY);
    await makeCode(accountId, { name: "使用中" });
    await makeCode(accountId, { name: "暂停", paused: true });
    await makeCode(accountId, { name: "结束", endsAt: day(-1) });
    await makeCode(accountId, { name: "暂停又结束", paused: true, endsAt: day(-1) });
    await makeCode(accountId, { name: "过期", expiresAt: day(-1), paused: true, endsAt: day(-2) });
    await makeCode(accountId, { name: "快到期", expiresAt: day(2) });
    await makeCode(accountId, { name: "自动换新", expiresAt: day(2), renews: true });
    await makeCode(accountId, { name: "还早", expiresAt: day(4), endsAt: day(1) });
    await makeCode(accountId, { name: "归档", archived: true, expiresAt: day(2) });
    const found = async (state: StateFilter) => (await listQrCodes(accountId, { state })).rows;
    const names = async (state: StateFilter) => (await found(state)).map(({ name }) => name).sort();
    expect(await names("expiring")).toEqual(["快到期"]);
    expect(await names("active")).toEqual(["使用中", "快到期", "自动换新", "还早"].sort());
    expect(await names("paused")).toEqual(["暂停", "暂停又结束"].sort());
    expect(await names("ended")).toEqual(["结束"]);
    expect(await names("expired")).toEqual(["过期"]);
    expect(await names("archived")).toEqual(["归档"]);
    for (const state of ["active", "paused", "ended", "expired", "archived"] as const)
      expect(new Set((await found(state)).map((code) => code.state))).toEqual(new Set([state]));
  });

  it("goes on page by page, by label as well, with nothing left out or shown twice", async () => {
    const { id: accountId } = await makeAccount();
    const createdAt = new Date("2026-01-01T00:00:00Z");
    const rows = Array.from({ length: 120 }, (_, place) => ({
      id: `${accountId}${place}`,
      accountId,
      name: `码 ${place}`,
      lifetime: "temporary",
      scene: `s${place}`,
      ticket: "t",
      url: "u",
      searchText: "",
      createdAt,
    }));
    await db.qrCode.createMany({ data: rows });
    await db.qrCodeLabel.createMany({
      data: rows.map(({ id }) => ({ accountId, label: "全部", codeId: id, createdAt })),
    });
    for (const label of [undefined, "全部"]) {
      const seen: string[] = [];
      let next: string | null = null;
      do {
        const page = await listQrCodes(accountId, { ...(next && { after: next }), label });
        seen.push(...page.rows.map(({ id }) => id));
        next = page.next;
      } while (next !== null);
      expect(seen).toHaveLength(120);
      expect(new Set(seen).size).toBe(120);
    }
  });

  it("finds a code by its longest possible words", async () => {
    const { accountId } = await desk();
    const note = Array.from({ length: 500 }, (_, place) => String.fromCharCode(0x4e00 + place * 37)).join("");
    const scene = Array.from({ length: 64 }, (_, place) => String.fromCharCode(0x5e00 + place * 41)).join("");
    await make(accountId, { name: "名".repeat(60), note, scene });
    expect((await listQrCodes(accountId, { search: note.slice(400) })).rows).toHaveLength(1);
  });

  it("moves selected codes into a folder and out of it", async () => {
    const { accountId } = await desk();
    const ids = [await make(accountId, { name: "甲" }), await make(accountId, { name: "乙" })];
    expect(await moveQrCodesAction(accountId, { ids, folder: " 春季 " })).toMatchObject({
      data: { changed: 2 },
    });
    expect((await listQrCodes(accountId, { folder: "春季" })).rows).toHaveLength(2);
    expect(await moveQrCodesAction(accountId, { ids, folder: "春季" })).toMatchObject({
      data: { changed: 0 },
    });
    await moveQrCodesAction(accountId, { ids, folder: "" });
    expect((await listQrCodes(accountId, { folder: "春季" })).rows).toEqual([]);
    expect(await db.auditEvent.count({ where: { accountId, event: "qrCode.moved" } })).toBe(2);
  });
});

describe("the tags", () => {
  it("come from WeChat, and that it cannot say is an answer", async () => {
    const { accountId, appId } = await desk();
    expect(await readFollowerTagsAction(accountId, {})).toMatchObject({ data: { type: "tags" } });
    await platform().control("POST", "/faults", {
      appId,
      path: "/cgi-bin/tags/get",
      times: 1,
      fault: { type: "errcode", errcode: 48001 },
    });
    expect(await readFollowerTagsAction(accountId, {})).toMatchObject({ data: { type: "failed" } });
  });

  it("can be made here, once by each name", async () => {
    const { accountId } = await desk();
    const made = await createFollowerTagAction(accountId, { name: " 南京路店 " });
    expect(made).toMatchObject({ data: { id: expect.any(Number), name: "南京路店" } });
    expect(await readFollowerTagsAction(accountId, {})).toMatchObject({
      data: { tags: expect.arrayContaining([made.ok && made.data]) },
    });
    expect(await createFollowerTagAction(accountId, { name: "南京路店" })).toMatchObject({
      code: "wechat-refused",
      message: expect.stringContaining("45157"),
    });
    expect(await createFollowerTagAction(accountId, { name: "名".repeat(11) })).toMatchObject({
      fieldErrors: { name: expect.stringContaining("30") },
    });
  });
});

describe("an address that somebody made up", () => {
  it.each(["\u0000", "../x", "x".repeat(100), "码"])("such as %j leads to no code", async (id) => {
    const { accountId } = await desk();
    expect(await getQrCode(accountId, id)).toBeNull();
    expect(await pauseQrCodeAction(accountId, { id, paused: true })).toMatchObject({ code: "invalid" });
  });

  it("asks for codes that can be there at all", async () => {
    const { accountId } = await desk();
    const filter = readCodeFilter({ q: "a\u0000b", folder: ["x\u0000", "y"], state: "nonsense", label: "" });
    expect(filter).toEqual({ search: "ab", folder: "x" });
    expect(readCodeFilter({ state: "expiring", batch: "b1" })).toEqual({ state: "expiring", batch: "b1" });
    expect((await listQrCodes(accountId, { ...filter, after: "nonsense" })).rows).toEqual([]);
  });
});

async function desk() {
  const { id: accountId, appId } = await makeSandboxAccount();
  await signInAs(await makePerson({ accountId, role: "editor" }));
  return { accountId, appId };
}

async function make(accountId: string, given: Partial<Parameters<typeof createQrCodeAction>[1]>) {
  const result = await createQrCodeAction(accountId, { ...values, ...given });
  if (!result.ok) throw new Error(result.message);
  return result.data.id;
}
