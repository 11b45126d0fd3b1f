"use server";

import { adminAction } from "@/lib/auth/admin-action";
import { archiveArticles, labelArticles, moveArticles } from "./change-many";
import { getSavedArticle } from "./data";
import { readArticleFilter } from "./filter";
import { listForStaff } from "./list-rows";
import { createArticle, deleteArticle, updateArticle } from "./mutations";
import { readLink } from "./read-link";
import {
  archiveArticlesSchema,
  articleIdSchema,
  articleListSchema,
  articleSchema,
  articleUpdateSchema,
  labelArticlesSchema,
  linkSchema,
  moveArticlesSchema,
} from "./schema";

export const createArticleAction = adminAction("content.edit", articleSchema, createArticle);
export const updateArticleAction = adminAction("content.edit", articleUpdateSchema, updateArticle);
export const deleteArticleAction = adminAction("content.edit", articleIdSchema, deleteArticle);

/** Called by a route: a page may be slow to answer, and the form can be saved meanwhile. */
export const readLinkAction = adminAction("content.edit", linkSchema, readLink);

export const archiveArticlesAction = adminAction("content.edit", archiveArticlesSchema, archiveArticles);
export const moveArticlesAction = adminAction("content.edit", moveArticlesSchema, moveArticles);
export const labelArticlesAction = adminAction("content.edit", labelArticlesSchema, labelArticles);

/** A large part of what a filter finds, for whoever wants all of it. */
export const listArticlesAction = adminAction(
  "account.read",
  articleListSchema,
  ({ accountId }, { query, after }) => {
    const filter = readArticleFilter(Object.fromEntries(new URLSearchParams(query)));
    return listForStaff(accountId, { ...filter, ...(after !== null && { after }) }, ARTICLES_AT_ONCE);
  },
);
const ARTICLES_AT_ONCE = 500;

/** The version that somebody else saved meanwhile. */
export const readArticleAction = adminAction("account.read", articleIdSchema, ({ accountId }, { id }) =>
  getSavedArticle(accountId, id),
);
