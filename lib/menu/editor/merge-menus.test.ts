import { describe, expect, it } from "vitest";
import type { MenuButton, MenuDocument, MenuLeaf } from "@/lib/menu/document";
import { changeButton, moveButton, removeButton } from "@/lib/menu/workbench/editing";
import { contestedButtons, fitsLimits, mergeMenus, type Side } from "./merge-menus";

const base: MenuDocument = { buttons: [top("news"), top("shop", leaf("cups"), leaf("pots")), top("help")] };

describe("two people edited one draft", () => {
  const mine = changeButton(base, "cups", { name: "Mugs" });

  it("and each changed another button: each change is suggested", () => {
    const theirs = changeButton(base, "news", { name: "Today" });
    const contested = contestedButtons(base, mine, theirs);
    expect(contested.map(({ id, suggested }) => [id, suggested])).toEqual([
      ["news", "theirs"],
      ["cups", "mine"],
    ]);
    const merged = mergeMenus(mine, theirs, choices(contested));
    expect(outline(merged)).toBe("Today shop(Mugs,pots) help");
  });

  it("and one deleted what the other changed: either can win", () => {
    const theirs = removeButton(base, "cups");
    expect(contestedButtons(base, mine, theirs)).toMatchObject([{ id: "cups", theirs: null }]);
    expect(outline(mergeMenus(mine, theirs, new Map([["cups", "theirs"]])))).toBe("news shop(pots) help");
    expect(outline(mergeMenus(mine, theirs, new Map()))).toBe("news shop(Mugs,pots) help");
  });

  it("and one deleted the parent: an item that is kept brings it back", () => {
    const theirs = removeButton(base, "shop");
    const merged = mergeMenus(
      mine,
      theirs,
      new Map<string, Side>([
        ["shop", "theirs"],
        ["pots", "theirs"],
      ]),
    );
    expect(outline(merged)).toBe("news shop(Mugs) help");
  });

  it("and one moved what the other changed: the button is there once", () => {
    const theirs = moveButton(removeButton(base, "help"), "cups", { parentId: null, index: 0 });
    const merged = mergeMenus(
      mine,
      theirs,
      new Map<string, Side>([
        ["cups", "theirs"],
        ["help", "theirs"],
      ]),
    );
    expect(outline(merged)).toBe("cups news shop(pots)");
  });
});

it("a choice that WeChat would not take is known as such", () => {
  expect(fitsLimits(base)).toBe(true);
  expect(fitsLimits({ buttons: [...base.buttons, top("more")] })).toBe(false);
});

function choices(contested: ReturnType<typeof contestedButtons>): Map<string, Side> {
  return new Map(contested.map(({ id, suggested }) => [id, suggested]));
}

function outline({ buttons }: MenuDocument): string {
  return buttons
    .map(({ name, items }) => (items.length > 0 ? `${name}(${items.map((item) => item.name)})` : name))
    .join(" ");
}

function top(id: string, ...items: MenuLeaf[]): MenuButton {
  return { ...leaf(id), items };
}

function leaf(id: string): MenuLeaf {
  return { id, name: id, key: `key-${id}`, action: { type: "click" } };
}
