import { type Editor, Extension } from "@tiptap/core";
import { type Node as ArticleNode, Fragment, Slice } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey } from "@tiptap/pm/state";
import { dropPoint } from "@tiptap/pm/transform";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import { isHeldAddress } from "@/lib/articles/writing/outside-pictures";
import type { HeldPictures } from "./held-pictures";
import { libraryAddress } from "./library-address";
import type { PictureTaking } from "./picture-taking";

export type Pictures = { held: HeldPictures; taking: PictureTaking };
/** Null for those who may only look. */
type TakePicturesOptions = { pictures: Pictures | null };
type PlacedPicture = { address: string; alt: string; place: number; size: number };

const key = new PluginKey<DecorationSet>("takePictures");

/** Takes pictures that are pasted or dropped, and puts what the library has of them in their place. */
export const TakePictures = Extension.create<TakePicturesOptions>({
  name: "takePictures",
  addOptions: () => ({ pictures: null }),
  addProseMirrorPlugins() {
    const { pictures } = this.options;
    return pictures ? [takingPlugin(this.editor, pictures)] : [];
  },
});

/** The pictures of a text that are not in the library, one for each place. */
export function outsidePicturesOf(document: ArticleNode): PlacedPicture[] {
  const pictures: PlacedPicture[] = [];
  document.descendants((node, place) => {
    if (node.type.name === "image") {
      const { mediaId, src, alt } = node.attrs;
      if (mediaId === null && typeof src === "string")
        pictures.push({ address: src, alt, place, size: node.nodeSize });
    }
    return !node.isTextblock;
  });
  return pictures;
}

/**
 * Puts pictures into a text, where the cursor is or near a place in it.
 *
 * @returns false when there are none
 */
export function insertPictures(
  editor: Editor,
  { held, taking }: Pictures,
  files: readonly File[],
  place: number | null = null,
): boolean {
  if (files.length === 0) return false;
  const images = files.map((file) => {
    const src = held.hold(file);
    taking.add(src, nameOf(file));
    return { type: "image", attrs: { src } };
  });
  if (place === null) editor.chain().focus().insertContent(images).run();
  else
    editor
      .chain()
      .focus()
      .insertContentAt(besideLine(editor, images, place), images)
      .run();
  return true;
}

/** What is let go of over a line goes before or after it, and does not tear it in two. */
function besideLine({ state }: Editor, images: { type: string; attrs: object }[], place: number): number {
  const nodes = images.map((image) => state.schema.nodeFromJSON(image));
  return dropPoint(state.doc, place, new Slice(Fragment.from(nodes), 0, 0)) ?? place;
}

/** Whether a file is a picture, by what the system says of it; some know nothing of what iPhones make. */
export function isPicture({ type, name }: File): boolean {
  return type.startsWith("image/") || /\.(?:hei[cf]|avif)$/i.test(name);
}

function takingPlugin(editor: Editor, pictures: Pictures): Plugin<DecorationSet> {
  const { taking } = pictures;
  const insert = (files: File[], place: number | null) => insertPictures(editor, pictures, files, place);
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_, state) => markPictures(state, taking),
      apply: (tr, marks, _, state) =>
        tr.docChanged || tr.getMeta(key) ? markPictures(state, taking) : marks,
    },
    // What is undone and done again names the old address.
    appendTransaction: (transactions, _, state) =>
      transactions.some((tr) => tr.docChanged || tr.getMeta(key)) ? placeTaken(state, taking) : null,
    props: {
      decorations: (state) => key.getState(state),
      handlePaste: (_, event) => insert(picturesOf(event.clipboardData), null),
      handleDrop: (view, event, _, isMoved) => {
        if (isMoved) return false;
        const place = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? null;
        return insert(filesOf(event.dataTransfer), place);
      },
    },
    view: (view) => {
      for (const { address, alt } of outsidePicturesOf(view.state.doc))
        if (isHeldAddress(address)) taking.add(address, alt);
      const stop = taking.subscribe(() => redraw(view));
      return {
        update: ({ state }, before) => {
          if (state.doc !== before.doc) takeNew(before.doc, state.doc, taking);
        },
        destroy: stop,
      };
    },
  });
}

function redraw(view: EditorView): void {
  if (!view.isDestroyed) view.dispatch(view.state.tr.setMeta(key, true).setMeta("addToHistory", false));
}

/** Takes what came in with a change. What was there before stays where it is until somebody asks for it. */
function takeNew(before: ArticleNode, now: ArticleNode, taking: PictureTaking): void {
  const pictures = outsidePicturesOf(now);
  if (pictures.length === 0) return;
  const known = new Set(outsidePicturesOf(before).map(({ address }) => address));
  for (const { address, alt } of pictures) if (!known.has(address)) taking.add(address, alt);
}

function placeTaken(state: EditorState, taking: PictureTaking) {
  const { tr } = state;
  for (const { address, place } of outsidePicturesOf(state.doc)) {
    const file = taking.takenOf(address);
    if (!file) continue;
    tr.setNodeAttribute(place, "mediaId", file.id).setNodeAttribute(place, "src", libraryAddress(file));
  }
  return tr.docChanged ? tr.setMeta("addToHistory", false) : null;
}

function markPictures(state: EditorState, taking: PictureTaking): DecorationSet {
  const states = taking.states();
  if (states.size === 0) return DecorationSet.empty;
  const marks = outsidePicturesOf(state.doc).flatMap(({ address, place, size }) => {
    const step = states.get(address)?.step;
    return step ? [Decoration.node(place, place + size, { "data-taking": step })] : [];
  });
  return DecorationSet.create(state.doc, marks);
}

/** What is copied as a picture comes as a file; Word and Excel send one of what their HTML says better. */
function picturesOf(clipboard: DataTransfer | null): File[] {
  const html = clipboard?.getData("text/html") ?? "";
  if (html !== "") {
    const { body } = new DOMParser().parseFromString(html, "text/html");
    if (body.textContent.trim() !== "" || body.querySelectorAll("img").length !== 1) return [];
  }
  return filesOf(clipboard);
}

function filesOf(transfer: DataTransfer | null): File[] {
  return [...(transfer?.files ?? [])].filter(isPicture);
}

/** What is pasted has no name of its own. */
function nameOf({ name }: File): string {
  return /^image\.\w+$/.test(name) ? "" : name;
}
