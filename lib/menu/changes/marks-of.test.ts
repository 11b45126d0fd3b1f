import { expect, it } from "vitest";
import { diffMenus } from "@/lib/menu/diff";
import { newLeaf } from "@/lib/menu/document";
import { marksOf } from "./marks-of";

it("colours what is gone in the old menu, what is new in the new one, and what changed in both", () => {
  const [kept, gone, fresh] = [newLeaf("新闻"), newLeaf("旧活动"), newLeaf("新活动")];
  const before = { buttons: [kept, gone].map((leaf) => ({ ...leaf, items: [] })) };
  const renamed = {
    ...kept,
    name: "最新消息",
    action: { type: "view" as const, url: "https://a.example.com" },
  };
  const after = { buttons: [renamed, fresh].map((leaf) => ({ ...leaf, items: [] })) };
  const changed = { tone: "changed", types: ["renamed", "changed"] };
  expect(marksOf(diffMenus(before, after))).toEqual({
    before: new Map([
      [kept.id, changed],
      [gone.id, { tone: "removed", types: ["removed"] }],
    ]),
    after: new Map([
      [kept.id, changed],
      [fresh.id, { tone: "added", types: ["added"] }],
    ]),
  });
});
