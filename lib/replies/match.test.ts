import { describe, expect, it } from "vitest";
import {
  clickEvent,
  imageMessage,
  scanEvent,
  subscribeEvent,
  textMessage,
  unsubscribeEvent,
  viewEvent,
  voiceMessage,
} from "@/lib/testing/inbound";
import { keyword, makeRule } from "@/lib/testing/rules";
import type { Inbound } from "@/lib/wechat/wire/inbound";
import { compileRules } from "./compile";
import { match } from "./match";
import type { StoredRule } from "./types";

async function winner(rules: Record<string, Partial<StoredRule>>, inbound: Inbound) {
  const stored = Object.entries(rules).map(([name, given]) => makeRule({ name, ...given }));
  return match(await compileRules(stored, new Map()), inbound)?.rule.name ?? null;
}

describe("what a rule answers", () => {
  const account: Record<string, Partial<StoredRule>> = {
    hello: { triggers: [keyword.exact("Hello")] },
    offers: { triggers: [keyword.contains("优惠"), keyword.contains("折扣")] },
    order: { triggers: [keyword.regex("^(订单|单号)\\s*\\d{4,}$")] },
    code: { triggers: [keyword.regex("^[0-9]{6}$")] },
    han: { triggers: [keyword.regex("^问[\\u4e00-\\u9fa5]{3}$")] },
    welcome: { triggers: [{ type: "follow" }] },
    store: { triggers: [{ type: "scan", scene: "store-42" }] },
    tap: { triggers: [{ type: "click", key: "K_NEWS" }] },
    picture: { triggers: [{ type: "message", messageType: "image" }] },
    otherwise: { triggers: [{ type: "default" }] },
  };
  const { otherwise: _, ...withoutDefault } = account;

  it.each<[string, Inbound, string | null]>([
    ["an exact keyword", textMessage("Hello"), "hello"],
    ["the keyword in other letter case", textMessage("hELLO"), "hello"],
    ["the keyword in full-width letters with spaces around", textMessage(" Ｈｅｌｌｏ\n"), "hello"],
    ["the exact keyword with more around it: not that rule", textMessage("hello there"), "otherwise"],
    ["a contained keyword", textMessage("请问今天有优惠吗"), "offers"],
    ["another keyword of the same rule", textMessage("折扣?"), "offers"],
    ["an expression with words", textMessage("单号 12345"), "order"],
    ["an expression without words", textMessage("123456"), "code"],
    ["an expression in JavaScript's spelling of Unicode", textMessage("问配送费"), "han"],
    ["a number that is too long for the expression", textMessage("1234567"), "otherwise"],
    ["what WeChat understood of a voice message", voiceMessage("Hello。"), "hello"],
    ["a voice message that it did not understand", voiceMessage(""), "otherwise"],
    ["a kind of message", imageMessage(), "picture"],
    ["a follow", subscribeEvent(), "welcome"],
    ["a follow by a code with a rule: the code's", subscribeEvent("store-42"), "store"],
    ["a follow by a code without a rule", subscribeEvent("elsewhere"), "welcome"],
    ["a follower's scan", scanEvent("store-42"), "store"],
    ["a follower's scan of a code without a rule: silence", scanEvent("elsewhere"), null],
    ["a menu tap", clickEvent("K_NEWS"), "tap"],
    ["a menu tap that has no rule", clickEvent("K_OTHER"), "otherwise"],
    ["a tap whose key differs in letter case: not the same button", clickEvent("k_news"), "otherwise"],
    ["leaving, to which no answer is possible", unsubscribeEvent(), null],
    ["a tap on a link, where an answer is not shown", viewEvent("https://example.com"), null],
    ["an empty text", textMessage(""), "otherwise"],
    ["an expression's digits in full width", textMessage("１２３４５６"), "code"],
    ["an expression's text with punctuation at the end", textMessage("123456。"), "code"],
    ["an expression with words and a zero-width sign within", textMessage("订\u200B单 １２３４"), "order"],
    ["the keyword with punctuation at the end", textMessage("Hello！"), "hello"],
    ["the keyword with three points", textMessage("Hello…"), "hello"],
    ["the keyword with punctuation and more: not that rule", textMessage("Hello! there"), "otherwise"],
    ["punctuation alone", textMessage("。。。"), "otherwise"],
    ["a key that is a property of every object", clickEvent("__proto__"), "otherwise"],
  ])("%s", async (_name, inbound, expected) => {
    expect(await winner(account, inbound)).toBe(expected);
  });

  it("without a default rule what nothing fits stays unanswered", async () => {
    expect(await winner(withoutDefault, textMessage("?"))).toBeNull();
  });

  it("an account without rules answers nothing", async () => {
    expect(await winner({}, textMessage("Hello"))).toBeNull();
  });
});

describe("a notice of WeChat's in place of a message that it cannot hand on", () => {
  const said: Record<string, Partial<StoredRule>> = {
    word: { triggers: [keyword.contains("消息")] },
    text: { triggers: [{ type: "message", messageType: "text" }] },
    otherwise: { triggers: [{ type: "default" }] },
  };

  it.each([
    "【收到不支持的消息类型，暂无法显示】",
    "[收到不支持的消息类型，请在手机上查看]",
    "[Unsupported Message]",
  ])("is no word and no text of the follower: %s", async (notice) => {
    expect(await winner(said, textMessage(notice))).toBe("otherwise");
  });

  it("is a word when the follower says more than that", async () => {
    const notice = "为什么显示【收到不支持的消息类型，暂无法显示】";
    expect(await winner(said, textMessage(notice))).toBe("word");
  });
});

describe("an exact keyword that ends in punctuation", () => {
  const plain = { triggers: [keyword.exact("你好")] };
  const loud = { triggers: [keyword.exact("你好！")] };

  it.each<[string, Record<string, Partial<StoredRule>>, string, string]>([
    ["is said without it", { loud }, "你好", "loud"],
    ["is said with other punctuation", { loud }, "你好。", "loud"],
    ["is closer than the one without it", { plain, loud }, "你好!", "loud"],
    ["leaves what is said without it to the one without it", { loud, plain }, "你好", "plain"],
    ["loses to a higher priority", { loud, plain: { ...plain, priority: 1 } }, "你好！", "plain"],
  ])("%s", async (_, rules, words, expected) => {
    expect(await winner(rules, textMessage(words))).toBe(expected);
  });

  it("of nothing else is said as it is", async () => {
    expect(await winner({ mark: { triggers: [keyword.exact("？")] } }, textMessage("?"))).toBe("mark");
    expect(await winner({ mark: { triggers: [keyword.exact("？")] } }, textMessage("！"))).toBeNull();
  });
});

describe("which of several rules wins", () => {
  const exact = { triggers: [keyword.exact("优惠券")] };
  const long = { triggers: [keyword.contains("优惠券")] };
  const short = { triggers: [keyword.contains("优惠")] };
  const regex = { triggers: [keyword.regex("优惠.*")] };
  const wordless = { triggers: [keyword.regex("^.{3}$")] };
  const text = { triggers: [{ type: "message" as const, messageType: "text" as const }] };
  const any = { triggers: [{ type: "message" as const, messageType: "any" as const }] };
  const otherwise = { triggers: [{ type: "default" as const }] };

  it.each<[string, Record<string, Partial<StoredRule>>, string]>([
    ["exact before contained", { short, exact }, "exact"],
    ["the longer contained keyword", { short, long }, "long"],
    ["contained before expression", { regex, short }, "short"],
    ["expression before the kind of message", { text, regex }, "regex"],
    ["the kind of message before any message", { any, text }, "text"],
    ["any message before the default", { otherwise, any }, "any"],
    ["the older of equals", { short, second: short }, "short"],
    ["the older of equal expressions, with words or not", { wordless, regex }, "wordless"],
    ["priority before closeness", { exact, any: { ...any, priority: 1 } }, "any"],
    ["priority among expressions", { regex, wordless: { ...wordless, priority: 5 } }, "wordless"],
    ["a lower priority loses", { exact: { ...exact, priority: -1 }, short }, "short"],
    [
      "the default is last whatever its priority",
      { otherwise: { ...otherwise, priority: 1000 }, any },
      "any",
    ],
  ])("%s", async (_name, rules, expected) => {
    expect(await winner(rules, textMessage("优惠券"))).toBe(expected);
  });

  it("priority decides between rules of one scanned code", async () => {
    const store = { triggers: [{ type: "scan" as const, scene: "1" }] };
    expect(await winner({ store, campaign: { ...store, priority: 1 } }, scanEvent("1"))).toBe("campaign");
  });
});

describe("the keyword that a reply may quote", () => {
  it.each<[string, StoredRule["triggers"][number], string]>([
    ["is the rule's own for a contained keyword", keyword.contains("优惠"), "优惠"],
    ["is what the follower wrote for an expression", keyword.regex("优惠"), "有优惠吗"],
    ["is what the follower wrote for a default rule", { type: "default" }, "有优惠吗"],
  ])("%s", async (_name, trigger, expected) => {
    const rules = await compileRules([makeRule({ triggers: [trigger] })], new Map());
    expect(match(rules, textMessage(" 有优惠吗 "))?.keyword).toBe(expected);
  });
});

it("thousands of expressions without words are matched in sets and the right one wins", async () => {
  const rules = Array.from({ length: 1500 }, (_, number) =>
    makeRule({
      name: String(number),
      triggers: [keyword.regex(`^\\d{${number % 90}}[a-c]{${Math.floor(number / 90)}}$`)],
    }),
  );
  const compiled = await compileRules(rules, new Map());
  expect(match(compiled, textMessage("12345abc"))?.rule.name).toBe(String(3 * 90 + 5));
});

it("an expression that doubles the work of other matchers with every letter is answered in no time", async () => {
  const rules = await compileRules(
    [makeRule({ triggers: [keyword.regex("^(([a-z])+.)+[A-Z]([a-z])+$")] })],
    new Map(),
  );
  expect(match(rules, textMessage("a".repeat(2000)))).not.toBeUndefined();
});
