import { Mark, mergeAttributes } from "@tiptap/core";
import { plainAttribute } from "./plain-attribute";

/** Words that open a mini program. */
export const MiniProgramLink = Mark.create({
  name: "miniProgramLink",
  inclusive: false,
  addAttributes: () => ({ appid: plainAttribute("appid", ""), path: plainAttribute("path", "") }),
  parseHTML: () => [{ tag: "span[data-mini-program-link][data-appid]" }],
  renderHTML: ({ HTMLAttributes }) => [
    "span",
    mergeAttributes({ "data-mini-program-link": "" }, HTMLAttributes),
    0,
  ],
});
