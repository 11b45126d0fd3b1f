import { beforeEach, describe, expect, it } from "vitest";
import { rehearsalAction } from "@/lib/phone/rehearsal-action";
import type { Act } from "@/lib/phone/schema";
import { db } from "@/lib/platform/db/db";
import { signInAs } from "@/lib/testing/as";
import { makeAccount, makePerson, type TestAccount } from "@/lib/testing/factories";
import { describeRefusals } from "@/lib/testing/refusals";
import { rehearse } from "./rehearse";

const rehearseAction = rehearsalAction(rehearse);

describeRefusals("rehearsing", rehearseAction, { act: { type: "follow" }, isFollowing: false });

describe("a rehearsal", () => {
  let account: TestAccount;
  beforeEach(async () => {
    account = await makeAccount();
    await signInAs(await makePerson({ accountId: account.id, role: "editor" }));
  });

  it("answers words, taps and following by the rules, as followers are answered", async () => {
    await ruleOf([{ type: "keyword", match: "exact", text: "营业时间" }], "每天九点");
    await ruleOf([{ type: "click", key: "K_NEW" }], "新品在这里");
    await ruleOf([{ type: "follow" }], "欢迎");
    expect(await linesOf({ type: "say", text: "营业时间" })).toMatchObject([
      { type: "text", side: "follower", text: "营业时间" },
      { type: "text", side: "account", text: "每天九点" },
    ]);
    const kept = { type: "click", name: "新品", key: "K_NEW" };
    expect(await linesOf({ type: "tap", path: [0], kept })).toMatchObject([
      { type: "event", event: "click", name: "新品" },
      { type: "text", side: "account", text: "新品在这里" },
    ]);
    expect(await linesOf({ type: "follow" }, false)).toMatchObject([
      { event: "subscribe" },
      { text: "欢迎" },
    ]);
  });

  it("says so where no rule answers, also of a button that nobody has yet", async () => {
    expect(await linesOf({ type: "say", text: "在吗" })).toMatchObject([
      { text: "在吗" },
      { event: "silent" },
    ]);
    const kept = { type: "click", name: "草稿", key: "K_DRAFT" };
    expect(await linesOf({ type: "tap", path: [0], kept })).toMatchObject([
      { event: "click" },
      { event: "silent" },
    ]);
    const page = { type: "view", name: "网页", url: "https://e.cn/" };
    expect(await linesOf({ type: "tap", path: [0], kept: page })).toMatchObject([{ event: "view" }]);
  });

  it("answers a scan as the code would, for a follower and for somebody new", async () => {
    const url = "http://weixin.qq.com/q/rehearsed";
    const replies = [{ type: "text", text: "来自海报" }];
    const code = { lifetime: "permanent", scene: "poster", ticket: "t", url, replies, searchText: "" };
    await db.qrCode.create({ data: { accountId: account.id, name: "海报", ...code } });
    const scan: Act = { type: "scan", url };
    expect(await linesOf(scan)).toMatchObject([{ event: "scan", key: "poster" }, { text: "来自海报" }]);
    expect(await linesOf(scan, false)).toMatchObject([{ event: "subscribe" }, { text: "来自海报" }]);
  });

  it("leaves nothing behind: no delivery, no follow-up, no follower", async () => {
    await ruleOf([{ type: "follow" }], "欢迎");
    await linesOf({ type: "follow" }, false);
    await linesOf({ type: "say", text: "在吗" });
    const where = { accountId: account.id };
    expect(await db.delivery.count({ where })).toBe(0);
    expect(await db.followUp.count({ where })).toBe(0);
  });

  async function linesOf(act: Act, isFollowing = true) {
    const result = await rehearseAction(account.id, { act, isFollowing });
    if (!result.ok) throw new Error(result.message);
    return result.data.lines;
  }

  async function ruleOf(triggers: object[], text: string): Promise<void> {
    const replies = [{ type: "text", text }];
    await db.rule.create({
      data: { accountId: account.id, name: text, triggers, replies, searchText: text },
    });
  }
});
