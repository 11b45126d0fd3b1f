import { type ButtonAction, isKeyed, targetOf } from "./action-types";
import { buttonsOf, type MenuButton, type MenuDocument, type MenuLeaf } from "./document";

/**
 * The same menu with the ids of buttons that are known from before: by key, then by what they open together with their
 * name, then by what they open, then by name. So clicks go on being counted for a button that came back from WeChat.
 */
export function recognizeButtons(menu: MenuDocument, before: MenuDocument | null): MenuDocument {
  const matches = before ? matchButtons(menu, before) : new Map<string, MenuLeaf>();
  const rename = <Leaf extends MenuLeaf>(button: Leaf): Leaf => adopt(button, matches.get(button.id));
  return {
    buttons: menu.buttons.map(
      (button): MenuButton => ({ ...rename(button), items: button.items.map(rename) }),
    ),
  };
}

/** By the id of a button in `menu`: who it was before. */
function matchButtons(menu: MenuDocument, before: MenuDocument): Map<string, MenuLeaf> {
  const matches = new Map<string, MenuLeaf>();
  const takenIds = new Set<string>();
  for (const clueOf of CLUES) {
    const free = buttonsOf(before).filter(({ id }) => !takenIds.has(id));
    for (const button of buttonsOf(menu).filter(({ id }) => !matches.has(id))) {
      const clue = clueOf(button, isParentIn(menu));
      const match = free.find((one) => !takenIds.has(one.id) && clueOf(one, isParentIn(before)) === clue);
      if (clue === null || !match) continue;
      matches.set(button.id, match);
      // The same button may be in `before` more than once, as published and as draft.
      takenIds.add(match.id);
    }
  }
  return matches;
}

type Clue = (button: MenuLeaf, isParent: (button: MenuLeaf) => boolean) => string | null;

const CLUES: Clue[] = [
  (button) => (isKeyed(button.action) ? `key ${button.key}` : null),
  (button, isParent) => (isParent(button) ? `parent ${button.name}` : null),
  (button) => withTarget(button, (target) => `${target} ${button.name}`),
  (button) => withTarget(button, (target) => target),
  (button, isParent) => (isParent(button) ? null : `name ${button.name}`),
];

function adopt<Leaf extends MenuLeaf>(button: Leaf, known: MenuLeaf | undefined): Leaf {
  if (!known) return button;
  const key = isKeyed(button.action) && button.key !== `MENU_${button.id}` ? button.key : known.key;
  return { ...button, id: known.id, key, action: withTitle(button.action, known.action) };
}

/** WeChat knows no titles of what it was given by id, and no files of ours. */
function withTitle(action: MenuLeaf["action"], known: MenuLeaf["action"]): MenuLeaf["action"] {
  if (!action || !known || !("title" in action) || !("title" in known)) return action;
  if (targetTextOf(action) !== targetTextOf(known)) return action;
  const file = "fileId" in action && "fileId" in known ? { fileId: known.fileId } : {};
  return { ...action, ...file, title: known.title };
}

function isParentIn({ buttons }: MenuDocument): (button: MenuLeaf) => boolean {
  const parents = new Set(buttons.filter(({ items }) => items.length > 0).map(({ id }) => id));
  return ({ id }) => parents.has(id);
}

function withTarget({ action }: MenuLeaf, write: (target: string) => string): string | null {
  const target = action ? targetTextOf(action) : "";
  return target === "" ? null : write(target);
}

function targetTextOf(action: ButtonAction): string {
  return targetOf(action).join(" ");
}
