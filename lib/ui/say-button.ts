import type { Locale } from "@/lib/platform/i18n/locale";

/**
 * A menu button as people know it. Of a key that no menu knows the key is said, unless it is one that this desk made up.
 *
 * @param sent the key, address or page that a tap carried
 */
export function sayButton(
  sent: string,
  button: { name: string; isGone: boolean } | null | undefined,
  locale: Locale,
): string {
  const t = WORDS[locale];
  if (button) return button.isGone ? t.gone(button.name) : t.named(button.name);
  return isOwnKey(sent) ? t.unknown : sent;
}

/** Whether this desk made the key up: such a key is nothing to read. */
export function isOwnKey(sent: string): boolean {
  return /^MENU_[0-9a-f]{12}$/.test(sent);
}

const WORDS = {
  zh: {
    named: (name: string) => `「${name}」`,
    gone: (name: string) => `已删除的按钮「${name}」`,
    unknown: "已删除的按钮",
  },
  en: {
    named: (name: string) => `“${name}”`,
    gone: (name: string) => `deleted button “${name}”`,
    unknown: "a deleted button",
  },
} as const satisfies Record<Locale, unknown>;
