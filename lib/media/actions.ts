"use server";

import { adminAction } from "@/lib/auth/admin-action";
import { listMaterials, listPublications } from "./data";
import { materialPageSchema, publicationPageSchema } from "./schema";

// Called by the routes of app/api/media: Next runs the actions of a page one after the other, and a form is saved as long
// as WeChat is waited for.
// For editors only, who choose: each look takes from the calls that WeChat allows the account a day.
export const listMaterialsAction = adminAction("content.edit", materialPageSchema, ({ accountId }, request) =>
  listMaterials(accountId, request),
);
export const listPublicationsAction = adminAction(
  "content.edit",
  publicationPageSchema,
  ({ accountId }, request) => listPublications(accountId, request),
);
