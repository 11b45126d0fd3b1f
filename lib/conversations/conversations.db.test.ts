import { describe, expect, it } from "vitest";
import type { AccountId } from "@/lib/auth/account-id";
import { SEARCH_WINDOW } from "@/lib/deliveries/search";
import { db } from "@/lib/platform/db/db";
import { signInAs } from "@/lib/testing/as";
import { makeCode } from "@/lib/testing/codes";
import { makeAccount, makePerson } from "@/lib/testing/factories";
import { getDelivery, listDeliveries } from "./data";
import { loadConversations } from "./loaders";
import { deliveryFilterSchema } from "./schema";
import { saySummary } from "./ui/say-summary";

const START = Date.UTC(2026, 0, 1);
let made = 0;

describe("the log", () => {
  it("shows the newest first and leads to the end without a gap", async () => {
    const { id } = await makeAccount();
    await deliver(id, 120);
    const seen: number[] = [];
    let below: string | null = null;
    do {
      const page = await list(id, { below });
      seen.push(...page.rows.map((row) => Number(row.id)));
      below = page.next;
    } while (below !== null && seen.length < 200);
    expect(seen).toHaveLength(120);
    expect(seen).toEqual([...seen].sort((a, b) => b - a));
  });

  it("names the rule that answered, for as long as it exists, and what it said", async () => {
    const { id } = await makeAccount();
    const rule = await db.rule.create({
      data: { accountId: id, name: "优惠", triggers: [], replies: [], searchText: "" },
    });
    const verdict = { why: "rule", ruleId: rule.id, ruleName: "优惠" };
    await deliver(id, 1, { ruleId: rule.id, verdict, reply: { type: "text", content: "满 300 减 50" } });
    expect((await list(id)).rows).toMatchObject([
      {
        rule: { id: rule.id, name: "优惠" },
        verdict,
        reply: { type: "text", text: "满 300 减 50", count: 1 },
      },
    ]);
    await db.rule.delete({ where: { id: rule.id } });
    expect((await list(id)).rows).toMatchObject([{ rule: null, verdict: { ruleName: "优惠" } }]);
  });

  it("names the button of a tap, also one that followers had before and one of some followers", async () => {
    const { id } = await makeAccount();
    const menu = (name: string, key: string) => ({
      buttons: [{ id: key, key, name, items: [], action: { type: "click" as const } }],
    });
    const published = { note: "", publishedBy: "小王", outcome: "published" };
    await db.menuVersion.createMany({
      data: [
        { ...published, accountId: id, number: 1, content: menu("双十一", "MENU_111111111111") },
        { ...published, accountId: id, number: 2, content: menu("会员权益", "MENU_222222222222") },
      ],
    });
    for (const digit of ["1", "2", "3"])
      await deliver(id, 1, { kind: "click", summary: `MENU_${digit.repeat(12)}` });
    const { rows } = await list(id);
    expect(rows.map((row) => saySummary(row, "zh"))).toEqual([
      "已删除的按钮",
      "「会员权益」",
      "已删除的按钮「双十一」",
    ]);
    expect((await getDelivery(id, Number(rows[1]?.id)))?.button).toEqual({
      name: "会员权益",
      isGone: false,
    });
  });

  it("names the code of a scan by its name here, and one that was made elsewhere by its scene", async () => {
    const { id } = await makeAccount();
    const other = await makeAccount();
    await makeCode(id, { name: "人民广场店", scene: "s-1" });
    await makeCode(other.id, { name: "别处的", scene: "s-2" });
    for (const kind of ["scan", "subscribe", "text"]) await deliver(id, 1, { kind, summary: "s-1" });
    await deliver(id, 1, { kind: "scan", summary: "s-2" });
    const { rows } = await list(id);
    expect(rows.map((row) => saySummary(row, "zh"))).toEqual(["s-2", "s-1", "人民广场店", "人民广场店"]);
  });

  it("is filtered by follower, kind, words and silence", async () => {
    const { id } = await makeAccount();
    await deliver(id, 1, { openid: "oAlice", summary: "有 50% 优惠吗 SALE" });
    await deliver(id, 1, {
      openid: "oBob",
      kind: "image",
      summary: "图片",
      reply: { type: "text", content: "好" },
    });
    await deliver(id, 1, { openid: "oBob", kind: "unsubscribe", summary: "" });
    const openids = async (filter: object) => (await list(id, filter)).rows.map(({ openid }) => openid);
    expect(await openids({ openid: "oAlice" })).toEqual(["oAlice"]);
    expect(await openids({ kind: "image" })).toEqual(["oBob"]);
    expect(await openids({ search: "sale" })).toEqual(["oAlice"]);
    expect(await openids({ search: "5%%" })).toEqual([]);
    expect(await openids({ search: "oBob" })).toEqual(["oBob", "oBob"]);
    expect(await openids({ isUnanswered: true })).toEqual(["oAlice"]);
    expect(await openids({ search: "图片", openid: "oAlice" })).toEqual([]);
  });

  it("searches one window at a time and tells how far back it looked", async () => {
    const { id } = await makeAccount();
    await deliver(id, 1, { summary: "很久以前的一句话" });
    await deliver(id, SEARCH_WINDOW + 5);
    const first = await list(id, { search: "很久以前" });
    expect(first).toMatchObject({ rows: [], next: expect.any(String), searchedBackTo: expect.any(Date) });
    const second = await list(id, { search: "很久以前", below: first.next });
    expect(second).toMatchObject({
      rows: [{ summary: "很久以前的一句话" }],
      next: null,
      searchedBackTo: null,
    });
  });

  it("goes on where a full page of matches ends", async () => {
    const { id } = await makeAccount();
    await deliver(id, 60, { summary: "优惠" });
    const first = await list(id, { search: "优惠" });
    expect(first).toMatchObject({ rows: { length: 50 }, searchedBackTo: null });
    expect((await list(id, { search: "优惠", below: first.next })).rows).toHaveLength(10);
  });

  it("never shows another account's, neither in the list nor by number", async () => {
    const [{ id }, other] = [await makeAccount(), await makeAccount()];
    await deliver(other.id, 1, { summary: "秘密" });
    const [theirs] = (await list(other.id)).rows;
    for (const filter of [{}, { search: "秘密" }, { openid: "oFollower" }]) {
      expect((await list(id, filter)).rows).toEqual([]);
    }
    expect(await getDelivery(id, Number(theirs?.id))).toBeNull();
    expect(await getDelivery(other.id, Number(theirs?.id))).toMatchObject({ response: "success" });
  });

  it("is for members only, and takes an address that makes no sense as no filter", async () => {
    const { id } = await makeAccount();
    await deliver(id, 1);
    await expect(loadConversations(id, {})).rejects.toThrow();
    await signInAs(await makePerson({ accountId: id, role: "viewer" }));
    const { page, detail } = await loadConversations(id, {
      kind: "nonsense",
      after: "1; DROP TABLE",
      open: "x",
    });
    expect([page.rows.length, detail]).toEqual([1, null]);
  });
});

function list(accountId: AccountId, filter: object = {}) {
  return listDeliveries(
    accountId,
    deliveryFilterSchema.parse({ search: "", openid: "", isUnanswered: false, ...filter }),
  );
}

type Columns = Partial<Parameters<typeof db.delivery.create>[0]["data"]>;

async function deliver(accountId: AccountId, count: number, columns: Columns = {}): Promise<void> {
  const data = Array.from({ length: count }, () => {
    made += 1;
    return {
      accountId,
      key: `key-${made}`,
      openid: "oFollower",
      kind: "text",
      summary: `第 ${made} 句`,
      message: { type: "text", content: `第 ${made} 句` },
      verdict: { why: "no-rule" },
      response: "success",
      latencyMicros: 1500,
      receivedAt: new Date(START + made),
      ...columns,
    };
  });
  await db.delivery.createMany({ data });
}
