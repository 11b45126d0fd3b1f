import type { Localized } from "@/lib/platform/i18n/locale";
import type { CodeStyle } from "./style";

/** A style kept for the account, its logo left out: a list of them must stay small. */
export type ListedStyle = {
  id: string;
  name: string;
  revision: number;
  style: Omit<CodeStyle, "logo">;
  hasLogo: boolean;
};

export type SavedStyle = { id: string; name: string; revision: number; style: CodeStyle };

/** Warnings are what staff should know before they print a thousand: it works, but not at its best. */
export type Verdict = { ok: true; warnings: readonly Localized[] } | { ok: false; reason: Localized };

/** What was found out about a style, in the reader's language. */
export type SaidVerdict = { ok: true; warnings: string[] } | { ok: false; reason: string };
