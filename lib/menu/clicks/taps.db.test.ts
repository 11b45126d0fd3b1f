import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { AccountId } from "@/lib/auth/account-id";
import type { ButtonAction } from "@/lib/menu/action-types";
import type { MenuDocument } from "@/lib/menu/document";
import { db } from "@/lib/platform/db/db";
import { isPostgres } from "@/lib/platform/db/dialect";
import { inTransaction } from "@/lib/platform/db/transaction";
import { CHINA_AHEAD, DAY, MINUTE } from "@/lib/platform/time";
import { stoppedClock } from "@/lib/testing/clock";
import { makeAccount } from "@/lib/testing/factories";
import { clickEvent, textMessage, viewEvent } from "@/lib/testing/inbound";
import type { Inbound } from "@/lib/wechat/wire/inbound";
import { listButtonClicks } from "./data";
import { countTaps, recountTaps } from "./taps";

const EVER = { from: "0000-01-01", to: "9999-12-31" };
const NOON = Date.parse("2026-11-22T12:00:00+08:00");
const go = new AbortController().signal;

let accountId: AccountId;
const clock = stoppedClock(NOON);
beforeEach(async () => {
  accountId = (await makeAccount()).id;
});

describe("taps are counted", () => {
  it("by button, whatever it sends, and by follower", async () => {
    await publish({ shop: { type: "click" }, site: { type: "view", url: "https://a.example/?q=1" } });
    await receive("anna", clickEvent("K-shop"), clickEvent("K-shop"), viewEvent("https://a.example/?q=1"));
    await receive("ben", clickEvent("K-shop"), {
      ...clickEvent(""),
      type: "viewMiniprogram",
      pagePath: "pages/x",
    });
    await count();
    expect(await clicks()).toEqual({ shop: [3, 2], site: [1, 1] });
  });

  it("each once, by however many processes and however often they look", async () => {
    await publish({ shop: { type: "click" } });
    await receive("anna", ...Array.from({ length: 20 }, () => clickEvent("K-shop")));
    await Promise.all([1, 2, 3, 4].map(count));
    await count();
    await receive("anna", clickEvent("K-shop"));
    await Promise.all([1, 2, 3, 4].map(count));
    expect(await clicks()).toEqual({ shop: [21, 1] });
  });

  it("on the day in China", async () => {
    await publish({ shop: { type: "click" } });
    await receiveAt(Date.parse("2026-11-21T23:59:59.999+08:00"), "anna", clickEvent("K-shop"));
    await receiveAt(Date.parse("2026-11-22T00:00:00+08:00"), "anna", clickEvent("K-shop"));
    await count();
    expect(await clicks({ from: "2026-11-21", to: "2026-11-21" })).toEqual({ shop: [1, 1] });
    expect(await clicks({ from: "2026-11-21", to: "2026-11-22" })).toEqual({ shop: [2, 1] });
  });

  it("for the button that sent it at that time, across renames, moves and changed addresses", async () => {
    await publish({ site: { type: "view", url: "https://old.example" } }, NOON - 2 * DAY);
    await publish(
      {
        other: { type: "view", url: "https://old.example" },
        site: { type: "view", url: "https://new.example" },
      },
      NOON - DAY,
    );
    await receiveAt(NOON - 2 * DAY + MINUTE, "anna", viewEvent("https://old.example"));
    await receiveAt(
      NOON - DAY + MINUTE,
      "anna",
      viewEvent("https://old.example"),
      viewEvent("https://new.example"),
    );
    await count();
    expect(await clicks()).toEqual({ site: [2, 1], other: [1, 1] });
  });

  it("for a button that the menu has lost, and not for menus that were never live", async () => {
    await publish({ gone: { type: "click" } }, NOON - DAY);
    await publish({ shop: { type: "click" } }, NOON - DAY + MINUTE);
    await publish({ never: { type: "click" } }, NOON - DAY + 2 * MINUTE, "refused");
    await receive("anna", clickEvent("K-gone"), clickEvent("K-never"), clickEvent("K-unknown"));
    await count();
    expect(await clicks()).toEqual({ gone: [1, 1] });
  });

  it.runIf(isPostgres)("also when it is stored after a newer one", async () => {
    await publish({ shop: { type: "click" } });
    await inTransaction(async (tx) => {
      await tx.delivery.create({ data: toRow(NOON - MINUTE, "anna", clickEvent("K-shop")) });
      await receive("ben", clickEvent("K-shop"));
      await count();
    });
    await count();
    expect(await clicks()).toEqual({ shop: [2, 2] });
  });

  it("in menus for some of the followers apart, whose buttons are copies of the default ones", async () => {
    await publish({ shop: { type: "view", url: "https://a.example" } });
    const document = menuOf({ shop: { type: "view", url: "https://a.example" } });
    const { id } = await db.conditionalMenu.create({
      data: {
        accountId,
        name: "VIP",
        position: 0,
        platform: "ios",
        document,
        menuId: "433418371",
        // As publishing writes it.
        published: { tagId: null, platform: "ios", document },
      },
    });
    await receive("anna", { ...viewEvent("https://a.example"), menuId: "433418371" });
    await receive("ben", viewEvent("https://a.example"));
    await count();
    expect(await clicks()).toEqual({ [`${id}.shop`]: [1, 1], shop: [1, 1] });
  });

  it("not before the version of a menu that went live a moment ago is sure to be known", async () => {
    await publish({ shop: { type: "click" } });
    await receiveAt(NOON + 1, "anna", clickEvent("K-shop"));
    await count();
    expect(await clicks()).toEqual({});
    clock.advance(MINUTE);
    await count();
    expect(await clicks()).toEqual({ shop: [1, 1] });
  });
});

it("what is counted equals the events, and does so when it is counted anew", async () => {
  const ids = ["a", "b", "c", "d"];
  await publish(Object.fromEntries(ids.map((id) => [id, { type: "click" as const }])), NOON - 10 * DAY);
  const random = generator(7);
  const events = Array.from({ length: 5000 }, () => ({
    button: ids[Math.floor(random() ** 2 * ids.length)] ?? "a",
    openid: `o${Math.floor(random() * 400)}`,
    at: NOON - Math.floor(random() * 9 * DAY) - MINUTE,
  }));
  const rows = events.flatMap(({ button, openid, at }) => [
    toRow(at, openid, clickEvent(`K-${button}`)),
    ...(random() < 0.3 ? [toRow(at, openid, textMessage("hi"))] : []),
  ]);
  await db.delivery.createMany({ data: rows });
  await Promise.all([count(), count()]);
  const expected = (from: string, to: string) =>
    Object.fromEntries(
      ids.map((id) => {
        const of = events.filter(({ button, at }) => button === id && dayOf(at) >= from && dayOf(at) <= to);
        return [id, [of.length, new Set(of.map(({ openid }) => openid)).size]];
      }),
    );
  const periods = [EVER, { from: "2026-11-14", to: "2026-11-16" }, { from: "2026-11-22", to: "2026-11-22" }];
  for (const { from, to } of periods) expect(await clicks({ from, to })).toEqual(expected(from, to));
  await recountTaps();
  await Promise.all([count(), count()]);
  await count();
  expect(await clicks()).toEqual(expected(EVER.from, EVER.to));
});

function count(): Promise<void> {
  return countTaps(clock, go);
}

/** Taps and followers by button. */
async function clicks(period = EVER): Promise<Record<string, number[]>> {
  const rows = await listButtonClicks(accountId, period);
  return Object.fromEntries(rows.map(({ buttonId, taps, followers }) => [buttonId, [taps, followers]]));
}

function menuOf(actions: Record<string, ButtonAction>): MenuDocument {
  const items = Object.entries(actions).map(([id, action]) => ({ id, name: id, key: `K-${id}`, action }));
  return { buttons: [{ id: "parent", name: "菜单", key: "K-parent", action: null, items }] };
}

async function publish(
  actions: Record<string, ButtonAction>,
  at = NOON - DAY,
  outcome: "published" | "refused" = "published",
): Promise<void> {
  const number = 1 + (await db.menuVersion.count({ where: { accountId } }));
  const publishedAt = new Date(at);
  await db.menuVersion.create({
    data: { accountId, number, content: menuOf(actions), outcome, publishedAt, publishedBy: "" },
  });
}

function receive(openid: string, ...inbounds: Inbound[]): Promise<void> {
  return receiveAt(NOON - MINUTE, openid, ...inbounds);
}

async function receiveAt(at: number, openid: string, ...inbounds: Inbound[]): Promise<void> {
  await db.delivery.createMany({ data: inbounds.map((inbound) => toRow(at, openid, inbound)) });
}

function toRow(at: number, openid: string, inbound: Inbound) {
  const answered = { summary: "", verdict: {}, response: "success", latencyMicros: 1 };
  const message = { ...inbound, fromUser: openid };
  return {
    accountId,
    key: randomUUID(),
    openid,
    kind: inbound.type,
    message,
    receivedAt: new Date(at),
    ...answered,
  };
}

function dayOf(at: number): string {
  return new Date(at + CHINA_AHEAD).toISOString().slice(0, 10);
}

/** The same numbers in every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
