import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { db } from "@/lib/platform/db/db";
import { HOUR } from "@/lib/platform/time";
import { verdictSchema } from "@/lib/replies/schema";
import { stoppedClock } from "@/lib/testing/clock";
import { changeCode, makeCode } from "@/lib/testing/codes";
import { FOLLOWER, scanEvent, subscribeEvent, textMessage } from "@/lib/testing/inbound";
import { says } from "@/lib/testing/rules";
import {
  type AnsweringAccount,
  deliveriesOf,
  makeAnsweringAccount,
  openWebhook,
} from "@/lib/testing/webhook";
import { openReply, type WireMode } from "@/lib/wechat/wire/delivery";
import type { Inbound } from "@/lib/wechat/wire/inbound";
import { parseReply, passiveReplySchema } from "@/lib/wechat/wire/reply";

const clock = stoppedClock();
const webhook = openWebhook({ clock });
afterAll(() => webhook.close());

const welcome = {
  name: "欢迎",
  triggers: [{ type: "follow" as const }],
  replies: [says("welcome"), says("more")],
};
const scanRule = {
  name: "扫码",
  triggers: [{ type: "scan" as const, scene: "poster" }],
  replies: [says("rule")],
};

let account: AnsweringAccount;
beforeEach(async () => {
  account = await makeAnsweringAccount([welcome]);
  clock.advance(1000);
});

let second = 1_730_000_000;

/** What is answered, and after it as messages of its own. */
async function said(inbound: Inbound, to = webhook): Promise<string[]> {
  second += 1;
  const { body } = await to.deliver(account, { ...inbound, createTime: second });
  const reply = body === "success" ? null : parseReply(openReply(account.keys, body));
  const first = reply?.type === "text" ? reply.content : (reply?.type ?? "silence");
  const further = z.array(passiveReplySchema).parse((await deliveriesOf(account)).at(-1)?.followUps ?? []);
  return [first, ...further.map((one) => (one.type === "text" ? one.content : one.type))];
}

const poster = (given: Parameters<typeof makeCode>[1] = {}) =>
  makeCode(account.id, { name: "海报", scene: "poster", replies: [says("hello {{scene}}")], ...given });
const lastVerdict = async () => verdictSchema.parse((await deliveriesOf(account)).at(-1)?.verdict);

describe.each<WireMode>(["plain", "compatible", "secure"])("in %s mode", (mode) => {
  it("a code answers who scans it and who follows through it", async () => {
    account = await makeAnsweringAccount([welcome, { ...scanRule, priority: 9 }], mode);
    const { id } = await poster();
    expect(await said(scanEvent("poster"))).toEqual(["hello poster"]);
    expect(await said(subscribeEvent("poster"))).toEqual(["hello poster"]);
    expect(await lastVerdict()).toEqual({ why: "code", code: { id, name: "海报" }, state: "active" });
    expect(await said(scanEvent("another"))).toEqual(["silence"]);
    expect(await said(subscribeEvent())).toEqual(["welcome", "more"]);
  });
});

describe("a new follower", () => {
  it("gets a reply of their own where there is one", async () => {
    await poster({ followReplies: [says("new here"), says("gift")] });
    expect(await said(subscribeEvent("poster"))).toEqual(["new here", "gift"]);
    expect(await said(scanEvent("poster"))).toEqual(["hello poster"]);
  });

  it("gets the general welcome too where the code says so, and a follower who scans does not", async () => {
    await poster({ alsoWelcome: true });
    expect(await said(subscribeEvent("poster"))).toEqual(["hello poster", "welcome", "more"]);
    expect(await lastVerdict()).toMatchObject({ why: "code", welcome: { name: "欢迎" } });
    expect(await said(scanEvent("poster"))).toEqual(["hello poster"]);
  });

  it("gets the welcome once where the code has nothing to say", async () => {
    await poster({ alsoWelcome: true, replies: [] });
    expect(await said(subscribeEvent("poster"))).toEqual(["welcome", "more"]);
  });

  it("gets the rules' answer where the reply for them is empty", async () => {
    await poster({ followReplies: [] });
    expect(await said(subscribeEvent("poster"))).toEqual(["welcome", "more"]);
  });
});

it("a code without a reply is left to the rules", async () => {
  account = await makeAnsweringAccount([welcome, scanRule]);
  await poster({ replies: [] });
  expect(await said(scanEvent("poster"))).toEqual(["rule"]);
  expect(await lastVerdict()).toMatchObject({ why: "rule", ruleName: "扫码" });
});

it("a code that says nothing on purpose is silent", async () => {
  await poster({ replies: [{ type: "none" }] });
  expect(await said(scanEvent("poster"))).toEqual(["silence"]);
  expect(await lastVerdict()).toMatchObject({ why: "code" });
});

describe("a code that is", () => {
  const past = () => new Date(clock.now() - 1);
  it.each([
    ["paused", () => ({ paused: true })],
    ["archived", () => ({ archived: true })],
    ["ended", () => ({ endsAt: past() })],
    ["expired", () => ({ lifetime: "temporary", expiresAt: past() })],
  ] as const)("%s says what is set for that, or leaves it to the rules", async (state, columns) => {
    const { id } = await poster({ ...columns(), pausedReplies: [says("over")] });
    expect([await said(scanEvent("poster")), await said(subscribeEvent("poster"))]).toEqual([
      ["over"],
      ["over"],
    ]);
    expect(await lastVerdict()).toMatchObject({ why: "code", state });
    await changeCode(account.id, id, { pausedReplies: [] });
    expect(await said(scanEvent("poster"))).toEqual(["silence"]);
    expect(await said(subscribeEvent("poster"))).toEqual(["welcome", "more"]);
  });

  it("about to end answers until it does, with nobody changing anything", async () => {
    await poster({ endsAt: new Date(clock.now() + HOUR), pausedReplies: [says("over")] });
    expect(await said(scanEvent("poster"))).toEqual(["hello poster"]);
    clock.advance(HOUR);
    expect(await said(scanEvent("poster"))).toEqual(["over"]);
  });
});

describe("changes of codes", () => {
  it("are live for the next scan of the same process", async () => {
    const { id } = await poster();
    const answers = [await said(scanEvent("poster"))];
    await changeCode(account.id, id, { replies: [says("changed")] });
    answers.push(await said(scanEvent("poster")));
    await changeCode(account.id, id, { paused: true });
    answers.push(await said(scanEvent("poster")));
    expect(answers).toEqual([["hello poster"], ["changed"], ["silence"]]);
  });

  it("of another process are live within a second", async () => {
    const other = openWebhook({ clock });
    expect(await said(scanEvent("poster"), other)).toEqual(["silence"]);
    // Raw, so that nothing in this process hears of it.
    await db.qrCode.create({
      data: {
        accountId: account.id,
        name: "海报",
        scene: "poster",
        lifetime: "permanent",
        ticket: "t",
        url: "u",
        searchText: "",
        replies: [says("there")],
      },
    });
    await db.account.update({ where: { id: account.id }, data: { revision: { increment: 1 } } });
    clock.advance(1000);
    const answer = await said(scanEvent("poster"), other);
    await other.close();
    expect(answer).toEqual(["there"]);
  });

  it("show the articles that only codes show", async () => {
    const { id } = await db.article.create({
      data: {
        accountId: account.id,
        title: "春天",
        description: "",
        pictureUrl: "",
        url: "https://e.example",
        searchText: "",
      },
    });
    await poster({ replies: [{ type: "news", articleIds: [id] }] });
    expect(await said(scanEvent("poster"))).toEqual(["news"]);
  });
});

it("a code that cannot be read is left to the rules, and the others answer", async () => {
  await poster({ replies: [{ type: "hologram" }] });
  await makeCode(account.id, { scene: "good", replies: [says("good")] });
  expect(await said(scanEvent("poster"))).toEqual(["silence"]);
  expect(await said(scanEvent("good"))).toEqual(["good"]);
});

it("another account's code of the same scene answers nothing here", async () => {
  const other = await makeAnsweringAccount();
  await makeCode(other.id, { scene: "poster", replies: [says("theirs")] });
  expect(await said(scanEvent("poster"))).toEqual(["silence"]);
});

it("a repeated scan gets the stored answer and nothing is sent twice", async () => {
  await poster({ alsoWelcome: true });
  const inbound = subscribeEvent("poster");
  const answers = await Promise.all([1, 2, 3].map(() => webhook.deliver(account, inbound)));
  expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
  expect(await deliveriesOf(account)).toMatchObject([{ openid: FOLLOWER, followUps: [{}, {}] }]);
});

it("messages are answered as ever", async () => {
  await poster();
  expect(await said(textMessage("poster"))).toEqual(["silence"]);
});
