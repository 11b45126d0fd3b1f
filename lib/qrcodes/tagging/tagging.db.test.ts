import { beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "@/lib/platform/db/db";
import { MINUTE } from "@/lib/platform/time";
import type { CodeTag } from "@/lib/qrcodes/schema";
import { stoppedClock } from "@/lib/testing/clock";
import { changeCode, codeOf, issueCode } from "@/lib/testing/codes";
import { type WiredAccount, wiredAccountsForFile } from "@/lib/testing/wired-account";
import { tagScanners } from "./tagging";

const { platform, wireAccount } = wiredAccountsForFile();
const clock = stoppedClock(Date.now());
const go = new AbortController().signal;
const PATH = "/cgi-bin/tags/members/batchtagging";

/** Long enough after the last time for every account to be asked about again. */
const tagging = () => {
  clock.advance(11 * MINUTE);
  return tagScanners(clock, go);
};

let account: WiredAccount;
let spring: CodeTag;
beforeEach(async () => {
  account = await wireAccount();
  spring = { id: await account.addTag("春季活动"), name: "春季活动" };
  await tagging();
});

it("who scans a code and who follows through it gets its tags, and nobody else", async () => {
  const shop = { id: await account.addTag("门店"), name: "门店" };
  const code = await issueCode(account.id, { tags: [spring, shop] });
  const plain = await issueCode(account.id);
  const [fresh, old, other] = [
    await account.addPerson(),
    await account.addPerson(),
    await account.addPerson(),
  ];
  await account.act(old, { type: "follow" });
  for (const openid of [fresh, old]) await account.act(openid, { type: "scan", url: code.url });
  await account.act(other, { type: "scan", url: plain.url });
  await tagging();
  expect(await account.tagsOf(fresh)).toEqual([spring.id, shop.id]);
  expect(await account.tagsOf(old)).toEqual([spring.id, shop.id]);
  expect(await account.tagsOf(other)).toEqual([]);
});

it("a hundred followers take two calls", async () => {
  const code = await issueCode(account.id, { tags: [spring] });
  const people: string[] = [];
  for (let count = 0; count < 100; count++) people.push(await account.addPerson());
  await Promise.all(people.map((openid) => account.act(openid, { type: "scan", url: code.url })));
  await tagging();
  const tagged = await Promise.all(people.map((openid) => account.tagsOf(openid)));
  expect(tagged.every(([id]) => id === spring.id)).toBe(true);
  expect(await callsToTag()).toBe(2);
});

it.each([
  ["paused", { paused: true }],
  ["archived", { archived: true }],
  ["over", { endsAt: new Date(0) }],
])("a code that is %s tags nobody", async (_, columns) => {
  const code = await issueCode(account.id, { tags: [spring] });
  await changeCode(account.id, code.id, columns);
  const openid = await scanBySomebody(code);
  await tagging();
  expect(await account.tagsOf(openid)).toEqual([]);
});

describe("when WeChat refuses", () => {
  it("a tag that is gone, the code says so until tagging works again", async () => {
    const code = await issueCode(account.id, { tags: [{ id: 4242, name: "没有了" }] });
    await scanBySomebody(code);
    await tagging();
    expect((await codeOf(code.id)).tagFailure).toMatchObject({
      zh: expect.stringMatching(/^标签“没有了”没有打上：.*（45159）$/),
    });
    await changeCode(account.id, code.id, { tags: [spring] });
    await scanBySomebody(code);
    await tagging();
    expect((await codeOf(code.id)).tagFailure).toBeNull();
  });

  it("one person who left, the others are tagged and nothing is wrong", async () => {
    const code = await issueCode(account.id, { tags: [spring] });
    const [gone, here] = [await scanBySomebody(code), await scanBySomebody(code)];
    await account.act(gone, { type: "unfollow" });
    await tagging();
    expect(await account.tagsOf(here)).toEqual([spring.id]);
    expect((await codeOf(code.id)).tagFailure).toBeNull();
  });
});

describe("when WeChat cannot be asked", () => {
  it.each([
    ["does not answer", { type: "status", status: 502 }],
    ["has no calls left today", { type: "errcode", errcode: 45009 }],
    ["has none left in this minute", { type: "errcode", errcode: 45011 }],
  ])("because it %s, the followers are tagged later", async (_, fault) => {
    const code = await issueCode(account.id, { tags: [spring] });
    const openid = await scanBySomebody(code);
    await platform().control("POST", "/faults", { appId: account.appId, path: PATH, times: 1, fault });
    await tagging();
    const atFirst = await account.tagsOf(openid);
    // Not yet: WeChat is left alone for a while.
    await tagScanners(clock, go);
    const atOnce = await account.tagsOf(openid);
    await tagging();
    expect([atFirst, atOnce, await account.tagsOf(openid)]).toEqual([[], [], [spring.id]]);
    expect(await db.accountReadingPlace.count({ where: { accountId: account.id } })).toBe(0);
  });

  it("other accounts' followers do not wait for it", async () => {
    const other = await wireAccount();
    const autumn = { id: await other.addTag("秋"), name: "秋" };
    const [here, there] = [
      await issueCode(account.id, { tags: [spring] }),
      await issueCode(other.id, { tags: [autumn] }),
    ];
    const fault = { type: "status", status: 502 };
    await platform().control("POST", "/faults", { appId: account.appId, path: PATH, times: 1, fault });
    const [mine, theirs] = [await scanBySomebody(here), await scanBySomebody(there, other)];
    await tagging();
    expect([await account.tagsOf(mine), await other.tagsOf(theirs)]).toEqual([[], [autumn.id]]);
    const later = await scanBySomebody(here);
    await tagging();
    expect([await account.tagsOf(mine), await account.tagsOf(later)]).toEqual([[spring.id], [spring.id]]);
  });
});

it("stops between two calls when told to, and the next run tags everybody", async () => {
  const shop = { id: await account.addTag("门店"), name: "门店" };
  const openid = await scanBySomebody(await issueCode(account.id, { tags: [spring, shop] }));
  const [places, calls] = [await db.readingPlace.findMany(), await callsToTag()];
  const stop = new AbortController();
  vi.spyOn(stop.signal, "throwIfAborted")
    .mockImplementationOnce(() => {})
    .mockImplementationOnce(() => {
      stop.abort();
      throw stop.signal.reason;
    });
  clock.advance(11 * MINUTE);
  await tagScanners(clock, stop.signal);
  expect(await callsToTag()).toBe(calls + 1);
  expect(await account.tagsOf(openid)).toEqual([spring.id]);
  expect(await db.readingPlace.findMany()).toEqual(places);
  await tagging();
  expect(await account.tagsOf(openid)).toEqual([spring.id, shop.id]);
});

it("several processes at once tag everybody", async () => {
  const code = await issueCode(account.id, { tags: [spring] });
  const people = [await scanBySomebody(code), await scanBySomebody(code)];
  await Promise.all([1, 2, 3].map(tagging));
  expect(await Promise.all(people.map((openid) => account.tagsOf(openid)))).toEqual([
    [spring.id],
    [spring.id],
  ]);
});

async function scanBySomebody({ url }: { url: string }, of = account): Promise<string> {
  const openid = await of.addPerson();
  await of.act(openid, { type: "scan", url });
  return openid;
}

async function callsToTag(): Promise<number> {
  const { body } = await platform().control("GET", `/calls?appId=${account.appId}&limit=1000`);
  return JSON.stringify(body).split(PATH).length - 1;
}
