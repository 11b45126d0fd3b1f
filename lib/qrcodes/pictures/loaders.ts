import { notFound } from "next/navigation";
import { requireScope } from "@/lib/auth/page-scope";
import { can } from "@/lib/auth/roles";
import { systemClock } from "@/lib/platform/clock";
import type { Locale } from "@/lib/platform/i18n/locale";
import { requestLocale } from "@/lib/platform/i18n/request-locale";
import { log } from "@/lib/platform/log";
import { getQrCode } from "@/lib/qrcodes/data";
import { type CodeStyle, DEFAULT_STYLE } from "@/lib/qrcodes/drawing/style";
import { assessCode } from "@/lib/qrcodes/workshop/workshop";
import { getStyle, listStyles } from "./data";
import { readAloud } from "./draw-picture";
import type { SaidVerdict } from "./types";

/**
 * The page on which a code's picture is designed, beginning with a saved style if one is named. `verdict` takes a second
 * of drawing and reading, and is therefore a promise of its own.
 */
export async function loadDesign(accountId: string, codeId: string, styleId: string | undefined) {
  const scope = await requireScope(accountId);
  const [code, styles, chosen] = await Promise.all([
    getQrCode(scope.accountId, codeId),
    listStyles(scope.accountId),
    styleId ? getStyle(scope.accountId, styleId) : null,
  ]);
  if (!code) notFound();
  const { id, name, scene, url, expiresAt } = code;
  const verdict = assess(url, chosen?.style ?? DEFAULT_STYLE, await requestLocale());
  return {
    accountId: scope.accountId,
    canEdit: can(scope.role, "content.edit"),
    code: { id, name, scene, url, isExpired: expiresAt !== null && expiresAt.getTime() <= systemClock.now() },
    styles,
    chosen,
    plain: DEFAULT_STYLE,
    verdict,
  };
}

/** @returns null when it failed, for the rest of the page works without it */
async function assess(url: string, style: CodeStyle, locale: Locale): Promise<SaidVerdict | null> {
  try {
    return readAloud(await assessCode(url, style), locale);
  } catch (error) {
    log.error({ err: error }, "a style could not be judged");
    return null;
  }
}
