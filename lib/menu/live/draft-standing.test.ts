import { describe, expect, it } from "vitest";
import { EMPTY_MENU, type MenuDocument } from "@/lib/menu/document";
import type { Version } from "@/lib/menu/types";
import { canPublish, standingOf } from "./draft-standing";
import type { LiveState } from "./types";

const ours = menu("news", "shop");
const same: LiveState = { type: "same", isOpen: true };
const other: LiveState = { type: "differs", document: menu("console"), lost: [], isOpen: true };

describe("a draft beside what followers have", () => {
  it.each([
    ["nothing was ever published", ours, null, { type: "none" }, "never", 2, true],
    ["nothing was published, and there is nothing to", EMPTY_MENU, null, { type: "none" }, "never", 0, false],
    ["it is what is live", ours, version(ours), same, "live", 0, false],
    ["WeChat has not answered yet", ours, version(ours), null, "live", 0, false],
    [
      "WeChat cannot be asked",
      ours,
      version(ours),
      { type: "failed", message: "", advice: "" },
      "live",
      0,
      false,
    ],
    ["a button was added and one is gone", menu("news", "more"), version(ours), same, "live", 2, true],
    ["the menu was taken away from here", ours, version(EMPTY_MENU), { type: "none" }, "removed", 2, true],
    [
      "there is none, as it was meant",
      EMPTY_MENU,
      version(EMPTY_MENU),
      { type: "none" },
      "removed",
      0,
      false,
    ],
    ["somebody deleted it elsewhere", EMPTY_MENU, version(ours), { type: "none" }, "gone", 0, true],
    ["somebody made another one elsewhere", ours, version(ours), other, "elsewhere", 3, true],
    ["it was taken over from elsewhere", menu("console"), version(ours), other, "elsewhere", 0, true],
  ] as const)("where %s", (_, draft, published, live, type, changes, isPossible) => {
    const standing = standingOf(draft, published, live);
    expect([standing.type, standing.changes.length, canPublish(standing)]).toEqual([
      type,
      changes,
      isPossible,
    ]);
  });

  it("is compared with what they really have", () => {
    expect(standingOf(ours, version(ours), other)).toMatchObject({ number: 5, before: menu("console") });
  });
});

function version(document: MenuDocument): Version {
  const publication = { publishedBy: "Lin", publishedAt: new Date(0), outcome: "published" } as const;
  return { number: 5, note: "", failure: null, document, ...publication };
}

function menu(...ids: string[]): MenuDocument {
  return {
    buttons: ids.map((id) => ({ id, name: id, key: id, action: { type: "click" }, items: [] })),
  };
}
