import { expect, it } from "vitest";
import { checkDocument } from "@/lib/menu/checking/checks";
import { editorMessages } from "@/lib/menu/editor/messages";
import { starterMenu } from "./starter";

it.each(["zh", "en"] as const)("the menu to begin with has nothing to mend, in %s", (locale) => {
  const findings = checkDocument(starterMenu(editorMessages[locale]), locale);
  expect(findings.filter(({ isWrong }) => isWrong)).toEqual([]);
});
