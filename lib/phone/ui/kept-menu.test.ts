import { describe, expect, it } from "vitest";
import type { MenuButton } from "@/lib/phone/types";
import { MINUTE } from "@/lib/platform/time";
import { afterEntering, buttonAt, isOutdated } from "./kept-menu";

const menuOf = (name: string): MenuButton[] => [{ type: "click", name, key: name, sub_button: [] }];
const kept = { menu: menuOf("旧"), fetchedAt: 0 };
const live = menuOf("新");

describe("the menu that the phone keeps", () => {
  it("stays for five minutes though the person enters again, and is fetched after that", () => {
    expect(afterEntering(kept, live, 5 * MINUTE)).toBe(kept);
    expect(afterEntering(kept, live, 5 * MINUTE + 1)).toEqual({ menu: live, fetchedAt: 5 * MINUTE + 1 });
  });

  it("is known to be outdated", () => {
    expect(isOutdated(kept, live)).toBe(true);
    expect(isOutdated(kept, menuOf("旧"))).toBe(false);
  });

  it("gives the button that is tapped on either level, and none for one that only opens others", () => {
    const leaf = { type: "click", name: "下", key: "K" };
    const menu = [...kept.menu, { name: "上", sub_button: [leaf] }];
    expect(buttonAt(menu, [0])).toMatchObject({ key: "旧" });
    expect(buttonAt(menu, [1, 0])).toEqual(leaf);
    expect(buttonAt(menu, [1])).toBeUndefined();
  });
});
