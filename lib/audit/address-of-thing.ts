import { z } from "zod";
import type { AuditEventName } from "./events";

const detailSchema = z.object({ id: z.string().optional(), number: z.number().optional() }).catch({});

/** Where an event's thing is in the desk; null for what has no page, or was deleted by this very event. */
export function addressOfThing(accountId: string, event: AuditEventName, detail: unknown): string | null {
  const { id, number } = detailSchema.parse(detail);
  const [entity, past] = event.split(".", 2);
  const page = PAGES[entity ?? ""];
  const what = page?.by === "number" ? number : id;
  if (!page || what === undefined || past === "deleted") return null;
  return `/accounts/${accountId}/${page.folder}/${what}`;
}

/** The id of what an event is about; null when it names none, or several. */
export function thingOf(detail: unknown): string | null {
  return detailSchema.parse(detail).id ?? null;
}

const PAGES: Readonly<Record<string, { folder: string; by: "id" | "number" }>> = {
  rule: { folder: "replies", by: "id" },
  article: { folder: "articles", by: "id" },
  articleSet: { folder: "articles/sets", by: "id" },
  menu: { folder: "menu/history", by: "number" },
  conditionalMenu: { folder: "menu/conditional", by: "id" },
  qrCode: { folder: "qrcodes", by: "id" },
  qrTest: { folder: "qrcodes", by: "id" },
  qrBatch: { folder: "qrcodes/bulk", by: "id" },
};
