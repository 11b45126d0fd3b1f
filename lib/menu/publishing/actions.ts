"use server";

import { adminAction } from "@/lib/auth/admin-action";
import { deleteLiveMenu, publishDraft, publishVersion } from "./mutations";
import { deletionSchema, draftPublicationSchema, versionPublicationSchema } from "./schema";

export const publishMenuDraftAction = adminAction("content.edit", draftPublicationSchema, publishDraft);
export const publishMenuVersionAction = adminAction("content.edit", versionPublicationSchema, publishVersion);
export const deleteLiveMenuAction = adminAction("content.edit", deletionSchema, deleteLiveMenu);
