import { describe, expect, it } from "vitest";
import { WeChatRefusal, WeChatUnreachable } from "./errors";

describe("WeChatRefusal", () => {
  it("tells the request id from the platform's text", () => {
    const errmsg = "invalid button size rid: 65f0a1b2-0a1b2c3d-4e5f6071";
    const refusal = new WeChatRefusal({ errcode: 40016, errmsg, path: "/cgi-bin/menu/create" });
    expect(refusal).toMatchObject({ errmsg: "invalid button size", rid: "65f0a1b2-0a1b2c3d-4e5f6071" });
  });

  it("has no request id where the answer had none", () => {
    const refusal = new WeChatRefusal({ errcode: 46003, errmsg: "menu no exist", path: "/cgi-bin/menu/get" });
    expect(refusal).toMatchObject({ errmsg: "menu no exist", rid: null });
  });

  it.each([
    ["commas", ",".repeat(200_000), ""],
    ["blanks", " ".repeat(200_000), "x"],
    ["request ids", "rid: ".repeat(40_000), "?"],
  ])("is made of 200,000 characters of %s in no time", (_, errmsg, end) => {
    const before = performance.now();
    expect(new WeChatRefusal({ errcode: 1, errmsg: errmsg + end, path: "/x" }).rid).toBeNull();
    // What is not linear takes a minute.
    expect(performance.now() - before).toBeLessThan(2000);
  });

  it("says what was tried, what came back and what to do", () => {
    const errmsg = "invalid button size rid: 65f0a1b2-0a1b2c3d-4e5f6071";
    const { message } = new WeChatRefusal({ errcode: 40016, errmsg, path: "/cgi-bin/menu/create" });
    expect(message).toBe(
      "WeChat refused /cgi-bin/menu/create: 40016 invalid button size (rid 65f0a1b2-0a1b2c3d-4e5f6071). " +
        "Wrong number of first-level buttons. A menu has 1 to 3 buttons on the first level.",
    );
  });

  it("says what it means, with the code, and what to do", () => {
    const refusal = new WeChatRefusal({
      errcode: 48001,
      errmsg: "api unauthorized",
      path: "/cgi-bin/menu/get",
    });
    const { meaning, advice, summary, explanation } = refusal;
    expect(summary).toEqual({ zh: `${meaning.zh}（48001）`, en: `${meaning.en} (48001)` });
    expect(explanation.zh).toBe(`${summary.zh}。${advice.zh}`);
    expect(explanation.en).toBe(`${summary.en}. ${advice.en}`);
  });
});

describe("WeChatUnreachable", () => {
  it("says what happened, in both languages, and keeps the cause", () => {
    const detail = "ECONNREFUSED";
    const error = new WeChatUnreachable({ reason: "network", path: "/cgi-bin/menu/get", detail });
    expect(error.message).toContain("No usable answer from WeChat to /cgi-bin/menu/get: ECONNREFUSED");
    expect(error.cause).toEqual(new Error("ECONNREFUSED"));
    expect(error.meaning.zh).toBe("连不上微信服务器");
  });
});
