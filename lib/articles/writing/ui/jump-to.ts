import type { Editor } from "@tiptap/core";
import type { NodePath } from "@/lib/articles/document/document-types";

/** Puts the cursor into the node of a path, and the node into view. */
export function jumpTo(editor: Editor, path: NodePath): void {
  let node = editor.state.doc;
  let place = 0;
  for (const index of path) {
    // The text may have changed since the path was taken.
    if (index >= node.childCount) break;
    for (let before = 0; before < index; before++) place += node.child(before).nodeSize;
    node = node.child(index);
    if (!node.isLeaf && !node.isText) place++;
  }
  editor.chain().focus(place).scrollIntoView().run();
}
