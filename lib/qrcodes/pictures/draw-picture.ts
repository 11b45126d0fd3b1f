import type { z } from "zod";
import type { AccountId } from "@/lib/auth/account-id";
import type { ActionContext } from "@/lib/auth/admin-action";
import { Refusal } from "@/lib/platform/action";
import type { Locale, Localized } from "@/lib/platform/i18n/locale";
import { getQrCode } from "@/lib/qrcodes/data";
import { type CodeStyle, DEFAULT_STYLE, type StyleAssessment } from "@/lib/qrcodes/drawing/style";
import type { PictureFile } from "@/lib/qrcodes/workshop/tasks";
import { assessCode, drawCodeFile } from "@/lib/qrcodes/workshop/workshop";
import { cleanLogo } from "./clean-logo";
import { getStyle } from "./data";
import type { drawnPictureSchema, styleIdSchema, styleOfCodeSchema } from "./schema";
import type { SaidVerdict, SavedStyle } from "./types";

/** Of the code in a PDF, in points: eight centimetres. It is a vector picture and can be scaled to anything. */
const PDF_WIDTH = (80 / 25.4) * 72;

export type DrawnPicture = { bytes: Uint8Array; contentType: string; fileName: string };

type PictureRequest = z.output<typeof drawnPictureSchema>;

/** Draws a code as a file; refused, with the reason, in a style that no phone could read. */
export async function drawPicture(
  { accountId }: ActionContext,
  { codeId, format, size, ...request }: PictureRequest,
): Promise<DrawnPicture | Refusal> {
  const code = await getQrCode(accountId, codeId);
  if (!code) return new Refusal("not-found", TEXTS.noCode);
  const style = await requireStyle(accountId, request.style);
  if (style instanceof Refusal) return style;
  const file: PictureFile =
    format === "pdf" ? { format, width: PDF_WIDTH, title: code.name } : { format, size };
  const picture = await drawCodeFile(code.url, style, file);
  if (!picture.ok) return new Refusal("invalid", picture.reason);
  return {
    bytes: picture.bytes,
    contentType: CONTENT_TYPES[format],
    fileName: `${code.name}-${code.scene}.${format}`,
  };
}

/** One of the saved styles, with its logo. */
export async function readStyle(
  { accountId }: ActionContext,
  { id }: z.output<typeof styleIdSchema>,
): Promise<SavedStyle | Refusal> {
  return (await getStyle(accountId, id)) ?? new Refusal("not-found", TEXTS.noStyle);
}

/** Whether phones can read this code in this style, how safely, and what would help. */
export async function judgeStyle(
  { accountId, locale }: ActionContext,
  { codeId, style }: z.output<typeof styleOfCodeSchema>,
): Promise<SaidVerdict | Refusal> {
  const code = await getQrCode(accountId, codeId);
  if (!code) return new Refusal("not-found", TEXTS.noCode);
  return readAloud(await assessCode(code.url, style), locale);
}

/** A verdict in one language. */
export function readAloud({ verdict, safety, mended }: StyleAssessment, locale: Locale): SaidVerdict {
  return verdict.ok
    ? { ok: true, warnings: verdict.warnings.map((warning) => warning[locale]), safety, mended }
    : { ok: false, reason: verdict.reason[locale], mended };
}

/** The style with a logo that may be drawn: a saved one is clean, any other is decoded first. */
async function requireStyle(
  accountId: AccountId,
  style: PictureRequest["style"],
): Promise<CodeStyle | Refusal> {
  if (style === undefined) return DEFAULT_STYLE;
  if (typeof style === "string")
    return (await getStyle(accountId, style))?.style ?? new Refusal("not-found", TEXTS.noStyle);
  return cleanLogo(style, "style.logo");
}

const CONTENT_TYPES = {
  svg: "image/svg+xml",
  png: "image/png",
  pdf: "application/pdf",
} as const satisfies Record<PictureRequest["format"], string>;

const TEXTS = {
  noCode: { zh: "找不到这个二维码", en: "This QR code does not exist" },
  noStyle: { zh: "这个样式已经被删除，请另选一个", en: "This style has been deleted; choose another" },
} as const satisfies Record<string, Localized>;
