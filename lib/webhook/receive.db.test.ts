import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changeAccount } from "@/lib/accounts/revision";
import { db } from "@/lib/platform/db/db";
import { verdictSchema } from "@/lib/replies/schema";
import { stoppedClock } from "@/lib/testing/clock";
import { clickEvent, FOLLOWER, ORIGINAL_ID, subscribeEvent, textMessage } from "@/lib/testing/inbound";
import { keyword, says } from "@/lib/testing/rules";
import {
  type AnsweringAccount,
  addRules,
  callOf,
  deliveriesOf,
  deliveryOf,
  makeAnsweringAccount,
  openWebhook,
} from "@/lib/testing/webhook";
import { openReply, type WireMode } from "@/lib/wechat/wire/delivery";
import type { Inbound } from "@/lib/wechat/wire/inbound";
import { parseReply } from "@/lib/wechat/wire/reply";
import { signature } from "@/lib/wechat/wire/signature";

const webhook = openWebhook();
afterAll(() => webhook.close());

const offers = {
  name: "Offers",
  triggers: [keyword.contains("优惠")],
  replies: [says("{{keyword}}：满 300 减 50")],
};
const question = () => textMessage("有优惠吗");

async function said(account: AnsweringAccount, inbound: Inbound, to = webhook) {
  const { body } = await to.deliver(account, inbound);
  if (body === "success") return body;
  const reply = parseReply(openReply(account.keys, body));
  return reply.type === "text" ? reply.content : reply.type;
}

describe.each<WireMode>(["plain", "compatible", "secure"])("in %s mode", (mode) => {
  let account: AnsweringAccount;
  beforeAll(async () => {
    account = await makeAnsweringAccount([offers], mode);
  });

  it("the follower gets the rule's reply from the account they wrote to", async () => {
    const { status, body } = await webhook.deliver(account, question());
    expect(status).toBe(200);
    expect(parseReply(openReply(account.keys, body))).toEqual({
      type: "text",
      content: "优惠：满 300 减 50",
      toUser: FOLLOWER,
      fromUser: ORIGINAL_ID,
      createTime: 1_730_000_000,
    });
  });

  it("a repeated delivery gets the stored bytes, even after the rule has changed", async () => {
    const inbound = question();
    const first = await webhook.deliver(account, inbound);
    const [ruleId = ""] = await addRules(account, [{ ...offers, priority: 1, replies: [says("new")] }]);
    const second = await webhook.deliver(account, inbound);
    await changeAccount(account.id, (tx) => tx.rule.delete({ where: { id: ruleId } }));
    expect(second).toEqual(first);
    expect((await deliveriesOf(account)).at(-1)).toMatchObject({ attempts: 2, response: first.body });
  });

  it("without a rule the answer is success, unsealed", async () => {
    expect(await webhook.deliver(account, textMessage("?"))).toEqual({
      status: 200,
      headers: { "content-type": "text/plain; charset=utf-8" },
      body: "success",
    });
  });

  it("a wrong token is refused and nothing is stored", async () => {
    const before = await deliveriesOf(account);
    const stranger = { ...account, keys: { ...account.keys, token: "another" } };
    expect(await webhook.deliver(stranger, question())).toMatchObject({ status: 403 });
    expect(await deliveriesOf(account)).toHaveLength(before.length);
  });
});

it("what is stored tells the whole delivery", async () => {
  const account = await makeAnsweringAccount([offers]);
  const inbound = question();
  const { body } = await webhook.deliver(account, inbound);
  const [row] = await deliveriesOf(account);
  expect(row).toMatchObject({
    openid: FOLLOWER,
    kind: "text",
    summary: "有优惠吗",
    message: inbound,
    reply: { type: "text", content: "优惠：满 300 减 50" },
    response: body,
    attempts: 1,
    receivedAt: new Date(1_730_000_000_000),
  });
  expect(verdictSchema.parse(row?.verdict)).toEqual({
    why: "rule",
    ruleId: row?.ruleId,
    ruleName: "Offers",
    trigger: offers.triggers[0],
  });
});

describe("exactly once", () => {
  it("deliveries that arrive together share one commit and each gets its own answer", async () => {
    const account = await makeAnsweringAccount([
      { triggers: [{ type: "default" }], replies: [says("{{keyword}}")] },
    ]);
    const texts = Array.from({ length: 1200 }, (_, number) => `word ${number}`);
    expect(await Promise.all(texts.map((text) => said(account, textMessage(text))))).toEqual(texts);
    expect(await deliveriesOf(account)).toHaveLength(texts.length);
  });

  it("the same delivery many times at once is one row and one answer", async () => {
    const account = await makeAnsweringAccount(
      [{ replyMode: "random", replies: [says("heads"), says("tails")] }],
      "secure",
    );
    const inbound = textMessage("toss");
    const answers = await Promise.all(Array.from({ length: 20 }, () => webhook.deliver(account, inbound)));
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect(await deliveriesOf(account)).toMatchObject([{ attempts: 20 }]);
  });

  it("a delivery that another process answered gets the answer of that process", async () => {
    const account = await makeAnsweringAccount([offers], "secure");
    const other = openWebhook();
    const inbounds = Array.from({ length: 50 }, question);
    const pairs = await Promise.all(
      inbounds.map((inbound) =>
        Promise.all([webhook.deliver(account, inbound), other.deliver(account, inbound)]),
      ),
    );
    await other.close();
    for (const [here, there] of pairs) expect(here).toEqual(there);
    const rows = await deliveriesOf(account);
    expect(rows).toHaveLength(50);
    expect(rows.every(({ attempts }) => attempts === 2)).toBe(true);
  });

  it("followers who write at once and are given equal MsgIds all get answers", async () => {
    const account = await makeAnsweringAccount([offers]);
    const ids = ["oA", "oB"];
    for (const fromUser of ids) await webhook.deliver(account, { ...question(), fromUser, msgId: "1" });
    expect(await deliveriesOf(account)).toMatchObject(ids.map((openid) => ({ openid, attempts: 1 })));
  });

  it("a tap and a follow in the same second are two deliveries", async () => {
    const account = await makeAnsweringAccount([
      { triggers: [{ type: "follow" }], replies: [says("welcome")] },
    ]);
    expect([await said(account, subscribeEvent()), await said(account, clickEvent("K"))]).toEqual([
      "welcome",
      "success",
    ]);
    expect(await deliveriesOf(account)).toHaveLength(2);
  });
});

describe("changes", () => {
  it("are live for the next message of the same process", async () => {
    const account = await makeAnsweringAccount([]);
    const answers = [await said(account, question())];
    const [ruleId = ""] = await addRules(account, [{ ...offers, replies: [says("one")] }]);
    answers.push(await said(account, question()));
    await changeAccount(account.id, (tx) =>
      tx.rule.update({ where: { id: ruleId }, data: { replies: [says("two")], revision: { increment: 1 } } }),
    );
    answers.push(await said(account, question()));
    await changeAccount(account.id, (tx) =>
      tx.rule.update({ where: { id: ruleId }, data: { enabled: false } }),
    );
    answers.push(await said(account, question()));
    expect(answers).toEqual(["success", "one", "two", "success"]);
  });

  it("of an article show in the rules that use it", async () => {
    const account = await makeAnsweringAccount([]);
    const { id } = await db.article.create({
      data: {
        accountId: account.id,
        title: "Old",
        description: "",
        pictureUrl: "",
        url: "https://e.example",
        searchText: "",
      },
    });
    await addRules(account, [{ replies: [{ type: "news", articleIds: [id] }] }]);
    const titles = [];
    for (const title of ["Old", "New"]) {
      await changeAccount(account.id, (tx) =>
        tx.article.update({ where: { id }, data: { title, revision: { increment: 1 } } }),
      );
      titles.push((await webhook.deliver(account, question())).body.match(/Old|New/)?.[0]);
    }
    expect(titles).toEqual(["Old", "New"]);
  });

  it("of another process are live within a second", async () => {
    const account = await makeAnsweringAccount([]);
    const clock = stoppedClock();
    const here = openWebhook({ clock });
    const before = await said(account, question(), here);
    // Raw, so that nothing in this process hears of it.
    await db.rule.create({
      data: {
        accountId: account.id,
        name: "r",
        triggers: offers.triggers,
        replies: [says("new")],
        searchText: "",
      },
    });
    await db.account.update({ where: { id: account.id }, data: { revision: { increment: 1 } } });
    const atOnce = await said(account, question(), here);
    clock.advance(1000);
    const [first, second] = await Promise.all([
      said(account, question(), here),
      said(account, question(), here),
    ]);
    await here.close();
    expect([before, atOnce, first, second]).toEqual(["success", "success", "new", "new"]);
  });

  it("an account that another process deleted is unknown within a second", async () => {
    const account = await makeAnsweringAccount([offers]);
    const clock = stoppedClock();
    const here = openWebhook({ clock });
    const before = await here.deliver(account, question());
    await db.account.delete({ where: { id: account.id } });
    clock.advance(1000);
    const after = await here.deliver(account, question());
    await here.close();
    expect([before.status, after.status]).toEqual([200, 404]);
  });

  it("a new EncodingAESKey is used at once and the previous one still opens deliveries", async () => {
    const account = await makeAnsweringAccount([offers], "secure");
    const other = await makeAnsweringAccount([], "secure");
    const { sealedAesKey } = await db.account.findUniqueOrThrow({ where: { id: account.id } });
    const { sealedAesKey: sealedNew } = await db.account.findUniqueOrThrow({ where: { id: other.id } });
    await changeAccount(account.id, (tx) =>
      tx.account.update({
        where: { id: account.id },
        data: { sealedAesKey: sealedNew, sealedPreviousAesKey: sealedAesKey },
      }),
    );
    const renewed = { ...account, keys: { ...account.keys, aesKeys: other.keys.aesKeys } };
    const answers = [await said(account, question()), await said(renewed, question())];
    expect(answers).toEqual(["优惠：满 300 减 50", "优惠：满 300 减 50"]);
  });
});

describe("all replies of a rule", () => {
  const both = { replies: [says("one"), says("two")] };

  it("the first is the answer, the others follow once", async () => {
    const account = await makeAnsweringAccount([both]);
    let announcements = 0;
    const onFollowUps = () => {
      announcements += 1;
    };
    const here = openWebhook({ onFollowUps });
    const inbound = textMessage("hi");
    const answers = [await said(account, inbound, here), await said(account, inbound, here)];
    await here.close();
    expect(answers).toEqual(["one", "one"]);
    const followUps = [{ type: "text", content: "two" }];
    expect(await deliveriesOf(account)).toMatchObject([{ openid: FOLLOWER, followUps }]);
    expect(announcements).toBe(1);
  });
});

describe("the check of the callback URL", () => {
  const echostr = "4375120948345356249";
  const query = (token: string) => ({
    signature: signature(token, "1714036504", "1514711492"),
    timestamp: "1714036504",
    nonce: "1514711492",
    echostr,
  });

  it.each<WireMode>(["plain", "secure"])("gives the echo back in %s mode", async (mode) => {
    const account = await makeAnsweringAccount([], mode);
    const answer = await webhook.call(callOf(account.id, query(account.token), "", "GET"));
    expect([answer.status, answer.body]).toEqual([200, echostr]);
  });

  it("refuses a wrong token", async () => {
    const account = await makeAnsweringAccount();
    expect(await webhook.call(callOf(account.id, query("x"), "", "GET"))).toMatchObject({ status: 403 });
  });
});

describe("what is not WeChat's", () => {
  it.each(["DELETE", "PUT", "HEAD", "", "constructor"])("method %s is refused", async (method) => {
    const account = await makeAnsweringAccount();
    const answer = await webhook.call({ ...deliveryOf(account, question()), method });
    expect(answer).toMatchObject({ status: 405, headers: { allow: "GET, POST" } });
  });

  it.each(["unknown-id", "", "__proto__", "constructor", "../x", "a/b", "x".repeat(5000), "%00", "名"])(
    "account %s is not found",
    async (accountId) => {
      expect(await webhook.call(callOf(accountId, {}, ""))).toMatchObject({ status: 404 });
    },
  );

  it("thousands of made-up accounts at once are turned away and the real one is answered after", async () => {
    const account = await makeAnsweringAccount([offers]);
    const here = openWebhook();
    const calls = Array.from({ length: 3000 }, (_, number) => here.call(callOf(`made-up-${number}`, {}, "")));
    const statuses = new Set((await Promise.all(calls)).map(({ status }) => status));
    const answer = await said(account, question(), here);
    await here.close();
    expect([...statuses].sort()).toEqual([404, 503]);
    expect(answer).toBe("优惠：满 300 减 50");
  });

  it("a body that is too large, too slow or cut off", async () => {
    const account = await makeAnsweringAccount();
    const statuses = [];
    for (const failed of ["too-large", "too-slow", "cut-off"] as const) {
      const call = { ...deliveryOf(account, question()), readBody: async () => ({ failed }) };
      statuses.push((await webhook.call(call)).status);
    }
    expect(statuses).toEqual([413, 408, 408]);
  });

  it("an account whose secrets nobody can open any more vouches for nobody", async () => {
    const account = await makeAnsweringAccount();
    await changeAccount(account.id, (tx) =>
      tx.account.update({ where: { id: account.id }, data: { sealedToken: "v1.x" } }),
    );
    expect(await webhook.deliver(account, question())).toMatchObject({ status: 403 });
  });
});

describe("signed nonsense never becomes a fault notice", () => {
  const signed = (account: AnsweringAccount, body: string) =>
    callOf(account.id, { signature: signature(account.token, "1", "2"), timestamp: "1", nonce: "2" }, body);
  const message = (fields: string) =>
    `<xml><ToUserName>gh_1</ToUserName><FromUserName>oA</FromUserName><CreateTime>1</CreateTime>${fields}</xml>`;

  it.each<[string, string]>([
    ["nothing", ""],
    ["no XML", "hello"],
    ["unclosed XML", "<xml><ToUserName>"],
    ["a DOCTYPE", '<!DOCTYPE x [<!ENTITY a "b">]><xml>&a;</xml>'],
    ["deep XML", `<xml>${"<a>".repeat(5000)}</xml>`],
    ["an array", "[]"],
    ["JSON with a prototype", '{"__proto__":{"MsgType":"text"},"ToUserName":"a"}'],
    ["an impossible OpenID", message("<MsgType>text</MsgType>").replace("oA", "o".repeat(100_000))],
    ["a huge time", message("<MsgType>text</MsgType>").replace("<CreateTime>1<", "<CreateTime>1e999<")],
    ["bytes that are no UTF-8", Buffer.from([0x3c, 0xff, 0xfe, 0x00]).toString("utf8")],
  ])("%s", async (_name, body) => {
    const account = await makeAnsweringAccount([offers]);
    expect(await webhook.call(signed(account, body))).toMatchObject({ status: 200, body: "success" });
    expect(await deliveriesOf(account)).toEqual([]);
  });

  it.each<[string, string]>([
    ["an unknown kind", message("<MsgType>hologram</MsgType><MsgId>1</MsgId><X>优惠</X>")],
    ["an unknown event", message("<MsgType>event</MsgType><Event>constructor</Event>")],
    ["a text without content", message("<MsgType>text</MsgType><MsgId>1</MsgId>")],
    [
      "JSON with characters that no database takes",
      '{"ToUserName":"gh_1","FromUserName":"o\\u0000A","CreateTime":1,"MsgType":"text","Content":"优惠\\u0000\\ud800","MsgId":1}',
    ],
    [
      "a link of 100 KB",
      message(`<MsgType>event</MsgType><Event>VIEW</Event><EventKey>${"x".repeat(100_000)}</EventKey>`),
    ],
  ])("%s is stored", async (_name, body) => {
    const account = await makeAnsweringAccount([{ triggers: [{ type: "scan", scene: "never" }] }]);
    expect(await webhook.call(signed(account, body))).toMatchObject({ status: 200, body: "success" });
    expect(await deliveriesOf(account)).toHaveLength(1);
  });

  it("a signed delivery that the account's key does not open", async () => {
    const account = await makeAnsweringAccount([offers], "secure");
    const { keys } = await makeAnsweringAccount([], "secure");
    const other = { ...account, keys: { ...account.keys, aesKeys: keys.aesKeys } };
    expect(await webhook.deliver(other, question())).toMatchObject({ status: 200, body: "success" });
  });

  it("an envelope without Encrypt in secure mode has no signature", async () => {
    const account = await makeAnsweringAccount([offers], "secure");
    expect(await webhook.call(signed(account, message("<MsgType>text</MsgType>")))).toMatchObject({
      status: 403,
    });
  });
});

describe("a tap on a button of the menu before", () => {
  const gone = clickEvent("GONE");

  it("still gets the reply that is bound to its key", async () => {
    const account = await makeAnsweringAccount([
      { triggers: [{ type: "click", key: "GONE" }], replies: [says("from before")] },
    ]);
    await putMenuLive(account, "KEPT");
    expect(await said(account, gone)).toBe("from before");
  });

  it("without a rule asks the follower to enter again, and says so in the log", async () => {
    const account = await makeAnsweringAccount([]);
    await putMenuLive(account, "GONE");
    expect(await said(account, gone)).toBe("success");
    await putMenuLive(account, "KEPT");
    expect(await said(account, { ...gone, createTime: 1_730_000_060 })).toContain("重新进入");
    const verdicts = (await deliveriesOf(account)).map(({ verdict }) => verdictSchema.parse(verdict).why);
    expect(verdicts).toEqual(["no-rule", "late-tap"]);
  });

  it("is left to a default rule", async () => {
    const account = await makeAnsweringAccount([
      { triggers: [{ type: "default" }], replies: [says("default")] },
    ]);
    await putMenuLive(account, "KEPT");
    expect(await said(account, gone)).toBe("default");
  });
});

/** As publishing does, a menu with one button of this key. */
async function putMenuLive({ id: accountId }: AnsweringAccount, key: string): Promise<void> {
  const button = { id: key, key, name: key, action: { type: "click" }, items: [] };
  await changeAccount(accountId, async (tx) => {
    const number = 1 + (await tx.menuVersion.count({ where: { accountId } }));
    await tx.menuVersion.create({
      data: { accountId, number, content: { buttons: [button] }, publishedBy: "" },
    });
  });
}
