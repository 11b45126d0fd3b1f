import { describe, expect, it } from "vitest";
import { diffMenus } from "./diff";
import type { MenuButton, MenuDocument, MenuLeaf } from "./document";

const [a, b, c] = [button("a"), button("b"), button("c")];

describe("two menus that followers cannot tell apart", () => {
  it.each<[string, MenuDocument, MenuDocument]>([
    ["the same", menu(a, b), menu(a, b)],
    [
      "a title that only we know",
      menu({ ...a, action: { type: "media", mediaId: "M", title: "", fileId: "" } }),
      menu({ ...a, action: { type: "media", mediaId: "M", title: "A", fileId: "" } }),
    ],
    ["the unused action of a parent", menu(parent("p", a)), menu({ ...parent("p", a), action: null })],
    ["a key that nothing sends", menu({ ...a, key: "X", action: view }), menu({ ...a, action: view })],
  ])("%s", (_, before, after) => {
    expect(diffMenus(before, after)).toEqual([]);
  });
});

describe("a difference is told once", () => {
  it.each<[string, MenuDocument, MenuDocument, object[]]>([
    ["a new button", menu(a), menu(b, a), [{ type: "added", id: "b", at: { index: 0, parentId: null } }]],
    ["a button that is gone", menu(a, b), menu(b), [{ type: "removed", id: "a", from: { index: 0 } }]],
    [
      "the last of three put first",
      menu(a, b, c),
      menu(c, a, b),
      [{ type: "moved", id: "c", to: { index: 0 } }],
    ],
    [
      "a button put into a parent",
      menu(a, parent("p", b)),
      menu(parent("p", b, a)),
      [
        {
          type: "moved",
          id: "a",
          from: { parentId: null },
          to: { parentId: "p", parentName: "p", index: 1 },
        },
      ],
    ],
    [
      "a new name",
      menu(a),
      menu({ ...a, name: "n" }),
      [{ type: "renamed", id: "a", before: "a", after: "n" }],
    ],
    [
      "a new action",
      menu(a),
      menu({ ...a, action: view }),
      [{ type: "changed", id: "a", after: { action: view } }],
    ],
    ["a new key", menu(a), menu({ ...a, key: "X" }), [{ type: "changed", id: "a", after: { key: "X" } }]],
    [
      "a button that becomes a parent",
      menu(a),
      menu({ ...a, items: [b] }),
      [
        { type: "changed", id: "a", after: { action: "parent" } },
        { type: "added", id: "b" },
      ],
    ],
  ])("%s", (_, before, after, changes) => {
    expect(diffMenus(before, after)).toMatchObject(changes);
    expect(diffMenus(before, after)).toHaveLength(changes.length);
  });

  it("all of a button's differences together, and what is gone last", () => {
    const changes = diffMenus(menu(a, b, c), menu({ ...a, items: [c], name: "n" }));
    expect(changes.map(({ type, id }) => `${type} ${id}`)).toEqual([
      "renamed a",
      "changed a",
      "moved c",
      "removed b",
    ]);
  });
});

const view = { type: "view", url: "https://a.example/" } as const;

function button(id: string): MenuButton {
  return { id, name: id, key: `K_${id}`, action: { type: "click" }, items: [] };
}

function parent(id: string, ...items: MenuLeaf[]): MenuButton {
  return { ...button(id), items };
}

function menu(...buttons: MenuButton[]): MenuDocument {
  return { buttons };
}
