import { describe, expect, it } from "vitest";
import { WeChatRefusal, WeChatUnreachable } from "./errors";
import { tryWeChat } from "./try-wechat";

const PATH = "/cgi-bin/menu/create";

describe("tryWeChat", () => {
  it("gives what WeChat answers", async () => {
    expect(await tryWeChat(async () => "menu")).toEqual({ ok: true, value: "menu" });
  });

  it.each([
    new WeChatRefusal({ errcode: 48001, errmsg: "api unauthorized", path: PATH }),
    new WeChatUnreachable({ reason: "timeout", path: PATH, detail: "no answer within 5 ms" }),
  ])("makes $name a value", async (failure) => {
    expect(await tryWeChat(() => Promise.reject(failure))).toEqual({ ok: false, failure });
  });

  it("lets our own faults through", async () => {
    const fault = new TypeError("ours");
    await expect(tryWeChat(() => Promise.reject(fault))).rejects.toBe(fault);
  });
});
