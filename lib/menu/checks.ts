import type { Locale } from "@/lib/platform/i18n/locale";
import { buttonsOf, type MenuDocument } from "./document";
import { bytesOf, MAX_BYTES } from "./limits";
import type { Finding } from "./types";

/** What must change before a menu can be published, and what to look at. */
export function checkDocument(document: MenuDocument, locale: Locale): Finding[] {
  const tops = new Set(document.buttons.map(({ id }) => id));
  return buttonsOf(document).flatMap((button): Finding[] => {
    const limit = MAX_BYTES.name[tops.has(button.id) ? "top" : "item"];
    const message = locale === "zh" ? `名称要有 1–${limit} 字节` : `The name must have 1–${limit} bytes`;
    const isFine = button.name.trim() !== "" && bytesOf(button.name) <= limit;
    return isFine ? [] : [{ isWrong: true, buttonId: button.id, field: "name", message }];
  });
}
