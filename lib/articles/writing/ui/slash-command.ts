import { Extension } from "@tiptap/core";
import type { Editor } from "@tiptap/react";
import { Suggestion } from "@tiptap/suggestion";

/** The menu that "/" has opened: what was typed after it, where it stands, and how a choice is made. */
export type OpenSlashMenu = {
  editor: Editor;
  query: string;
  /** In the window, in pixels. */
  place: { left: number; top: number; bottom: number };
  /** Takes "/" and what follows it away. */
  clear: () => void;
};

export type SlashMenuStore = ReturnType<typeof startSlashMenu>;

/** Between the editor, which knows where "/" was typed, and the list that is drawn for it. */
export function startSlashMenu() {
  let open: OpenSlashMenu | null = null;
  let press: (event: KeyboardEvent) => boolean = () => false;
  const listeners = new Set<() => void>();
  return {
    state: () => open,
    set: (next: OpenSlashMenu | null) => {
      open = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** The list says what the keys do while it is open. */
    onPress: (next: typeof press) => {
      press = next;
    },
    press: (event: KeyboardEvent) => press(event),
  };
}

/** Opens the menu of blocks by "/" at the beginning of a word; 、 is the same key in Chinese input. */
export const SlashCommand = Extension.create<{ menu: SlashMenuStore }>({
  name: "slashCommand",
  addOptions: () => ({ menu: startSlashMenu() }),
  addProseMirrorPlugins() {
    const { menu } = this.options;
    const show = (props: { editor: Editor; query: string; range: { from: number; to: number } }) => {
      const { left, top, bottom } = props.editor.view.coordsAtPos(props.range.from);
      menu.set({
        editor: props.editor,
        query: props.query,
        place: { left, top, bottom },
        clear: () => props.editor.chain().focus().deleteRange(props.range).run(),
      });
    };
    return [
      Suggestion({
        editor: this.editor,
        char: "/",
        allow: ({ state, range }) => !state.doc.resolve(range.from).parent.type.spec.code,
        render: () => ({
          onStart: show,
          onUpdate: show,
          onExit: () => menu.set(null),
          onKeyDown: ({ event }) => menu.press(event),
        }),
      }),
    ];
  },
});
