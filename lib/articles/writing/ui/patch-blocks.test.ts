import fc from "fast-check";
import { parseHTML } from "linkedom";
import { expect, it } from "vitest";
import { patchBlocks } from "./patch-blocks";

function makeHolder() {
  const holder = parseHTML("<html><body><div></div></body></html>").document.querySelector("div");
  if (!holder) throw new Error("no holder");
  return holder;
}

it("shows any blocks after any others", () => {
  const blocks = fc.array(fc.constantFrom("<p>a</p>", "<p>b</p>", "<h2>c</h2>"), { maxLength: 6 });
  fc.assert(
    fc.property(blocks, blocks, (before, after) => {
      const holder = makeHolder();
      patchBlocks(holder, null, before);
      patchBlocks(holder, before, after);
      expect(holder.innerHTML).toBe(after.join(""));
    }),
  );
});

it("leaves the elements alone that did not change", () => {
  const holder = makeHolder();
  const before = ["<p>a</p>", "<img>", "<p>b</p>", "<p>c</p>"];
  patchBlocks(holder, null, before);
  const [first, picture, , last] = holder.children;
  patchBlocks(holder, before, ["<p>a</p>", "<img>", "<p>x</p>", "<p>y</p>", "<p>c</p>"]);
  expect([holder.children[0], holder.children[1], holder.children[4]]).toEqual([first, picture, last]);
});
