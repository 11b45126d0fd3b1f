"use server";

import { adminAction } from "@/lib/auth/admin-action";
import { getSavedArticle } from "./data";
import { createArticle, deleteArticle, updateArticle } from "./mutations";
import { articleIdSchema, articleSchema, articleUpdateSchema } from "./schema";

export const createArticleAction = adminAction("content.edit", articleSchema, createArticle);
export const updateArticleAction = adminAction("content.edit", articleUpdateSchema, updateArticle);
export const deleteArticleAction = adminAction("content.edit", articleIdSchema, deleteArticle);

/** The version that somebody else saved meanwhile. */
export const readArticleAction = adminAction("account.read", articleIdSchema, ({ accountId }, { id }) =>
  getSavedArticle(accountId, id),
);
