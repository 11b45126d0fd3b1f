import { actionMessages } from "@/lib/menu/action-messages";
import { type ActionValues, type ButtonAction, targetOf } from "@/lib/menu/action-types";
import type { MenuLeaf } from "@/lib/menu/document";
import type { Locale } from "@/lib/platform/i18n/locale";
import { posterMessages } from "./messages";

type Described = { what: string; target: string };

/** What a tap on a button does, in words, and what it leads to: an address, a title, an id. */
export function describeButton(
  button: MenuLeaf & { items?: readonly MenuLeaf[] },
  locale: Locale,
): Described {
  const isParent = button.items !== undefined && button.items.length > 0;
  return describeAction(isParent ? "parent" : button.action, locale);
}

/** The same for an action; "parent" for that of a button with items. */
export function describeAction(action: ButtonAction | "parent" | null, locale: Locale): Described {
  const t = posterMessages[locale];
  if (action === "parent") return { what: t.parent, target: "" };
  if (!action) return { what: t.noAction, target: "" };
  return { what: actionMessages[locale].names[action.type], target: describeTarget(action) };
}

/** What such a button answers that sends a key is a rule, which is not part of the menu. */
function describeTarget(action: ButtonAction): string {
  const { title }: ActionValues = action;
  return title || targetOf(action).filter(Boolean).join(" ");
}
