import { describe, expect, it } from "vitest";
import { completeAddress } from "./complete-address";

describe("an address as it is typed", () => {
  it.each([
    ["www.example.com/a", "https://www.example.com/a"],
    ["example.com", "https://example.com"],
    ["  example.com/?q=1#part  ", "https://example.com/?q=1#part"],
    ["shop.example.com:8443/sale?from=menu", "https://shop.example.com:8443/sale?from=menu"],
    ["//cdn.example.com/a.png", "https://cdn.example.com/a.png"],
    ["例子.中国/优惠", "https://例子.中国/优惠"],
    ["192.168.1.20/page", "https://192.168.1.20/page"],
    ["http.example.com", "https://http.example.com"],
    ["example.com?to=http://other.example", "https://example.com?to=http://other.example"],
  ])("gets the scheme that %s lacks", (typed, whole) => {
    expect(completeAddress(typed)).toBe(whole);
  });

  it.each([
    "",
    "   ",
    "http://",
    "https://",
    "http://example.com",
    "HTTPS://Example.com/A",
    "https:/example.com",
    "https//example.com",
    "weixin://dl/business",
    "mailto:somebody@example.com",
    "tel:10086",
    "javascript:alert(1)",
    "somebody@example.com",
    "localhost:3000/a",
    "10086",
    "1.5",
    "优惠活动",
    "/pages/index",
    "www.example.com/two words",
    "a..b",
    ".example.com",
  ])("stays as it is where it is no bare host: %j", (typed) => {
    expect(completeAddress(typed)).toBe(typed);
  });

  it("is complete after one time", () => {
    const whole = completeAddress("www.example.com/a");
    expect(completeAddress(whole)).toBe(whole);
  });

  it("is read in the time that its length asks for", () => {
    const began = performance.now();
    for (const typed of [`${"a.".repeat(50_000)}!`, `${"a-".repeat(50_000)}!`, `${"1.".repeat(50_000)}/ `])
      completeAddress(typed);
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
