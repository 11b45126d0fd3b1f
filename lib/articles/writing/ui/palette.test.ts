import { expect, it } from "vitest";
import { namePoorContrast } from "@/lib/articles/dark/poor-contrast";
import { documentSchema } from "@/lib/articles/document/schema";
import { contextOf } from "@/lib/articles/serialise/context.test-kit";
import { serialise } from "@/lib/articles/serialise/serialise";
import { PALETTE } from "./palette";

it.each(PALETTE)("%s is read in the light and in the dark, as a text or behind one", (color) => {
  const marks = [
    { type: "textStyle", attrs: { color } },
    { type: "highlight", attrs: { color } },
  ];
  const contrasts = marks.map((mark) => {
    const content = [{ type: "text", text: "春茶上市", marks: [mark] }];
    const document = documentSchema.parse({ type: "doc", content: [{ type: "paragraph", content }] });
    return namePoorContrast(serialise(document, "draft", contextOf()).markup);
  });
  expect(contrasts).toContainEqual([]);
});
