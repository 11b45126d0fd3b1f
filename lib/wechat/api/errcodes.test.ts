import { describe, expect, it } from "vitest";
import { ERRCODES } from "./errcodes";
import { ERRCODE_ADVICE } from "./errcodes-advice";
import { explainErrcode } from "./explain-errcode";

const HAN = /\p{Script=Han}/u;

describe("the table of errcodes", () => {
  it("holds the codes of the protocol", () => {
    const apiCodes = Object.keys(ERRCODES).map(Number);
    expect(apiCodes.filter((code) => code > 0 || code === -1).length).toBeGreaterThanOrEqual(260);
  });

  it.each(Object.entries(ERRCODES))("explains %s in both languages", (_code, { zh, en, advice }) => {
    expect(zh).toMatch(HAN);
    expect(en).not.toMatch(HAN);
    expect(ERRCODE_ADVICE[advice].zh).toMatch(HAN);
    // WeChat's own names of account kinds stay Chinese in English text.
    expect(ERRCODE_ADVICE[advice].en.replace(/公众号|服务号/g, "")).not.toMatch(HAN);
  });

  it("knows every code by which articles are refused", () => {
    const codes = [
      ...[40005, 40007, 40009, 40113, 40114, 40128, 40137, 40160, 40192, 40213, 40229, 41039, 44003],
      ...[45001, 45002, 45003, 45004, 45008, 45086, 45110, 45166, 48001, 48010],
      ...[53404, 53405, 53406, 53500, 53501, 53502, 53503, 53504, 53505, 53600, 88000, 88001],
    ];
    const { lookUpCode } = ERRCODE_ADVICE;
    expect(codes.filter((code) => explainErrcode(code).advice === lookUpCode)).toEqual([]);
  });

  it("has no advice that no code uses", () => {
    const used = new Set<string>(Object.values(ERRCODES).map(({ advice }) => advice));
    const idle = Object.keys(ERRCODE_ADVICE).filter((name) => !used.has(name));
    expect(idle).toEqual(["lookUpCode"]);
  });

  it("advises differently on the codes that people meet most", () => {
    const common = [
      40001, 40013, 40125, 40164, 48001, 45009, 45011, 40016, 40018, 40025, 45015, 45047, 40053,
    ];
    const advice = common.map((code) => explainErrcode(code).advice.en);
    expect(new Set(advice).size).toBe(common.length);
  });
});

describe("explainErrcode", () => {
  it("names the address to be whitelisted, as WeChat saw it", () => {
    const { advice } = explainErrcode(
      40164,
      "invalid ip 203.0.113.7 ipv6 ::ffff:203.0.113.7, not in whitelist",
    );
    expect(advice.en).toContain("Add 203.0.113.7 to the API IP whitelist");
    expect(advice.zh).toContain("请把 203.0.113.7 加入 API IP 白名单");
  });

  it("names an IPv6 address when there is no other", () => {
    expect(explainErrcode(40164, "invalid ip 2001:db8::7, not in whitelist").advice.en).toContain(
      "2001:db8::7",
    );
  });

  it("stays readable when the answer names no address", () => {
    expect(explainErrcode(40164, "not in whitelist").advice.en).toContain("Add this server's public IP to");
  });

  it("says where to look for a code that it does not know", () => {
    const { meaning, advice } = explainErrcode(12345678);
    expect(meaning.en).toContain("12345678");
    expect(advice).toEqual(ERRCODE_ADVICE.lookUpCode);
  });

  it("does not take names of Object.prototype for codes", () => {
    expect(explainErrcode(Number.NaN).advice).toEqual(ERRCODE_ADVICE.lookUpCode);
  });
});
