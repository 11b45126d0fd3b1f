import { beforeEach, describe, expect, it } from "vitest";
import { systemClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db/db";
import { DAY, HOUR, MINUTE } from "@/lib/platform/time";
import type { QrCodeValues } from "@/lib/qrcodes/schema";
import { stoppedClock } from "@/lib/testing/clock";
import { changeCode, codeOf, issueCode } from "@/lib/testing/codes";
import { type WiredAccount, wiredAccountsForFile } from "@/lib/testing/wired-account";
import { renewCodes } from "./renew-codes";

const { platform, wireAccount } = wiredAccountsForFile();
const go = new AbortController().signal;
const days = (count: number) => ({ days: count, hours: 0, minutes: 0 });

let account: WiredAccount;
beforeEach(async () => {
  await db.qrCode.updateMany({ data: { renews: false } });
  account = await wireAccount();
});

const issue = (given: Partial<QrCodeValues> = {}) =>
  issueCode(account.id, { lifetime: "temporary", duration: days(30), renews: true, ...given });
/** As if so much time had passed. */
const renewIn = (milliseconds: number) => renewCodes(stoppedClock(systemClock.now() + milliseconds), go);

it("a code is made anew a day before it expires: same scene, new picture, as long as before", async () => {
  const { id, scene, url } = await issue();
  await renewIn(28.9 * DAY);
  const early = await codeOf(id);
  await renewIn(29.1 * DAY);
  const renewed = await codeOf(id);
  expect([early.url, renewed.scene]).toEqual([url, scene]);
  expect(renewed.url).not.toBe(url);
  expect(renewed.renewedAt).not.toBeNull();
  expect(lifeOf(renewed)).toBe(30 * DAY);
  expect(
    await db.auditEvent.findFirst({ where: { accountId: account.id, event: "qrCode.renewed" } }),
  ).toMatchObject({ actorName: "公号台", subject: "海报", detail: { id, scene } });
  const openid = await account.addPerson();
  expect(await account.act(openid, { type: "scan", url: renewed.url })).toMatchObject([{ type: "event" }]);
});

it("a short life is renewed when a tenth of it is left", async () => {
  const { id, url } = await issue({ duration: { days: 0, hours: 10, minutes: 0 } });
  await renewIn(8.5 * HOUR);
  const early = await codeOf(id);
  await renewIn(9.5 * HOUR);
  expect([early.url === url, (await codeOf(id)).url === url]).toEqual([true, false]);
});

it("a code that expired while no process was there is made anew", async () => {
  const { id, url } = await issue({ duration: days(1) });
  await renewIn(40 * DAY);
  expect((await codeOf(id)).url).not.toBe(url);
});

it.each<[string, Parameters<typeof changeCode>[2]]>([
  ["is not to be renewed", { renews: false }],
  ["is archived", { archived: true }],
  ["is over", { endsAt: new Date(0) }],
  ["is permanent", { lifetime: "permanent", expiresAt: null }],
])("a code that %s stays as it is", async (_, columns) => {
  const { id, url } = await issue();
  await changeCode(account.id, id, columns);
  await renewIn(29.5 * DAY);
  expect((await codeOf(id)).url).toBe(url);
});

describe("when WeChat refuses", () => {
  it("the code says why, WeChat is left alone for a while, and then it is tried again", async () => {
    const { id, url } = await issue();
    const fault = { type: "errcode", errcode: 45009 };
    await platform().control("POST", "/faults", { path: "/cgi-bin/qrcode/create", times: 1, fault });
    await renewIn(29.5 * DAY);
    const failed = await codeOf(id);
    expect(failed).toMatchObject({ url, renewFailure: { zh: expect.stringContaining("45009") } });
    await renewCodes(stoppedClock(failed.updatedAt.getTime() + MINUTE), go);
    expect((await codeOf(id)).url).toBe(url);
    await db.qrCode.update({
      where: { id },
      data: { expiresAt: new Date(systemClock.now() + 11.5 * MINUTE) },
    });
    await renewCodes(stoppedClock(systemClock.now() + 11 * MINUTE), go);
    expect(await codeOf(id)).toMatchObject({ renewFailure: null, url: expect.not.stringMatching(url) });
  });
});

it("many codes are renewed together, each once", async () => {
  const codes: { id: string; url: string }[] = [];
  for (let count = 0; count < 25; count++) codes.push(await issue());
  await renewIn(29.5 * DAY);
  await renewIn(1000);
  const after = await Promise.all(codes.map(({ id }) => codeOf(id)));
  expect(new Set(after.map(({ url }) => url)).size).toBe(25);
  expect(after.every(({ url }) => !codes.some((code) => code.url === url))).toBe(true);
  expect(await db.auditEvent.count({ where: { accountId: account.id, event: "qrCode.renewed" } })).toBe(25);
});

function lifeOf({ expiresAt, renewedAt }: { expiresAt: Date | null; renewedAt: Date | null }): number {
  return (expiresAt?.getTime() ?? 0) - (renewedAt?.getTime() ?? 0);
}
