"use server";

import { adminAction } from "@/lib/auth/admin-action";
import { readArticlePage, readProfileArticles } from "./articles";
import { readChatFile, readExchangeReport, readUpdate } from "./chat";
import { findScannableCodes } from "./data";
import { addFollower, changePersonSettings, performAct } from "./mutations";
import { readTags, withPhone } from "./sandbox";
import {
  articleQuerySchema,
  articlesQuerySchema,
  chatQuerySchema,
  codeSearchSchema,
  exchangeQuerySchema,
  fileQuerySchema,
  newFollowerSchema,
  performActSchema,
  personSettingsSchema,
  tagsQuerySchema,
} from "./schema";

export const addFollowerAction = adminAction("phone.use", newFollowerSchema, addFollower);
export const changePersonAction = adminAction("phone.use", personSettingsSchema, changePersonSettings);
export const readTagsAction = adminAction("phone.use", tagsQuerySchema, ({ accountId }) =>
  withPhone(accountId, readTags),
);
export const findScannableCodesAction = adminAction(
  "phone.use",
  codeSearchSchema,
  ({ accountId }, { search }) => findScannableCodes(accountId, search),
);

// The rest is called by the routes of app/api/phone. Next runs the actions of a page one after the other and takes 1 MB
// at most, while a person writes on as long as an answer is awaited, and sends pictures.
export const performActAction = adminAction("phone.use", performActSchema, performAct);
export const readUpdateAction = adminAction("phone.use", chatQuerySchema, ({ accountId }, query) =>
  readUpdate(accountId, query),
);
export const readExchangeAction = adminAction(
  "phone.use",
  exchangeQuerySchema,
  ({ accountId }, { exchangeId }) => readExchangeReport(accountId, exchangeId),
);
export const readChatFileAction = adminAction("phone.use", fileQuerySchema, ({ accountId }, { mediaId }) =>
  readChatFile(accountId, mediaId),
);
export const readArticlesAction = adminAction("phone.use", articlesQuerySchema, ({ accountId }, { offset }) =>
  readProfileArticles(accountId, offset),
);
export const readArticleAction = adminAction("phone.use", articleQuerySchema, ({ accountId }, { pageId }) =>
  readArticlePage(accountId, pageId),
);
