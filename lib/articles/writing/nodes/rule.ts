import { HorizontalRule } from "@tiptap/extension-horizontal-rule";
import { plainAttribute } from "./plain-attribute";

/** A divider in one of several designs. */
export const Rule = HorizontalRule.extend({
  addAttributes: () => ({ design: plainAttribute("design", "line") }),
});
