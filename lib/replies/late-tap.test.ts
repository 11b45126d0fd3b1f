import { describe, expect, it } from "vitest";
import { clickEvent, textMessage, viewEvent } from "@/lib/testing/inbound";
import { makeRule } from "@/lib/testing/rules";
import { compileRules } from "./compile";
import { isLateTap } from "./late-tap";

const live = new Set(["KEPT"]);

describe("a tap that no rule answers", () => {
  it.each([
    { name: "on a button that is gone is late", inbound: clickEvent("GONE"), late: true },
    { name: "on a button that is there is not", inbound: clickEvent("KEPT"), late: false },
    {
      name: "on a link shows the page, whatever the menu is now",
      inbound: viewEvent("https://a.example"),
      late: false,
    },
    { name: "is not what a follower writes", inbound: textMessage("GONE"), late: false },
  ])("$name", async ({ inbound, late }) => {
    expect(isLateTap(inbound, await compileRules([], new Map()), live)).toBe(late);
  });

  it("is nothing to us where no menu was published from here", async () => {
    expect(isLateTap(clickEvent("GONE"), await compileRules([], new Map()), null)).toBe(false);
  });

  it("is left to the default rule", async () => {
    const rules = await compileRules([makeRule({ triggers: [{ type: "default" }] })], new Map());
    expect(isLateTap(clickEvent("GONE"), rules, live)).toBe(false);
  });
});
