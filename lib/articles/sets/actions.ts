"use server";

import { adminAction } from "@/lib/auth/admin-action";
import { findMembers, getSavedSet } from "./data";
import { createSet, deleteSet, updateSet } from "./mutations";
import { articleSetIdSchema, articleSetSchema, articleSetUpdateSchema, memberSearchSchema } from "./schema";

export const createSetAction = adminAction("content.edit", articleSetSchema, createSet);
export const updateSetAction = adminAction("content.edit", articleSetUpdateSchema, updateSet);
export const deleteSetAction = adminAction("content.edit", articleSetIdSchema, deleteSet);

/** The version that somebody else saved meanwhile. */
export const readSetAction = adminAction("account.read", articleSetIdSchema, ({ accountId }, { id }) =>
  getSavedSet(accountId, id),
);

/** For the picker of a set's articles the newest that match; for a draft of a set those that it names. */
export const findMembersAction = adminAction("account.read", memberSearchSchema, ({ accountId }, wanted) =>
  findMembers(accountId, wanted),
);
