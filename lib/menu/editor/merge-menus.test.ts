import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buttonsOf, type MenuButton, type MenuDocument, type MenuLeaf } from "@/lib/menu/document";
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

it("a button goes where the chosen side has it, at the end as at the beginning", () => {
  const theirs = moveButton(base, "news", { parentId: null, index: 3 });
  expect(outline(mergeMenus(base, theirs, new Map([["news", "theirs"]])))).toBe("shop(cups,pots) help news");
  expect(outline(mergeMenus(base, theirs, new Map([["news", "mine"]])))).toBe(outline(base));
});

it("whatever two people did, all of one side's is that side's menu, and no button is there twice", () => {
  const step = fc.record({ of: fc.nat(5), to: fc.nat(5), isRemoval: fc.boolean() });
  const changed = (steps: { of: number; to: number; isRemoval: boolean }[]) =>
    steps.reduce((menu, { of, to, isRemoval }) => {
      const ids = buttonsOf(menu).map(({ id }) => id);
      const id = ids[of % ids.length] ?? "";
      if (isRemoval) return removeButton(menu, id);
      const parentId = [null, ...ids][to % (ids.length + 1)] ?? null;
      return moveButton(menu, id, { parentId, index: of % 4 }, "dropped", () => ({ id: "new", key: "new" }));
    }, base);
  fc.assert(
    fc.property(fc.array(step, { maxLength: 6 }), fc.array(step, { maxLength: 6 }), (my, their) => {
      const [mine, theirs] = [changed(my), changed(their)];
      const contested = contestedButtons(base, mine, theirs);
      const all = (side: Side) => new Map(contested.map(({ id }) => [id, side]));
      expect(outline(mergeMenus(mine, theirs, all("mine")))).toBe(outline(mine));
      expect(outline(mergeMenus(mine, theirs, all("theirs")))).toBe(outline(theirs));
      const ids = buttonsOf(mergeMenus(mine, theirs, choices(contested))).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
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
