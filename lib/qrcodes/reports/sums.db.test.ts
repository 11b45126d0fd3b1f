import { beforeAll, describe, expect, it } from "vitest";
import type { AccountId } from "@/lib/auth/account-id";
import { systemClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db/db";
import { MINUTE } from "@/lib/platform/time";
import { reuseQrCodeAction } from "@/lib/qrcodes/actions";
import { PLAIN_SETTINGS } from "@/lib/qrcodes/code-settings";
import { countCodes } from "@/lib/qrcodes/measuring/count";
import { signInAs } from "@/lib/testing/as";
import { makeCode } from "@/lib/testing/codes";
import { makeAccount, makePerson } from "@/lib/testing/factories";
import { serveExport } from "./export";
import { loadCodeReport, loadReports } from "./loaders";
import { push } from "./push.test-kit";

// Three codes, one of them archived and one of them used for something else before: every table that is taken away adds
// up to the figures that the screen shows.

const EVER = { period: "custom", from: "2026-01-01", to: "2099-01-01" };
const SUMS = {
  扫码次数: "scans",
  新关注: "follows",
  其中已取消关注: "lost",
  仍在关注: "stillFollowing",
} as const;

let accountId: AccountId;
let reused: string;

beforeAll(async () => {
  accountId = (await makeAccount()).id;
  await signInAs(await makePerson({ accountId, role: "editor" }));
  const createdAt = new Date("2026-01-01");
  const given = { folder: "去年", owner: "小林", labels: ["海报"], createdAt };
  const old = await makeCode(accountId, { ...given, name: "老店", archived: true });
  const archived = await makeCode(accountId, { ...given, name: "旧码", archived: true });
  const plain = await makeCode(accountId, { name: "码", createdAt });
  reused = old.id;
  const before = new Date(Date.now() - MINUTE);
  for (const person of ["oAnna", "oBen", "oCarl"])
    await push(accountId, person, "subscribe", old.scene, before);
  await push(accountId, "oCarl", "unsubscribe", undefined, new Date(Date.now() - MINUTE / 2));
  await push(accountId, "oEve", "subscribe", archived.scene, before);
  await push(accountId, "oEve", "scan", plain.scene, before);
  const { revision } = await db.qrCode.findUniqueOrThrow({ where: { id: old.id } });
  const settings = { ...PLAIN_SETTINGS, name: "新店", folder: "今年", owner: "", labels: ["海报"] };
  const taken = await reuseQrCodeAction(accountId, { ...settings, id: old.id, revision });
  expect(taken).toMatchObject({ ok: true });
  await push(accountId, "oDora", "subscribe", old.scene, new Date(Date.now() + 1000));
  await countCodes(systemClock, new AbortController().signal);
});

describe("the sums of what is taken away are the screen's", () => {
  it.each(["days", "hours", "codes", "folder", "owner"])("of all codes: %s", async (table) => {
    await signInAs(await makePerson({ accountId, role: "viewer" }));
    const { totals } = await loadReports(accountId, EVER);
    expect(totals).toMatchObject({ scans: 6, follows: 5, lost: 1, stillFollowing: 4 });
    const sums = await sumsOf({ table });
    expect(Object.keys(sums)).not.toEqual([]);
    expect(totals).toMatchObject(sums);
  });

  it.each(["folder", "label", "owner"] as const)("of the groups, each for itself: %s", async (grouping) => {
    await signInAs(await makePerson({ accountId, role: "viewer" }));
    const { groups } = await loadReports(accountId, { ...EVER, by: grouping });
    const shown = groups?.rows.map(({ scans, follows, lost }) => [scans, follows, lost].join());
    const lines = await linesOf({ table: grouping });
    const taken = lines.map((line) => [line.扫码次数, line.新关注, line.其中已取消关注].join());
    expect(taken).toEqual(shown);
  });

  it.each(["days", "hours"])("of what a code is used for, and was before: %s", async (table) => {
    await signInAs(await makePerson({ accountId, role: "viewer" }));
    const { formerUses, totals } = await loadCodeReport(accountId, reused, EVER);
    expect(totals).toMatchObject(await sumsOf({ table, code: reused }));
    const use = formerUses[0]?.id ?? "";
    const old = await loadCodeReport(accountId, reused, { ...EVER, use });
    expect(old.totals).toMatchObject({ scans: 3, lost: 1 });
    expect(old.totals).toMatchObject(await sumsOf({ table, code: reused, use }));
  });

  it("what a code was used for before has its own line after it, with the day on which that ended", async () => {
    await signInAs(await makePerson({ accountId, role: "viewer" }));
    const lines = await linesOf({ table: "codes" });
    const said = lines.map((line) => [
      line.名称,
      line.文件夹,
      line.标签,
      Boolean(line.此用途截至),
      line.扫码次数,
    ]);
    const reused = ["新店", "今年", "海报", false, "1"];
    const former = ["老店", "去年", "海报", true, "3"];
    expect(said).toHaveLength(4);
    // Codes of the same moment come in any order.
    expect(said).toEqual(
      expect.arrayContaining([
        ["码", "", "", false, "1"],
        reused,
        former,
        ["旧码", "去年", "海报", false, "1"],
      ]),
    );
    const place = said.findIndex(([name]) => name === "新店");
    expect(said.slice(place, place + 2)).toEqual([reused, former]);
  });
});

/** The lines of a table by the names of its columns. */
async function linesOf(about: Record<string, string>): Promise<Record<string, string>[]> {
  const file = await serveExport(accountId, { format: "csv", ...EVER, ...about });
  const [head = [], ...lines] = (await file.text())
    .replace("\uFEFF", "")
    .trimEnd()
    .split("\r\n")
    .map((line) => line.split(","));
  return lines.map((line) => Object.fromEntries(head.map((name, place) => [name, line[place] ?? ""])));
}

/** What the columns add up to that can be added up: different people cannot. */
async function sumsOf(about: Record<string, string>): Promise<Record<string, number>> {
  const lines = await linesOf(about);
  const columns = Object.entries(SUMS).filter(([name]) => lines[0] && name in lines[0]);
  return Object.fromEntries(
    columns.map(([name, field]) => [field, lines.reduce((sum, line) => sum + Number(line[name]), 0)]),
  );
}
