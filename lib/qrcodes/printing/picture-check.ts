import type { Localized } from "@/lib/platform/i18n/locale";
import { checkReadable } from "../pictures/check-readable";
import { type CodeStyle, DEFAULT_STYLE } from "../pictures/style";
import type { PrintableCode } from "./types";

/** A code that no phone could read: nothing of it is printed. */
export class UnreadableCode extends Error {
  readonly reason: Localized;

  constructor(code: Pick<PrintableCode, "name">, reason: Localized) {
    super(`The code “${code.name}” cannot be read in this style: ${reason.en}`);
    this.name = "UnreadableCode";
    this.reason = {
      zh: `二维码“${code.name}”：${reason.zh}`,
      en: `The code “${code.name}”: ${reason.en}`,
    };
  }
}

/**
 * Reads every code again in its style before it is printed. Black squares on white need no proof.
 *
 * @throws UnreadableCode
 */
export async function checkPictures(
  codes: readonly Pick<PrintableCode, "name" | "url">[],
  style: CodeStyle,
): Promise<void> {
  if (isPlain(style)) return;
  for (const code of codes) {
    const verdict = await checkReadable(code.url, style);
    if (!verdict.ok) throw new UnreadableCode(code, verdict.reason);
  }
}

function isPlain(style: CodeStyle): boolean {
  return JSON.stringify(style) === JSON.stringify(DEFAULT_STYLE);
}
