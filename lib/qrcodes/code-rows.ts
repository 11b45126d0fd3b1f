import { z } from "zod";
import type { AccountId } from "@/lib/auth/account-id";
import { systemClock } from "@/lib/platform/clock";
import type { db, Prisma } from "@/lib/platform/db/db";
import { toSearchText } from "@/lib/platform/db/search-text";
import { localizedSchema } from "@/lib/platform/i18n/localized-schema";
import { log } from "@/lib/platform/log";
import { replySchema } from "@/lib/replies/schema";
import { codeSettingsSchema, codeTagSchema, type QrCode, qrCodeSchema } from "./schema";
import { stateOf, WARNED_BEFORE } from "./state";
import type { CodeFilter, ListedCode } from "./types";

/** What a list reads. The ticket stays on the server: it is what draws the picture. */
export const LISTED_COLUMNS = {
  id: true,
  countedAs: true,
  name: true,
  lifetime: true,
  scene: true,
  url: true,
  expiresAt: true,
  endsAt: true,
  paused: true,
  archived: true,
  folder: true,
  owner: true,
  note: true,
  labels: true,
  renews: true,
  tagFailure: true,
  renewFailure: true,
  createdAt: true,
} as const satisfies Prisma.QrCodeSelect;

type StoredCode = Awaited<ReturnType<typeof db.qrCode.findFirstOrThrow>>;
type ListedColumns = Pick<StoredCode, keyof typeof LISTED_COLUMNS>;

/** The condition that a filter means. */
export function whereOf(accountId: AccountId, filter: CodeFilter): Prisma.QrCodeWhereInput {
  const { search, folder, label, owner, state, lifetime, batch, unexpired } = filter;
  const words = search?.trim();
  const now = systemClock.now();
  return {
    accountId,
    ...stateWhere(state, now),
    ...(batch && { batchId: batch }),
    ...(unexpired && notOver("expiresAt", now)),
    ...(folder && { folder }),
    ...(owner && { owner }),
    ...(lifetime && { lifetime }),
    ...(label && { codeLabels: { some: { accountId, label } } }),
    ...(words && { searchText: { contains: toSearchText(words) } }),
  };
}

/** The condition of a state, as `stateOf` knows it. */
function stateWhere(state: CodeFilter["state"], now: number): Prisma.QrCodeWhereInput {
  switch (state) {
    case undefined:
      return { archived: false };
    case "archived":
      return { archived: true };
    case "active":
      return { archived: false, paused: false, AND: [notOver("expiresAt", now), notOver("endsAt", now)] };
    case "paused":
      return { archived: false, paused: true, AND: [notOver("expiresAt", now)] };
    case "ended":
      return {
        archived: false,
        paused: false,
        endsAt: { lte: new Date(now) },
        AND: [notOver("expiresAt", now)],
      };
    case "expired":
      return { archived: false, expiresAt: { lte: new Date(now) } };
    case "expiring":
      return {
        archived: false,
        renews: false,
        expiresAt: { gt: new Date(now), lte: new Date(now + WARNED_BEFORE) },
      };
    default:
      return state satisfies never;
  }
}

function notOver(end: "expiresAt" | "endsAt", now: number): Prisma.QrCodeWhereInput {
  return { OR: [{ [end]: null }, { [end]: { gt: new Date(now) } }] };
}

/** A row as lists have it. */
export function toListedCode({ paused, archived, ...row }: ListedColumns): ListedCode {
  return {
    ...row,
    state: stateOf({ ...row, paused, archived }, systemClock.now()),
    lifetime: qrCodeSchema.shape.lifetime.parse(row.lifetime),
    labels: labelsSchema.parse(row.labels),
    tagFailure: failureSchema.parse(row.tagFailure),
    renewFailure: failureSchema.parse(row.renewFailure),
  };
}

/** A row with all that staff decide; empty in parts where it cannot be read, so that somebody can see it and mend it. */
export function toQrCode(row: StoredCode): QrCode {
  const { accountId: _, ticket: __, searchText: ___, ...columns } = row;
  const settings = settingsSchema.safeParse(row);
  if (settings.error)
    log.error({ err: settings.error, codeId: row.id }, "a code's settings in the database cannot be read");
  return { ...columns, ...toListedCode(row), ...(settings.data ?? UNREADABLE) };
}

/** The text that the list's search looks through. */
export function qrCodeSearchText(code: { name: string; scene: string; note: string }): string {
  return toSearchText(code.name, code.scene, code.note);
}

const labelsSchema = z.array(z.string()).catch([]);
const failureSchema = localizedSchema.nullable().catch(null);
const repliesSchema = z.array(replySchema);
const settingsSchema = z.object({
  sceneKind: qrCodeSchema.shape.sceneKind,
  replyMode: codeSettingsSchema.shape.replyMode,
  replies: repliesSchema,
  followReplies: repliesSchema.nullable(),
  pausedReplies: repliesSchema,
  tags: z.array(codeTagSchema),
});
const UNREADABLE: z.output<typeof settingsSchema> = {
  sceneKind: "text",
  replyMode: "all",
  replies: [],
  followReplies: null,
  pausedReplies: [],
  tags: [],
};
