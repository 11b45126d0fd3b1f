import { notFound } from "next/navigation";
import { requireScope } from "@/lib/auth/page-scope";
import { can } from "@/lib/auth/roles";
import { systemClock } from "@/lib/platform/clock";
import { requestLocale } from "@/lib/platform/i18n/request-locale";
import { getQrCode } from "@/lib/qrcodes/data";
import { DEFAULT_STYLE } from "@/lib/qrcodes/drawing/style";
import { assessCode } from "@/lib/qrcodes/workshop/workshop";
import { getStyle, listStyles } from "./data";
import { readAloud } from "./draw-picture";

/** The page on which a code's picture is designed, beginning with a saved style if one is named. */
export async function loadDesign(accountId: string, codeId: string, styleId: string | undefined) {
  const scope = await requireScope(accountId);
  const [code, styles, chosen] = await Promise.all([
    getQrCode(scope.accountId, codeId),
    listStyles(scope.accountId),
    styleId ? getStyle(scope.accountId, styleId) : null,
  ]);
  if (!code) notFound();
  const { id, name, scene, url, expiresAt } = code;
  const verdict = await assessCode(url, chosen?.style ?? DEFAULT_STYLE);
  return {
    accountId: scope.accountId,
    canEdit: can(scope.role, "content.edit"),
    code: { id, name, scene, url, isExpired: expiresAt !== null && expiresAt.getTime() <= systemClock.now() },
    styles,
    chosen,
    plain: DEFAULT_STYLE,
    verdict: readAloud(verdict, await requestLocale()),
  };
}
