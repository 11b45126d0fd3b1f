import { expect, it } from "vitest";
import { MENU_ANSWERS } from "@/lib/console-import/console-menus.test-kit";
import { EMPTY_MENU } from "@/lib/menu/document";
import { parseMenuJson } from "./json";

it.each(MENU_ANSWERS)(
  "of $name WeChat's answer is taken as it is, or what is wrong is named",
  ({ answer, outcome }) => {
    const parsed = parseMenuJson(JSON.stringify(answer), "zh", EMPTY_MENU);
    const found = "problems" in parsed ? parsed.problems : parsed.warnings;
    for (const { line, place, message } of found) {
      expect(line).toBeGreaterThan(0);
      expect(`${place}${message}`).toMatch(/\p{Script=Han}/u);
    }
    if ("problems" in parsed) expect(parsed.problems).not.toEqual([]);
    else expect(parsed.document.buttons).not.toEqual([]);
    if (outcome === null) expect(parsed).toHaveProperty("problems");
  },
);
