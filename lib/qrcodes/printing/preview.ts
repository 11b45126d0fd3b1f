import type { z } from "zod";
import type { ActionContext } from "@/lib/auth/admin-action";
import { Refusal } from "@/lib/platform/action";
import { cleanLogo } from "@/lib/qrcodes/pictures/clean-logo";
import { codesOfPage, countPages } from "@/lib/qrcodes/sheets/geometry";
import { drawPreview } from "@/lib/qrcodes/workshop/workshop";
import { countExpired, countSelected, findExpiring, getChosenStyle, readSelected } from "./data";
import { nameFiles } from "./file-names";
import { NO_STYLE, refuseField, refuseNothing } from "./refusals";
import { MAX_CODES, type namesPreviewSchema, type previewSchema } from "./schema";
import type { SheetPreview } from "./types";

/** A phone finds a code from about ten times its side away: as many centimetres as the side has millimetres. */
const CENTIMETRES_PER_MM = 1;

/** Draws a page of what would be printed, by the layout that the file is made with. */
export async function previewSheet(
  { accountId, locale }: ActionContext,
  { selection, styleId, ...request }: z.output<typeof previewSchema>,
): Promise<SheetPreview | Refusal> {
  const sheet = await cleanLogo(request.sheet, "sheet.logo");
  if (sheet instanceof Refusal) return sheet;
  const [count, style, expiring, expired] = await Promise.all([
    countSelected(accountId, selection),
    getChosenStyle(accountId, styleId),
    findExpiring(accountId, selection),
    countExpired(accountId, selection),
  ]);
  if (!style) return refuseField("styleId", NO_STYLE);
  const codes = Math.min(count, MAX_CODES);
  const pages = countPages(sheet, codes);
  const page = Math.min(request.page, Math.max(0, pages - 1));
  const place = codesOfPage(sheet, page);
  const codesOnPage = (await readSelected(accountId, selection, place.from + place.count)).slice(place.from);
  if (codesOnPage.length === 0) return refuseNothing(expired);
  const preview = await drawPreview({ codes: codesOnPage, style, sheet, page });
  if (!preview.ok) return refuseField(preview.field ? `sheet.${preview.field}` : "styleId", preview.reason);
  return {
    svg: preview.svg,
    page,
    pages,
    codes: count,
    codeSide: toTenths(preview.side),
    codeWidth: toTenths(preview.width),
    codeHeight: toTenths(preview.height),
    distance: Math.round(preview.side * CENTIMETRES_PER_MM),
    expired,
    expiring: expiring && { count: expiring.count, first: expiring.first.toISOString() },
    warnings: preview.warnings.map((warning) => warning[locale]),
  };
}

/** Codes by which names are shown; more are not looked through for each letter that is typed. */
const MOST_NAMED = 100;
const NAMES_SHOWN = 5;

/** What the first pictures of an archive would be called. */
export async function previewNames(
  { accountId }: ActionContext,
  { selection, archive }: z.output<typeof namesPreviewSchema>,
): Promise<string[]> {
  const [count, codes] = await Promise.all([
    countSelected(accountId, selection),
    readSelected(accountId, selection, MOST_NAMED),
  ]);
  return nameFiles(codes, archive, Math.min(count, MAX_CODES)).slice(0, NAMES_SHOWN);
}

function toTenths(length: number): number {
  return Math.round(length * 10) / 10;
}
