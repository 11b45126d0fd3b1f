import type { Editor } from "@tiptap/core";
import { type Node as ArticleNode, type Attrs, Fragment } from "@tiptap/pm/model";
import { type EditorState, NodeSelection } from "@tiptap/pm/state";

const WITH_SETTINGS = [
  "image",
  "sectionTitle",
  "callout",
  "card",
  "horizontalRule",
  "codeBlock",
  "orderedList",
  "table",
  "column",
  "qrCode",
  "miniProgramCard",
  "accountCard",
] as const;

/** The innermost block with settings that is selected or holds the cursor, and where it begins. */
export type ActiveBlock = {
  type: (typeof WITH_SETTINGS)[number];
  attrs: Attrs;
  place: number;
  isInStrip: boolean;
  /** How many its parent holds, itself included. */
  siblings: number;
};

/** The block whose settings are shown; null where nothing can be set. */
export function activeBlockOf({ selection }: EditorState): ActiveBlock | null {
  const { $from } = selection;
  if (selection instanceof NodeSelection) {
    const type = typeOf(selection.node);
    if (type) return blockOf(type, selection.node, selection.from, $from.parent);
  }
  for (let depth = $from.depth; depth > 0; depth--) {
    const node = $from.node(depth);
    const type = typeOf(node);
    if (type) return blockOf(type, node, $from.before(depth), $from.node(depth - 1));
  }
  return null;
}

/** What can be done with it. */
export function blockEditing(editor: Editor, { place }: ActiveBlock) {
  const { state, view } = editor;
  const node = state.doc.nodeAt(place);
  const end = place + (node?.nodeSize ?? 0);
  const run = (change: () => typeof state.tr) => {
    if (node) view.dispatch(change());
  };
  return {
    set: (attrs: Attrs) =>
      run(() => {
        const { tr } = editor.state;
        for (const [name, value] of Object.entries(attrs)) tr.setNodeAttribute(place, name, value);
        return tr;
      }),
    remove: () =>
      run(() => {
        const $place = state.doc.resolve(place);
        // The last of its kind takes what held it along: nothing may be empty that must not be.
        const isLast = $place.parent.childCount === 1 && $place.depth > 0;
        return isLast ? state.tr.delete($place.before(), $place.after()) : state.tr.delete(place, end);
      }),
    unwrap: () => run(() => state.tr.replaceWith(place, end, node?.content ?? Fragment.empty)),
    /** The pictures beside it come along. */
    makeStrip: () =>
      run(() => {
        const $place = state.doc.resolve(place);
        const { from, to, images } = picturesAround($place.parent, $place.index(), place);
        const strip = state.schema.nodes.imageStrip?.create(null, images);
        return strip ? state.tr.replaceWith(from, to, strip) : state.tr;
      }),
    undoStrip: () =>
      run(() => {
        const $place = state.doc.resolve(place);
        return state.tr.replaceWith($place.before(), $place.after(), $place.parent.content);
      }),
    addColumn: () =>
      run(() => {
        const column = state.schema.nodes.column?.createAndFill();
        return column ? state.tr.insert(end, column) : state.tr;
      }),
  };
}

function typeOf(node: ArticleNode): ActiveBlock["type"] | undefined {
  return WITH_SETTINGS.find((type) => type === node.type.name);
}

function blockOf(
  type: ActiveBlock["type"],
  node: ArticleNode,
  place: number,
  parent: ArticleNode,
): ActiveBlock {
  const isInStrip = parent.type.name === "imageStrip";
  return { type, attrs: node.attrs, place, isInStrip, siblings: parent.childCount };
}

/** The run of pictures that the one at `index` belongs to. */
function picturesAround(parent: ArticleNode, index: number, place: number) {
  const isImage = (at: number) => parent.maybeChild(at)?.type.name === "image";
  let first = index;
  let from = place;
  while (first > 0 && isImage(first - 1)) {
    first--;
    from -= parent.child(first).nodeSize;
  }
  const images: ArticleNode[] = [];
  let to = from;
  for (let at = first; isImage(at); at++) {
    images.push(parent.child(at));
    to += parent.child(at).nodeSize;
  }
  return { from, to, images };
}
