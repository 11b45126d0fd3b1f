import type { Localized } from "@/lib/platform/i18n/locale";

/**
 * Whether phones can read codes in a style. Warnings are what staff should know before they print a thousand: it works,
 * but not at its best.
 */
export type StyleVerdict = { ok: true; warnings: readonly Localized[] } | { ok: false; reason: Localized };
