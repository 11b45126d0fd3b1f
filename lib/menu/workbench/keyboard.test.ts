import { describe, expect, it } from "vitest";
import { buttonsOf, type MenuDocument, type MenuLeaf } from "@/lib/menu/document";
import { placeByArrow } from "./arrow-moves";
import { moveButton, removeButton } from "./editing";
import { choiceAfter, neighbourOf } from "./next-choice";
import { addSpot, nextSpot } from "./phone-spots";

const menu = menuOf("news shop(cups,pots)");
const full = menuOf("a(1,2,3,4,5) b c(6)");

describe("arrow keys lead from button to button", () => {
  it.each([
    ["news", "ArrowRight", "shop"],
    ["shop", "ArrowLeft", "news"],
    ["news", "ArrowLeft", null],
    ["shop", "ArrowRight", addSpot(null)],
    [addSpot(null), "ArrowLeft", "shop"],
    ["shop", "ArrowUp", addSpot("shop")],
    [addSpot("shop"), "ArrowUp", "pots"],
    ["pots", "ArrowUp", "cups"],
    ["cups", "ArrowUp", null],
    ["pots", "ArrowDown", addSpot("shop")],
    [addSpot("shop"), "ArrowDown", "shop"],
    ["shop", "ArrowDown", null],
    ["cups", "ArrowLeft", "news"],
    ["news", "ArrowUp", addSpot("news")],
    ["shop", "Home", "news"],
    ["news", "End", addSpot(null)],
    ["pots", "Home", "cups"],
    ["cups", "End", addSpot("shop")],
    ["news", "PageUp", null],
    ["gone", "ArrowLeft", null],
  ])("from %s by %s to %s", (from, key, to) => {
    expect(nextSpot(menu, true, from, key)).toBe(to);
  });

  it("and past what only editors have, or what is full", () => {
    expect(nextSpot(menu, false, "shop", "ArrowUp")).toBe("pots");
    expect(nextSpot(menu, false, "shop", "ArrowRight")).toBeNull();
    expect(nextSpot(full, true, "a", "ArrowUp")).toBe("5");
    expect(nextSpot(full, true, "c", "ArrowRight")).toBeNull();
  });
});

describe("with Alt they move the button", () => {
  it.each([
    ["news", "ArrowRight", "shop(cups,pots) news"],
    ["shop", "ArrowLeft", "shop(cups,pots) news"],
    ["news", "ArrowUp", "shop(cups,pots,news)"],
    ["pots", "ArrowUp", "news shop(pots,cups)"],
    ["cups", "ArrowDown", "news shop(pots,cups)"],
    ["pots", "ArrowDown", "news shop(cups) pots"],
    ["pots", "ArrowLeft", "news(pots) shop(cups)"],
  ])("%s by %s: %s", (id, key, expected) => {
    const place = placeByArrow(menu, id, key);
    expect(place && outline(moveButton(menu, id, place))).toBe(expected);
  });

  it.each([
    ["news", "ArrowLeft"],
    ["news", "ArrowDown"],
    ["shop", "ArrowRight"],
    ["shop", "ArrowUp"],
    ["cups", "ArrowUp"],
    ["cups", "ArrowRight"],
    ["cups", "Home"],
    ["gone", "ArrowUp"],
  ])("but not %s by %s", (id, key) => {
    expect(placeByArrow(menu, id, key)).toBeNull();
  });

  it("over what is full, and not out into a full first level", () => {
    expect(placeByArrow(full, "6", "ArrowLeft")).toEqual({ parentId: "b", index: 0 });
    expect(placeByArrow(full, "6", "ArrowDown")).toBeNull();
    expect(placeByArrow(menuOf("a(1,2,3,4,5) c(6)"), "6", "ArrowLeft")).toBeNull();
  });
});

describe("one goes on with", () => {
  it.each([
    ["news", "shop"],
    ["shop", "news"],
    ["cups", "pots"],
    ["pots", "cups"],
    ["gone", null],
  ])("the neighbour of %s when it is deleted: %s", (id, neighbour) => {
    expect(neighbourOf(menu, id)).toBe(neighbour);
  });

  it("the parent of the last item, and nothing after the last button", () => {
    expect(neighbourOf(full, "6")).toBe("c");
    expect(neighbourOf(menuOf("a"), "a")).toBeNull();
  });

  it("what came back when a deletion is taken back", () => {
    expect(choiceAfter(removeButton(menu, "shop"), menu, "news")).toBe("shop");
    expect(choiceAfter(removeButton(menu, "cups"), menu, "news")).toBe("cups");
  });

  it("what moved when a move is taken back, not what only made room", () => {
    const moved = moveButton(full, "a", { parentId: null, index: 3 });
    expect(choiceAfter(moved, full, null)).toBe("a");
    expect(choiceAfter(moveButton(menu, "cups", { parentId: null, index: 0 }), menu, "news")).toBe("cups");
  });

  it("what was renamed when the name is taken back", () => {
    const [news, shop] = menu.buttons;
    const renamed = { buttons: [news, shop && { ...shop, name: "store" }].flatMap((one) => one ?? []) };
    expect(choiceAfter(renamed, menu, "news")).toBe("shop");
  });

  it("who is beside a button that is taken back, or stays where nothing of the kind happened", () => {
    expect(choiceAfter(menu, removeButton(menu, "pots"), "pots")).toBe("cups");
    expect(choiceAfter(menu, removeButton(menu, "pots"), "news")).toBe("news");
    expect(choiceAfter(menu, menu, "cups")).toBe("cups");
    expect(choiceAfter(menuOf("a"), { buttons: [] }, "a")).toBeNull();
  });
});

/** "news shop(cups,pots)": every name is an id, too. */
function menuOf(words: string): MenuDocument {
  const buttons = words.split(" ").map((word) => {
    const [name = "", items = ""] = word.replace(")", "").split("(");
    return { ...leaf(name), items: items ? items.split(",").map(leaf) : [] };
  });
  return { buttons };
}

function outline(of: MenuDocument): string {
  expect(new Set(buttonsOf(of).map(({ id }) => id)).size).toBe(buttonsOf(of).length);
  const parts = of.buttons.map(({ name, items }) =>
    items.length > 0 ? `${name}(${items.map((item) => item.name).join(",")})` : name,
  );
  return parts.join(" ");
}

function leaf(id: string): MenuLeaf {
  return { id, name: id, key: `key-${id}`, action: null };
}
