import { beforeEach, expect, it } from "vitest";
import type { AccountId } from "@/lib/auth/account-id";
import { systemClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db/db";
import { MINUTE } from "@/lib/platform/time";
import { reuseQrCodeAction } from "@/lib/qrcodes/actions";
import { PLAIN_SETTINGS } from "@/lib/qrcodes/code-settings";
import { loadQrCodes } from "@/lib/qrcodes/loaders";
import { countCodes, recountCodes } from "@/lib/qrcodes/measuring/count";
import { signInAs } from "@/lib/testing/as";
import { makeCode } from "@/lib/testing/codes";
import { makeAccount, makePerson } from "@/lib/testing/factories";
import { listGroupCodes, listGroups, listKnownFollowings, listTopCodes } from "./data";
import { serveExport } from "./export";
import { loadCodeReport } from "./loaders";
import { push } from "./push.test-kit";

// A code that brought three followers for the old shop is given to the new one, for which it brings one.

const PERIOD = { preset: "custom", from: "2026-01-01", to: "2099-01-01" } as const;
const ORDER = { sort: "scans", skip: 0, after: undefined } as const;
const before = () => new Date(Date.now() - MINUTE);
const after = () => new Date(Date.now() + 1000);
const count = () => countCodes(systemClock, new AbortController().signal);

let accountId: AccountId;
let codeId: string;

beforeEach(async () => {
  accountId = (await makeAccount()).id;
  await signInAs(await makePerson({ accountId, role: "editor" }));
  const given = { name: "老店", folder: "去年", owner: "小林", labels: ["海报"], archived: true };
  const code = await makeCode(accountId, { ...given, createdAt: new Date("2026-01-01") });
  codeId = code.id;
  for (const person of ["oAnna", "oBen", "oCarl"])
    await push(accountId, person, "subscribe", code.scene, before());
  const { revision } = await db.qrCode.findUniqueOrThrow({ where: { id: codeId } });
  const settings = { ...PLAIN_SETTINGS, name: "新店", folder: "今年", owner: "小王", labels: ["海报"] };
  expect(await reuseQrCodeAction(accountId, { ...settings, id: codeId, revision })).toMatchObject({
    ok: true,
  });
  await push(accountId, "oDora", "subscribe", code.scene, after());
  await count();
});

it("what a code brought before it was taken for something else stays under its old name, also when counted anew", async () => {
  for (let round = 0; round < 2; round++) {
    const { rows } = await listTopCodes(accountId, PERIOD, ORDER);
    expect(rows).toMatchObject([
      { scans: 3, code: { id: codeId, name: "老店", folder: "去年", formerUntil: expect.any(Date) } },
      { scans: 1, code: { id: codeId, name: "新店", folder: "今年", formerUntil: null } },
    ]);
    await recountCodes();
    await count();
    await count();
  }
});

it("its old groups keep what it brought them, and list it", async () => {
  const { rows } = await listGroups(accountId, "folder", PERIOD, 0);
  expect(rows.map(({ name, scans }) => [name, scans])).toEqual([
    ["去年", 3],
    ["今年", 1],
  ]);
  const listed = async (type: "folder" | "owner" | "label", name: string) =>
    (await listGroupCodes(accountId, { type, name }, PERIOD, ORDER)).rows.map(({ code, scans }) => [
      code?.name,
      scans,
    ]);
  expect(await listed("folder", "去年")).toEqual([["老店", 3]]);
  expect(await listed("owner", "小林")).toEqual([["老店", 3]]);
  expect(await listed("owner", "小王")).toEqual([["新店", 1]]);
  expect(await listed("label", "海报")).toEqual([
    ["老店", 3],
    ["新店", 1],
  ]);
});

it("its list and its report show the present purpose, and the old one where it is asked for", async () => {
  const { numbers } = await loadQrCodes(accountId, {});
  expect(numbers[codeId]).toEqual({ scans: 1, follows: 1 });
  const present = await loadCodeReport(accountId, codeId, { ...PERIOD });
  expect(present).toMatchObject({ use: null, code: { name: "新店" }, totals: { scans: 1 } });
  const [former] = present.formerUses;
  expect(former).toMatchObject({ name: "老店" });
  const old = await loadCodeReport(accountId, codeId, { ...PERIOD, use: former?.id });
  expect(old).toMatchObject({ use: { name: "老店" }, totals: { scans: 3, follows: 3 } });
  const about = { table: "days", format: "csv", code: codeId, use: former?.id, period: "today" };
  const file = await serveExport(accountId, about);
  expect(file.headers.get("content-disposition")).toContain(encodeURIComponent("老店"));
  expect(await file.text()).toMatch(/,3,3,0,3,0\r\n/);
});

it("whoever followed through it goes on having come by the old purpose", async () => {
  const nameFor = async (openid: string) => (await listKnownFollowings(accountId, openid))[0]?.code?.name;
  expect(await nameFor("oAnna")).toBe("老店");
  expect(await nameFor("oDora")).toBe("新店");
});
