import { leavesOf, type MenuDocument, type MenuLeaf } from "@/lib/menu/document";

/** A file of the library, and WeChat's id for good of what it holds now; null where WeChat has not got that. */
export type Content = { fileId: string; mediaId: string | null };

/** The buttons that send what a file held before, by name. */
export function buttonsSendingEarlier(menu: MenuDocument, content: Content): string[] {
  return leavesOf(menu)
    .filter(({ action }) => sendsFile(action, content) && action.mediaId !== content.mediaId)
    .map(({ name }) => name);
}

/** The same menu, its buttons sending what the file holds now. */
export function withNewContent(
  { buttons }: MenuDocument,
  content: Content & { mediaId: string },
): MenuDocument {
  const renew = <Leaf extends MenuLeaf>(leaf: Leaf): Leaf =>
    sendsFile(leaf.action, content)
      ? { ...leaf, action: { ...leaf.action, mediaId: content.mediaId } }
      : leaf;
  return { buttons: buttons.map((button) => ({ ...renew(button), items: button.items.map(renew) })) };
}

type MediaAction = Extract<MenuLeaf["action"], { type: "media" }>;

function sendsFile(action: MenuLeaf["action"], { fileId }: Content): action is MediaAction {
  return action?.type === "media" && action.fileId === fileId;
}
