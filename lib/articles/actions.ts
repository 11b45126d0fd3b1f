"use server";

import { z } from "zod";
import { adminAction } from "@/lib/auth/admin-action";
import { findArticles, getSavedArticle } from "./data";
import { createArticle, deleteArticle, updateArticle } from "./mutations";
import { articleIdSchema, articleSchema, articleUpdateSchema } from "./schema";

export const createArticleAction = adminAction("content.edit", articleSchema, createArticle);
export const updateArticleAction = adminAction("content.edit", articleUpdateSchema, updateArticle);
export const deleteArticleAction = adminAction("content.edit", articleIdSchema, deleteArticle);

/** The version that somebody else saved meanwhile. */
export const readArticleAction = adminAction("account.read", articleIdSchema, ({ accountId }, { id }) =>
  getSavedArticle(accountId, id),
);

/** For the picker in a reply: the newest that match. */
export const findArticlesAction = adminAction(
  "account.read",
  z.object({ search: z.string().max(200) }),
  ({ accountId }, { search }) => findArticles(accountId, search),
);
