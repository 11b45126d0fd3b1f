import { type MenuDocument, newLeaf } from "@/lib/menu/document";
import type { editorMessages } from "@/lib/menu/editor/messages";

/** A small menu of both levels to begin with. */
export function starterMenu(t: (typeof editorMessages)["zh" | "en"]): MenuDocument {
  const names = t.empty.names;
  const reply = { type: "click" } as const;
  const items = [
    { ...newLeaf(names.website), action: { type: "view", url: "https://www.example.com/" } as const },
    { ...newLeaf(names.contact), action: reply },
  ];
  return {
    buttons: [
      { ...newLeaf(names.news), action: reply, items: [] },
      { ...newLeaf(names.about), items },
    ],
  };
}
