import { describe, expect, it } from "vitest";
import type { AccountId } from "@/lib/auth/account-id";
import { systemClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db/db";
import { HOUR, MINUTE } from "@/lib/platform/time";
import { countCodes } from "@/lib/qrcodes/measuring/count";
import { totalsOf } from "@/lib/qrcodes/measuring/data";
import { codeScope } from "@/lib/qrcodes/measuring/scopes";
import { readIn, signInAs } from "@/lib/testing/as";
import { makeCode } from "@/lib/testing/codes";
import { makeAccount, makeOwner, makePerson } from "@/lib/testing/factories";
import { describeRefusals } from "@/lib/testing/refusals";
import {
  addTesterAction,
  eraseFollowerAction,
  findCodesAction,
  removeTesterAction,
  startTestAction,
  stopTestAction,
  watchTestAction,
} from "./actions";
import {
  listComparedCodes,
  listGroupCodes,
  listGroups,
  listKnownFollowings,
  listKnownScanners,
  listTesters,
  listTopCodes,
} from "./data";
import { push } from "./push.test-kit";

const DAY = { preset: "custom", from: "2026-01-01", to: "2099-01-01" } as const;

const count = () => countCodes(systemClock, new AbortController().signal);
const totals = (accountId: AccountId, codeId: string) =>
  totalsOf(accountId, codeScope(codeId), null, Date.now());

async function signedInAs(role: "editor" | "admin") {
  const { id } = await makeAccount();
  await signInAs(await makePerson({ accountId: id, role }));
  return id;
}

describe("testers", () => {
  it("do not count, not even for what they did before, and count again once they are removed", async () => {
    const accountId = await signedInAs("editor");
    const code = await makeCode(accountId);
    await push(accountId, "oTester", "scan", code.scene);
    await push(accountId, "oCustomer", "scan", code.scene);
    await count();
    expect(await totals(accountId, code.id)).toMatchObject({ scans: 2, scanners: 2 });

    expect(await addTesterAction(accountId, { openid: " oTester ", name: "小林的手机" })).toMatchObject({
      ok: true,
    });
    await push(accountId, "oTester", "scan", code.scene);
    await count();
    expect(await totals(accountId, code.id)).toMatchObject({ scans: 1, scanners: 1 });

    expect(await removeTesterAction(accountId, { openid: "oTester" })).toMatchObject({ ok: true });
    await count();
    expect(await totals(accountId, code.id)).toMatchObject({ scans: 3, scanners: 2 });
    const events = await db.auditEvent.findMany({ where: { accountId }, orderBy: { createdAt: "asc" } });
    expect(events.map(({ event, subject }) => [event, subject])).toEqual([
      ["qrTester.added", "小林的手机"],
      ["qrTester.removed", "小林的手机"],
    ]);
  });

  it("are told apart by their OpenIDs, which must be possible ones and new", async () => {
    const accountId = await signedInAs("editor");
    await addTesterAction(accountId, { openid: "oTester", name: "小林" });
    expect(await addTesterAction(accountId, { openid: "oTester", name: "小王" })).toMatchObject({
      fieldErrors: { openid: "这位粉丝已经是测试人员" },
    });
    expect(await addTesterAction(accountId, { openid: "o T'; --", name: "" })).toMatchObject({
      fieldErrors: { openid: expect.stringContaining("字母"), name: "请填写" },
    });
    expect(await removeTesterAction(accountId, { openid: "oNobody" })).toMatchObject({ ok: false });
    expect(await listTesters(accountId)).toMatchObject([{ openid: "oTester", name: "小林" }]);
  });

  it("are chosen from those who scanned lately, with what they scanned", async () => {
    const accountId = await signedInAs("editor");
    const code = await makeCode(accountId, { name: "春季海报" });
    await push(accountId, "oAnna", "subscribe", code.scene);
    await push(accountId, "oBen", "scan", "elsewhere");
    await push(accountId, "oCarl", "subscribe");
    const scanners = await listKnownScanners(accountId);
    expect(scanners.map(({ openid, code: name }) => [openid, name])).toEqual([
      ["oBen", null],
      ["oAnna", "春季海报"],
    ]);
  });

  it("cannot be chosen once their data was erased", async () => {
    const accountId = await signedInAs("admin");
    const code = await makeCode(accountId);
    await push(accountId, "oAnna", "scan", code.scene);
    await push(accountId, "oBen", "scan", code.scene);
    await eraseFollowerAction(accountId, { openid: "oBen", confirmation: "删除" });
    expect((await listKnownScanners(accountId)).map(({ openid }) => openid)).toEqual(["oAnna"]);
  });

  it("may be unknown so far, which is said", async () => {
    const accountId = await signedInAs("editor");
    await push(accountId, "oAnna", "scan", "elsewhere");
    expect(await addTesterAction(accountId, { openid: "oAnna", name: "小安" })).toEqual({
      ok: true,
      data: { name: "小安", isKnown: true },
    });
    expect(await addTesterAction(accountId, { openid: "oAnne", name: "小安" })).toEqual({
      ok: true,
      data: { name: "小安", isKnown: false },
    });
  });

  describeRefusals("adding a tester", addTesterAction, { openid: "oTester", name: "小林" });
  describeRefusals("removing a tester", removeTesterAction, { openid: "oTester" });
});

describe("a test of a code", () => {
  it("shows each scan with what was answered, and none of them counts", async () => {
    const accountId = await signedInAs("editor");
    const createdAt = new Date(Date.now() - HOUR);
    const [code, other] = [await makeCode(accountId, { createdAt }), await makeCode(accountId)];
    const codeId = code.id;
    await push(accountId, "oEarlier", "scan", code.scene, new Date(Date.now() - MINUTE));
    expect(await watchTestAction(accountId, { codeId, after: 0 })).toMatchObject({
      data: { endsAt: null, scans: [] },
    });
    await startTestAction(accountId, { codeId });
    await push(accountId, "oAnna", "subscribe", code.scene);
    await push(accountId, "oBen", "scan", other.scene);
    const seen = await watchTestAction(accountId, { codeId, after: 0 });
    expect(seen).toMatchObject({
      ok: true,
      data: {
        endsAt: expect.any(String),
        scans: [{ openid: "oAnna", kind: "subscribe", reply: { type: "text", text: "您好" } }],
      },
    });
    const after = seen.ok ? Number(seen.data.scans[0]?.id) : 0;
    expect(await watchTestAction(accountId, { codeId, after })).toMatchObject({ data: { scans: [] } });

    expect(await stopTestAction(accountId, { codeId })).toMatchObject({ data: { ended: true } });
    expect(await stopTestAction(accountId, { codeId })).toMatchObject({ data: { ended: false } });
    await push(accountId, "oCarl", "scan", code.scene);
    await count();
    expect(await totals(accountId, codeId)).toMatchObject({ scans: 2, follows: 0 });
    const events = await db.auditEvent.findMany({ where: { accountId }, orderBy: { createdAt: "asc" } });
    expect(events.map(({ event }) => event)).toEqual(["qrTest.started", "qrTest.stopped"]);
  });

  it("goes on when somebody starts it again", async () => {
    const accountId = await signedInAs("editor");
    const { id: codeId } = await makeCode(accountId);
    const first = await startTestAction(accountId, { codeId });
    expect(await startTestAction(accountId, { codeId })).toEqual(first);
    expect(await db.qrTest.count({ where: { accountId } })).toBe(1);
  });

  it("is not for codes of another account", async () => {
    const [mine, other] = [await signedInAs("editor"), await makeAccount()];
    const { id: codeId } = await makeCode(other.id);
    for (const result of [
      await startTestAction(mine, { codeId }),
      await stopTestAction(mine, { codeId }),
      await watchTestAction(mine, { codeId, after: 0 }),
    ])
      expect(result).toMatchObject({ ok: false, code: "not-found" });
  });

  it("survives whatever the address says", async () => {
    const accountId = await signedInAs("editor");
    const { id: codeId } = await makeCode(accountId);
    for (const after of ["x", "-1", "1e99", "0x10"])
      expect(await watchTestAction(accountId, { codeId, after })).toMatchObject({ ok: true });
  });

  describeRefusals("starting a test", startTestAction, { codeId: "x" });
  describeRefusals("ending a test", stopTestAction, { codeId: "x" });
});

describe("erasing a follower", () => {
  it("leaves nothing of them but the totals", async () => {
    const accountId = await signedInAs("admin");
    const code = await makeCode(accountId);
    await push(accountId, "oAnna", "subscribe", code.scene);
    await count();
    const before = await totals(accountId, code.id);
    expect(await eraseFollowerAction(accountId, { openid: "oAnna", confirmation: "删除" })).toEqual({
      ok: true,
      data: { deliveries: 1 },
    });
    expect(await totals(accountId, code.id)).toEqual(before);
    expect(await db.delivery.count({ where: { accountId, openid: "oAnna" } })).toBe(0);
    const [event] = await db.auditEvent.findMany({ where: { accountId } });
    expect(event).toMatchObject({ event: "follower.erased" });
    expect(JSON.stringify(event)).not.toContain("oAnna");
  });

  it("asks for the word, in either language, and says when nobody is known by this OpenID", async () => {
    const accountId = await signedInAs("admin");
    expect(await eraseFollowerAction(accountId, { openid: "oAnna", confirmation: "是" })).toMatchObject({
      fieldErrors: { confirmation: "请输入“删除”两个字" },
    });
    readIn("en");
    expect(await eraseFollowerAction(accountId, { openid: "oAnna", confirmation: "erase" })).toMatchObject({
      fieldErrors: { openid: expect.stringContaining("Nothing is known") },
    });
  });

  it("could be seen before: each time that they followed, and through which code", async () => {
    const accountId = await signedInAs("admin");
    const createdAt = new Date(Date.now() - HOUR);
    const code = await makeCode(accountId, { name: "春季海报", createdAt });
    const at = (seconds: number) => new Date(Date.now() - MINUTE + seconds * 1000);
    await push(accountId, "oAnna", "subscribe", undefined, at(0));
    await push(accountId, "oAnna", "unsubscribe", undefined, at(10));
    await push(accountId, "oAnna", "subscribe", code.scene, at(20));
    await count();
    const followings = await listKnownFollowings(accountId, "oAnna");
    expect(followings.map(({ code: by, unfollowedAt }) => [by?.name ?? null, unfollowedAt !== null])).toEqual(
      [
        ["春季海报", false],
        [null, true],
      ],
    );
  });

  it("is not for editors", async () => {
    const accountId = await signedInAs("editor");
    const answer = await eraseFollowerAction(accountId, { openid: "oAnna", confirmation: "删除" });
    expect(answer).toMatchObject({ ok: false, code: "forbidden" });
  });

  describeRefusals("erasing a follower", eraseFollowerAction, { openid: "oAnna", confirmation: "删除" });
});

describe("the groups of a report", () => {
  it("come page by page, those with most scans first", async () => {
    const { id: accountId } = await makeAccount();
    for (let number = 0; number < 21; number++) {
      const { scene } = await makeCode(accountId, { folder: `区${number}` });
      await push(accountId, `oPerson${number}`, "scan", scene);
      if (number === 7) await push(accountId, "oAnna", "scan", scene);
    }
    await count();
    const first = await listGroups(accountId, "folder", DAY, 0);
    expect(first.rows[0]).toMatchObject({ name: "区7", scans: 2, scanners: 2 });
    expect(first).toMatchObject({ rows: { length: 20 }, next: "20" });
    expect(await listGroups(accountId, "folder", DAY, 20)).toMatchObject({ rows: { length: 1 }, next: null });
  });
});

describe("the codes of a report", () => {
  it("are ranked page by page, under their names", async () => {
    const { id: accountId } = await makeAccount();
    const codes = [];
    for (let number = 0; number < 22; number++)
      codes.push(await makeCode(accountId, { name: `码${number}` }));
    for (const [index, { scene }] of codes.entries()) {
      await push(accountId, `oPerson${index}`, "scan", scene);
      if (index === 7) await push(accountId, "oAnna", "subscribe", scene);
    }
    await count();
    const first = await listTopCodes(accountId, DAY, { sort: "scans", skip: 0 });
    expect(first.rows[0]).toMatchObject({ scans: 2, follows: 1, code: { name: "码7" } });
    expect(first).toMatchObject({ rows: { length: 20 }, next: "20" });
    const second = await listTopCodes(accountId, DAY, { sort: "scans", skip: 20 });
    expect(second).toMatchObject({ rows: { length: 2 }, next: null });
  });

  it("are ranked within the group that a report is about", async () => {
    const { id: accountId } = await makeAccount();
    const inGroup = await makeCode(accountId, { name: "门店码", folder: "门店" });
    await makeCode(accountId, { name: "别的" });
    await push(accountId, "oAnna", "scan", inGroup.scene);
    await count();
    const group = { type: "folder", name: "门店" } as const;
    const order = { sort: "scans", skip: 0, after: undefined } as const;
    const page = await listGroupCodes(accountId, group, DAY, order);
    expect(page).toMatchObject({
      rows: [{ codeId: inGroup.id, scans: 1, code: { name: "门店码" } }],
      next: null,
      sort: "scans",
    });
    expect(page.rows).toHaveLength(1);
    const without = await listGroupCodes(accountId, { ...group, name: "" }, DAY, order);
    expect(without).toEqual({ rows: [], next: null, sort: "scans" });
  });

  it("are listed, the newest first, where a group has too many to rank them", async () => {
    const { id: accountId } = await makeAccount();
    const day = (day: string) => ({ accountId, scope: "all", kind: "all", day, scans: 1 });
    await db.qrDay.createMany({ data: [day("2026-07-01"), day("2026-10-31")] });
    const period = { preset: "custom", from: "2026-08-02", to: "2026-09-29" } as const;
    const code = { accountId, lifetime: "permanent", ticket: "t", url: "u", searchText: "", folder: "门店" };
    const codes = Array.from({ length: 340 }, (_, number) => {
      return { ...code, name: `码${number}`, scene: `s${number}`, createdAt: new Date(number) };
    });
    await db.qrCode.createMany({ data: codes });
    const order = { sort: "scans", skip: 0, after: undefined } as const;
    const first = await listGroupCodes(accountId, { type: "folder", name: "门店" }, period, order);
    expect(first).toMatchObject({ sort: null, rows: { 0: { scans: 0, code: { name: "码339" } } } });
    const after = first.next ?? "";
    const next = await listGroupCodes(accountId, { type: "folder", name: "门店" }, period, {
      ...order,
      after,
    });
    expect(next.rows[0]?.code?.name).toBe(`码${339 - first.rows.length}`);
    expect(await listGroupCodes(accountId, { type: "folder", name: "" }, period, order)).toMatchObject({
      sort: "scans",
      rows: [],
    });
  });

  it("are compared in the order that was asked for, without those of other accounts", async () => {
    const [{ id: accountId }, other] = [await makeAccount(), await makeAccount()];
    const [first, second] = [await makeCode(accountId), await makeCode(accountId)];
    const foreign = await makeCode(other.id);
    const compared = await listComparedCodes(accountId, [second.id, foreign.id, first.id], DAY);
    expect(compared.map(({ codeId }) => codeId)).toEqual([second.id, first.id]);
  });

  it("are found by name", async () => {
    const { id: accountId } = await makeAccount();
    await signInAs(await makeOwner());
    const { id, scene } = await makeCode(accountId, { name: "春季海报" });
    await makeCode(accountId, { name: "门店" });
    expect(await findCodesAction(accountId, { search: "春季" })).toEqual({
      ok: true,
      data: [{ id, title: "春季海报", note: scene }],
    });
  });

  describeRefusals("finding codes", findCodesAction, { search: "" }, { canViewersUse: true });
});
