import type { LiveButton } from "@/lib/wechat/api/menu";
import type { MenuButtonView } from "./types";
import type { Menu } from "./wire-schema";

type AnyButton = Menu["button"][number] | LiveButton | Omit<LiveButton, "sub_button">;

/** A menu as JSON to read and edit: WeChat's own form, without the empty parts of its answers. */
export function toMenuText(buttons: readonly AnyButton[]): string {
  return JSON.stringify({ button: buttons.map(toPlainButton) }, null, 2);
}

/** A menu as a phone shows it. */
export function toMenuView(buttons: readonly AnyButton[]): MenuButtonView[] {
  return buttons.map((button) => {
    const items = subButtonsOf(button);
    return {
      name: button.name,
      type: items.length > 0 ? null : (button.type ?? null),
      target: targetOf(button),
      items: toMenuView(items),
    };
  });
}

function toPlainButton(button: AnyButton): object {
  const items = subButtonsOf(button);
  // In this order the text reads as in WeChat's own examples.
  const { type, name, ...rest } = button;
  const plain = { ...(type && { type }), name, ...rest };
  return items.length > 0
    ? { name, sub_button: items.map(toPlainButton) }
    : { ...plain, sub_button: undefined };
}

function subButtonsOf(button: AnyButton): readonly AnyButton[] {
  return ("sub_button" in button && button.sub_button) || [];
}

function targetOf(button: AnyButton): string {
  const fields = ["key", "pagepath", "url", "media_id", "article_id", "value"] as const;
  const values = fields.map((field) => Reflect.get(button, field));
  return values.find((value) => typeof value === "string") ?? "";
}
