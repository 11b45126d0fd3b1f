import { getSchema } from "@tiptap/core";
import { history, undo } from "@tiptap/pm/history";
import { EditorState, type Transaction } from "@tiptap/pm/state";
import { expect, it } from "vitest";
import { ARTICLE_NODES } from "@/lib/articles/writing/nodes/extensions";
import { find, foundIn, goOn, makeFindPlugin, replaceAll, replaceOne } from "./found-places";

const schema = getSchema(ARTICLE_NODES);

function viewOf(...lines: (string | string[])[]) {
  const content = lines.map((line) => {
    const parts = typeof line === "string" ? [line] : line;
    const marks = (index: number) => (index % 2 === 1 ? [{ type: "bold" }] : []);
    return {
      type: "paragraph",
      content: parts.map((text, at) => ({ type: "text", text, marks: marks(at) })),
    };
  });
  let state = EditorState.create({
    doc: schema.nodeFromJSON({ type: "doc", content }),
    plugins: [history(), makeFindPlugin()],
  });
  const dispatch = (tr: Transaction) => {
    state = state.apply(tr);
  };
  return {
    get state() {
      return state;
    },
    dispatch,
    text: () => state.doc.textBetween(0, state.doc.content.size, "|"),
    selected: () => state.doc.textBetween(state.selection.from, state.selection.to),
  };
}

it("finds words across formats, counts them, and goes round", () => {
  const view = viewOf("明前龙井", ["雨前龙", "井", "也是龙井"]);
  find(view, { term: "龙井", isExact: false });
  expect(foundIn(view.state)).toEqual({ count: 3, index: 0 });
  goOn(view, -1);
  expect(foundIn(view.state).index).toBe(2);
  goOn(view, 1);
  goOn(view, 1);
  expect([foundIn(view.state).index, view.selected()]).toEqual([1, "龙井"]);
});

it("tells capitals apart only when that is asked for, and takes signs as they are", () => {
  const view = viewOf("Tea tea (tea)");
  find(view, { term: "tea", isExact: false });
  expect(foundIn(view.state).count).toBe(3);
  find(view, { term: "Tea", isExact: true });
  expect(foundIn(view.state).count).toBe(1);
  find(view, { term: "(", isExact: false });
  expect(foundIn(view.state).count).toBe(1);
});

it("replaces one and goes on to the next, even where the new words hold the old", () => {
  const view = viewOf("茶，茶，茶");
  find(view, { term: "茶", isExact: false });
  replaceOne(view, "绿茶");
  replaceOne(view, "绿茶");
  expect(view.text()).toBe("绿茶，绿茶，茶");
});

it("replaces all, keeps the format, and one step back takes it back", () => {
  const view = viewOf("a b a", ["x", "a", "y"]);
  view.dispatch(view.state.tr.insertText("!", 1));
  find(view, { term: "a", isExact: false });
  expect(replaceAll(view, "aa")).toBe(3);
  expect(view.text()).toBe("!aa b aa|xaay");
  expect(view.state.doc.child(1).child(1).marks).toHaveLength(1);
  undo(view.state, view.dispatch);
  expect(view.text()).toBe("!a b a|xay");
});
