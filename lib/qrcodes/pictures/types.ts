import type { CodeStyle, Safety } from "@/lib/qrcodes/drawing/style";

/** The code whose picture is designed. */
export type DesignedCode = { id: string; name: string; scene: string; url: string; isExpired: boolean };

/** A style kept for the account, its logo left out: a list of them must stay small. */
export type ListedStyle = {
  id: string;
  name: string;
  revision: number;
  style: Omit<CodeStyle, "logo">;
  hasLogo: boolean;
};

export type SavedStyle = { id: string; name: string; revision: number; style: CodeStyle };

/** What was found out about a style, in the reader's language. */
export type SaidVerdict = { mended: Partial<CodeStyle> | null } & (
  | { ok: true; warnings: string[]; safety: Safety | null }
  | { ok: false; reason: string }
);
