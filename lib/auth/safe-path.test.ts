import { expect, it } from "vitest";
import { safePath } from "./safe-path";

it.each([
  ["/accounts/abc/menu", "/accounts/abc/menu"],
  ["/accounts/abc/replies?q=%E6%9C%8D&after=9#top", "/accounts/abc/replies?q=%E6%9C%8D&after=9#top"],
  ["/accounts/../profile", "/profile"],
  [undefined, "/"],
  ["", "/"],
  ["accounts", "/"],
  ["https://elsewhere.example/", "/"],
  ["//elsewhere.example/", "/"],
  ["/\\elsewhere.example/", "/"],
  ["/\t/elsewhere.example/", "/"],
  ["/..//elsewhere.example/", "/"],
  ["javascript:alert(1)", "/"],
  ["/login?next=/x", "/"],
  ["/api/auth/sign-out", "/"],
])("leads from %j to %j", (wanted, place) => {
  expect(safePath(wanted)).toBe(place);
});
