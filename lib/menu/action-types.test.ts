import { expect, it } from "vitest";
import { makeAction } from "./action-types";
import { menuDocumentSchema } from "./schema";

it("an action holds the fields of its row and no others, in a document as well", () => {
  const values = { url: "https://a.example/", title: "T" };
  expect(makeAction("view", values)).toEqual({ type: "view", url: "https://a.example/" });
  expect(makeAction("media", values)).toEqual({ type: "media", mediaId: "", title: "T", fileId: "" });
  const leaf = { id: "a", name: "a", key: "K", items: [] };
  const stored = { buttons: [{ ...leaf, action: { type: "click", ...values } }] };
  expect(menuDocumentSchema.safeParse(stored).data).toEqual({
    buttons: [{ ...leaf, action: { type: "click" } }],
  });
});

it.each([
  ["of a type that is not known", { type: "fly" }],
  ["without one of its fields", { type: "media", title: "T" }],
  ["with a text that is far too long", { type: "view", url: "x".repeat(4001) }],
])("no document has an action %s", (_, action) => {
  const document = { buttons: [{ id: "a", name: "a", key: "K", items: [], action }] };
  expect(menuDocumentSchema.safeParse(document).success).toBe(false);
});
