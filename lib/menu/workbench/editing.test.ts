import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MenuDocument, MenuLeaf } from "@/lib/menu/document";
import {
  addButton,
  changeButton,
  duplicateButton,
  hasOwnAction,
  moveButton,
  newIdentity,
  type OwnAction,
  prepareCopy,
  removeButton,
} from "./editing";
import {
  beginHistory,
  type EditingHistory,
  forgetRemoval,
  recordRemoval,
  recordStep,
  redoStep,
  undoStep,
} from "./editing-history";

const menu: MenuDocument = {
  buttons: [
    { ...leaf("news"), items: [] },
    { ...leaf("shop"), action: null, items: [leaf("cups"), leaf("pots")] },
  ],
};

describe("a button is put elsewhere", () => {
  it.each<[string, string, string | null, number, string]>([
    ["to the end of its level", "news", null, 2, "shop(cups,pots) news"],
    ["to where it is", "news", null, 1, "news shop(cups,pots)"],
    ["in front of its neighbour", "pots", "shop", 0, "news shop(pots,cups)"],
    ["into a parent", "news", "shop", 1, "shop(cups,news,pots)"],
    ["out of its parent", "cups", null, 0, "cups news shop(pots)"],
    ["into itself", "shop", "shop", 0, "news shop(cups,pots)"],
    ["into another with its own items", "shop", "news", 0, "news shop(cups,pots)"],
    ["behind the last", "cups", "shop", 9, "news shop(pots,cups)"],
  ])("%s", (_, id, parentId, index, expected) => {
    expect(outline(moveButton(menu, id, { parentId, index }))).toBe(expected);
  });
});

describe("a button that did something gets its first item", () => {
  it("hands its action on together with its id and key", () => {
    const moved = moveButton(menu, "cups", { parentId: "news", index: 0 }, "first");
    expect(moved.buttons[0]?.items).toEqual([leaf("news"), leaf("cups")]);
    expect(moved.buttons[0]).toMatchObject({ name: "news", action: null });
    expect(moved.buttons[0]?.id).not.toBe("news");
  });

  it("or lets it go", () => {
    const moved = moveButton(menu, "cups", { parentId: "news", index: 0 }, "dropped");
    expect(outline(moved)).toBe("news(cups) shop(pots)");
    expect(moved.buttons[0]?.action).toBeNull();
  });

  it("is asked about only where there is something to lose", () => {
    expect(hasOwnAction(menu, "news")).toBe(true);
    expect(hasOwnAction(menu, "shop")).toBe(false);
  });
});

it("a copy has its own id and key, and so have its items", () => {
  const copied = duplicateButton(menu, "shop", (name) => `${name} 2`);
  const [, original, copy] = copied.buttons;
  expect(copy?.name).toBe("shop 2");
  expect(copy?.items.map(({ name }) => name)).toEqual(["cups", "pots"]);
  expect(copy?.key).not.toBe(original?.key);
  expect(copy?.items[0]?.id).not.toBe(original?.items[0]?.id);
});

it("a copy that is prepared says which replies are to be copied under which of its keys", () => {
  const copy = prepareCopy(menu, "shop", (name) => `${name} 2`);
  const [, , button] = copy?.step(menu).buttons ?? [];
  expect(button).toMatchObject({ id: copy?.id, name: "shop 2" });
  expect(copy?.keys).toEqual([
    { from: "key-cups", to: button?.items[0]?.key },
    { from: "key-pots", to: button?.items[1]?.key },
  ]);
});

it("letters typed into one field are taken back as one", () => {
  const typed = ["N", "Ne", "New"].reduce(
    (history, name) => recordStep(history, changeButton(history.present, "news", { name }), "news.name"),
    beginHistory(menu),
  );
  expect(typed.present.buttons[0]?.name).toBe("New");
  expect(undoStep(typed).present).toBe(menu);
});

it("a removal is spoken of until the next step, or until it is taken back or forgotten", () => {
  const gone = { key: "news", name: "News" };
  const removed = recordRemoval(beginHistory(menu), removeButton(menu, "news"), gone);
  expect(removed.removal).toBe(gone);
  expect(undoStep(removed)).toMatchObject({ present: menu, removal: null });
  expect(redoStep(undoStep(removed)).removal).toBeNull();
  expect(recordStep(removed, menu).removal).toBeNull();
  expect(forgetRemoval(removed)).toMatchObject({ present: removed.present, removal: null });
  expect(recordRemoval(removed, removed.present, gone)).toBe(removed);
});

type Step = {
  kind: "add" | "move" | "copy" | "remove" | "undo" | "redo";
  of: number;
  to: number;
  own: OwnAction;
};

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom("add", "add", "add", "move", "move", "copy", "remove", "undo", "redo"),
  of: fc.nat(20),
  to: fc.nat(20),
  own: fc.constantFrom("first", "dropped"),
});

describe("whatever one does, and in whatever order", () => {
  it("a menu keeps WeChat's limits, and every button has an id of its own", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const { present } = steps.reduce(taken, beginHistory({ buttons: [] }));
        const ids = idsOf(present);
        expect(present.buttons.length).toBeLessThanOrEqual(3);
        for (const { items } of present.buttons) expect(items.length).toBeLessThanOrEqual(5);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it("taking it all back gives the menu of the beginning, and doing it again the one of the end", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const end = steps.reduce(taken, beginHistory(menu));
        let history = end;
        while (history.past.length > 0) history = undoStep(history);
        expect(history.present).toBe(menu);
        while (history.future.length > end.future.length) history = redoStep(history);
        expect(history.present).toBe(end.present);
      }),
    );
  });
});

function taken(history: EditingHistory, { kind, of, to, own }: Step): EditingHistory {
  const { present } = history;
  const ids = idsOf(present);
  const id = ids[of % ids.length] ?? "";
  const parentId = [...ids, null][to % (ids.length + 1)] ?? null;
  const place = { parentId, index: of % 6 };
  switch (kind) {
    case "add":
      return recordStep(history, addButton(present, { ...leaf("new"), ...newIdentity() }, place, own));
    case "move":
      return recordStep(history, moveButton(present, id, place, own));
    case "copy":
      return recordStep(history, duplicateButton(present, id, String));
    case "remove":
      return recordStep(history, removeButton(present, id));
    case "undo":
      return undoStep(history);
    case "redo":
      return redoStep(history);
    default:
      return kind satisfies never;
  }
}

function idsOf({ buttons }: MenuDocument): string[] {
  return buttons.flatMap(({ id, items }) => [id, ...items.map((item) => item.id)]);
}

function outline(of: MenuDocument): string {
  const parts = of.buttons.map(({ name, items }) => {
    return items.length > 0 ? `${name}(${items.map((item) => item.name).join(",")})` : name;
  });
  return parts.join(" ");
}

function leaf(id: string): MenuLeaf {
  return { id, name: id, key: `key-${id}`, action: { type: "click" } };
}
