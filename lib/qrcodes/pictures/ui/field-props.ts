import type { CodeStyle } from "@/lib/qrcodes/drawing/style";

/** What every part of the designer takes: the style as it is, and what to change in it. */
export type StyleFieldsProps = { style: CodeStyle; onChange: (changes: Partial<CodeStyle>) => void };
