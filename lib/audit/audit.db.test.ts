import { beforeEach, describe, expect, it } from "vitest";
import { GET } from "@/app/accounts/[accountId]/audit/export/route";
import { loadDeskAudit } from "@/lib/accounts/audit";
import type { AccountId } from "@/lib/auth/account-id";
import { db } from "@/lib/platform/db/db";
import { MINUTE } from "@/lib/platform/time";
import { readIn, signInAs } from "@/lib/testing/as";
import { makeAccount, makeOwner, makePerson } from "@/lib/testing/factories";
import type { AuditEventName } from "./events";
import { SEARCH_WINDOW } from "./list-events";
import { loadAudit } from "./loaders";
import { sentenceOf } from "./read-audit";
import { DESK, recordAudit } from "./record";

const NOON = Date.UTC(2026, 10, 29, 4);
let accountId: AccountId;
let admin: { userId: string; name: string };

beforeEach(async () => {
  await db.auditEvent.deleteMany();
  accountId = (await makeAccount()).id;
  admin = await makePerson({ accountId, role: "admin" });
});

describe("the audit of an account", () => {
  it("says in sentences who did what, the latest first", async () => {
    await did("rule.created", "营业时间", { id: "r1" });
    await did("rule.updated", "营业时间", { id: "r1" });
    await signInAs(admin);
    expect(await sentences()).toEqual(["admin 修改了回复规则“营业时间”", "admin 新建了回复规则“营业时间”"]);
    readIn("en");
    expect(await sentences()).toEqual([
      "admin changed the rule “营业时间”",
      "admin created the rule “营业时间”",
    ]);
  });

  it("shows nothing of another account, and nothing to editors", async () => {
    const other = await makeAccount();
    await recordAudit(db, {
      actor: admin,
      accountId: other.id,
      event: "menu.deleted",
      subject: "",
      detail: {},
    });
    await signInAs(admin);
    expect(await sentences()).toEqual([]);
    await expect(loadAudit(other.id, {})).rejects.toMatchObject({ digest: expect.stringContaining("404") });
    await signInAs(await makePerson({ accountId, role: "editor" }));
    await expect(loadAudit(accountId, {})).rejects.toThrow("forbidden");
    expect((await exported("")).status).toBe(403);
  });

  it("says what changed from what to what, and leads to what still exists", async () => {
    await did("rule.updated", "a", {
      id: "r1",
      before: { name: "a", enabled: true },
      after: { name: "b", enabled: true },
    });
    await did("rule.deleted", "gone", { id: "r2" });
    await did("rule.updated", "gone", { id: "r2" });
    await signInAs(admin);
    const { rows } = (await loadAudit(accountId, {})).page;
    expect(rows.map(({ href }) => href)).toEqual([null, null, `/accounts/${accountId}/replies/r1`]);
    expect(rows[2]?.detail).toEqual([{ name: "名称", before: "a", after: "b" }]);
  });

  it("narrows by kind, day, person and words, those of the sentence as well", async () => {
    const other = await makePerson({ accountId, role: "editor" });
    await did("rule.created", "营业时间", {}, NOON);
    await did("qrCode.created", "海报", {}, NOON + MINUTE);
    await recordAudit(db, { actor: other, accountId, event: "menu.deleted", subject: "", detail: {} });
    await signInAs(admin);
    expect(await sentences({ kind: "qrcodes" })).toEqual(["admin 新建了二维码“海报”"]);
    expect(await sentences({ from: "2026-11-29", to: "2026-11-29", q: "新建" })).toHaveLength(2);
    expect(await sentences({ to: "2026-11-28" })).toEqual([]);
    expect(await sentences({ person: other.userId })).toEqual(["editor 删除了线上的菜单"]);
    expect(await sentences({ q: "回复规则" })).toEqual(["admin 新建了回复规则“营业时间”"]);
  });

  it("pages through rows of the same instant without leaving one out", async () => {
    await fill(120);
    await signInAs(admin);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const { page } = await loadAudit(accountId, after === undefined ? {} : { after });
      seen.push(...page.rows.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(new Set(seen).size).toBe(120);
    expect(seen).toHaveLength(120);
  });

  it("searches a piece at a time and says how far it looked", async () => {
    await did("qrCode.created", "海报", {}, NOON - MINUTE);
    await fill(SEARCH_WINDOW + 10);
    await signInAs(admin);
    const { page } = await loadAudit(accountId, { q: "海报" });
    expect(page).toMatchObject({ rows: [], searchedBackTo: new Date(NOON) });
    const further = await loadAudit(accountId, { q: "海报", after: page.next ?? "" });
    expect(further.page.rows).toHaveLength(1);
    expect(further.page.next).toBeNull();
  });

  it("exports all pages as CSV in which nothing is a formula", async () => {
    await fill(60);
    await did("rule.created", '=HYPERLINK("x")', { id: "=1+1", note: "=2+2" }, NOON + MINUTE);
    await signInAs(admin);
    const answer = await exported("?kind=replies");
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    const lines = (await answer.text()).split("\r\n");
    expect(lines).toHaveLength(1 + 61 + 1);
    expect(lines[1]).toContain("2026-11-29 12:01:00");
    expect(lines.some((line) => /(^|,)"?[=+\-@]/.test(line))).toBe(false);
  });
});

describe("the audit of the whole desk", () => {
  it("names the accounts, and has what belongs to none", async () => {
    await did("menu.published", "#3");
    await recordAudit(db, { actor: null, event: "password.reset", subject: "lin@example.com", detail: {} });
    await signInAs(await makeOwner());
    const { rows } = (await loadDeskAudit({})).page;
    expect(rows.map(({ sentence, account }) => [sentence, account?.name])).toEqual([
      ["命令行重设了 lin@example.com 的密码", undefined],
      ["admin 发布了菜单第 3 版", "测试公众号"],
    ]);
  });

  it("does not exist for anybody but the owner", async () => {
    await signInAs(admin);
    await expect(loadDeskAudit({})).rejects.toMatchObject({ digest: expect.stringContaining("404") });
  });
});

async function did(event: AuditEventName, subject: string, detail = {}, at?: number): Promise<void> {
  await recordAudit(db, { actor: admin, accountId, event, subject, detail });
  if (at === undefined) return;
  const latest = await db.auditEvent.findFirstOrThrow({ orderBy: { id: "desc" } });
  await db.auditEvent.update({ where: { id: latest.id }, data: { createdAt: new Date(at) } });
}

async function fill(count: number): Promise<void> {
  const row = {
    accountId,
    actorId: admin.userId,
    actorName: admin.name,
    event: "rule.updated",
    subject: "x",
  };
  const data = Array.from({ length: count }, () => ({ ...row, detail: {}, createdAt: new Date(NOON) }));
  await db.auditEvent.createMany({ data });
}

async function sentences(parameters = {}): Promise<string[]> {
  const { page } = await loadAudit(accountId, parameters);
  return page.rows.map(({ sentence }) => sentence);
}

function exported(query: string): Promise<Response> {
  const request = new Request(`http://desk.test/export${query}`);
  return GET(request, { params: Promise.resolve({ accountId }) });
}

it("the desk itself has its name in the reader's language", () => {
  const event = { actorId: DESK.userId, actorName: DESK.name, event: "menu.published", subject: "#1" };
  expect([sentenceOf(event, "zh"), sentenceOf(event, "en")]).toEqual([
    expect.stringMatching(/^公号台/),
    expect.stringMatching(/^Mpdesk /),
  ]);
});
