"use server";

import { adminAction } from "@/lib/auth/admin-action";
import { findMembers, getSavedSet } from "./data";
import { createSet, deleteSet, updateSet } from "./mutations";
import { articleSetIdSchema, articleSetSchema, articleSetUpdateSchema, setSearchSchema } from "./schema";

export const createSetAction = adminAction("content.edit", articleSetSchema, createSet);
export const updateSetAction = adminAction("content.edit", articleSetUpdateSchema, updateSet);
export const deleteSetAction = adminAction("content.edit", articleSetIdSchema, deleteSet);

/** The version that somebody else saved meanwhile. */
export const readSetAction = adminAction("account.read", articleSetIdSchema, ({ accountId }, { id }) =>
  getSavedSet(accountId, id),
);

/** For the picker of a set's articles: the newest that match. */
export const findMembersAction = adminAction("account.read", setSearchSchema, ({ accountId }, { search }) =>
  findMembers(accountId, search),
);
