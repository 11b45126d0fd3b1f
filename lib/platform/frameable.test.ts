import { expect, it } from "vitest";
import { isFrameable } from "./frameable";

it("lets the phone frame what followers read, and no page where somebody is signed in", () => {
  expect(isFrameable("/demo/desk")).toBe(true);
  for (const path of ["/", "/demo", "/login", "/accounts/a/phone", "/demo/../login", "/demo/x/y"])
    expect(isFrameable(path)).toBe(false);
});
