import { expect, it } from "vitest";
import { db } from "@/lib/platform/db/db";
import type { Trigger } from "@/lib/replies/schema";
import { phonesForFile } from "./open-phone.test-kit";

const { openPhone } = phonesForFile();

const TRIGGERS: Record<string, Trigger> = {
  爱心: { type: "keyword", match: "exact", text: "❤️" },
  问好: { type: "keyword", match: "exact", text: "你好" },
  惊叹: { type: "keyword", match: "exact", text: "!!!" },
  订单: { type: "keyword", match: "regex", text: "^订单\\s*\\d{4}$" },
  满减: { type: "keyword", match: "contains", text: "满 300 减 50" },
  无: { type: "default" },
};

/** What a follower's keyboard sends, and the answer that a person would expect. */
it.each([
  ["a heart with its variation selector", "❤️", "爱心"],
  ["a heart without it", "❤", "爱心"],
  ["another heart", "💛", "无"],
  ["a zero-width space at the end", "你好\u200b", "问好"],
  ["direction marks around", "\u202a你好\u202c", "问好"],
  ["a zero-width joiner and a byte order mark within", "\ufeff你\u200d好", "问好"],
  ["a Chinese full stop", "你好。", "问好"],
  ["a Chinese exclamation mark", "你好！", "问好"],
  ["an ellipsis", "你好…", "问好"],
  ["a Latin question mark after a blank", "你好 ?", "问好"],
  ["punctuation that is the keyword itself", "！！！", "惊叹"],
  ["a word more", "你好吗", "无"],
  ["full-width digits with an expression", "订单１２３４", "订单"],
  ["a full-width blank with an expression", "订单　1234", "订单"],
  ["digits that are too few for the expression", "订单１２３", "无"],
  ["runs of blanks and a line break", "请问 满  300\n减　50 吗", "满减"],
  ["full-width digits within", "满 ３００ 减 ５０", "满减"],
  ["WeChat's notice of what it cannot hand on", "【收到不支持的消息类型，暂无法显示】", "无"],
])("a follower who sends %s gets the answer to it", async (_, text, answer) => {
  const phone = await openPhone();
  for (const [name, trigger] of Object.entries(TRIGGERS)) await makeRule(phone.account.id, name, trigger);
  // A notice is no word of the follower, whatever a keyword would find in it.
  await makeRule(phone.account.id, "类型", { type: "keyword", match: "contains", text: "消息类型" });
  await phone.act({ type: "follow" });
  const items = await phone.act({ type: "say", text });
  expect(items.filter((item) => "side" in item && item.side === "account")).toMatchObject([
    { type: "text", text: answer },
  ]);
});

it("a follower who asks for the kinds of messages gets the rule that WeChat's notice does not", async () => {
  const phone = await openPhone();
  await makeRule(phone.account.id, "类型", { type: "keyword", match: "contains", text: "消息类型" });
  await phone.act({ type: "follow" });
  const items = await phone.act({ type: "say", text: "收到不支持的消息类型怎么办" });
  expect(items.at(-1)).toMatchObject({ side: "account", text: "类型" });
});

/** A rule that answers with its own name. */
async function makeRule(accountId: string, name: string, trigger: Trigger): Promise<void> {
  await db.rule.create({
    data: { accountId, name, triggers: [trigger], replies: [{ type: "text", text: name }], searchText: name },
  });
  await db.account.update({ where: { id: accountId }, data: { revision: { increment: 1 } } });
}
