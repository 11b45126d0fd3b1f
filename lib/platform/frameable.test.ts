import { expect, it } from "vitest";
import { isFrameable, isShipped } from "./frameable";

it("lets the phone frame what followers read, and no page where somebody is signed in", () => {
  expect(isFrameable("/demo/desk")).toBe(true);
  for (const path of ["/", "/demo", "/login", "/accounts/a/phone", "/demo/../login", "/demo/x/y"])
    expect(isFrameable(path)).toBe(false);
});

it("knows what comes with the desk from what somebody wrote", () => {
  expect(isShipped("/demo/game")).toBe(true);
  for (const path of ["/a/tea", "/a/preview/x", "/demo", "/login"]) expect(isShipped(path)).toBe(false);
});
