"use server";

import { articleIdSchema } from "@/lib/articles/schema";
import { adminAction } from "@/lib/auth/admin-action";
import { systemClock } from "@/lib/platform/clock";
import { changePageSlug } from "./change-slug";
import { setAccountCard, setListing } from "./mutations";
import { planPage } from "./plan";
import { makePreview } from "./preview";
import { publishPage } from "./publish";
import {
  accountCardSchema,
  listingSchema,
  pageScheduleSchema,
  pageSlugSchema,
  publishPageSchema,
} from "./schema";
import { takeDownPage } from "./take-down";

export const publishPageAction = adminAction("content.edit", publishPageSchema, (context, wish) =>
  publishPage(context, wish, new Date(systemClock.now())),
);
export const takeDownPageAction = adminAction("content.edit", articleIdSchema, (context, { id }) =>
  takeDownPage(context, { id }),
);
export const changePageSlugAction = adminAction("content.edit", pageSlugSchema, changePageSlug);
export const planPageAction = adminAction("content.edit", pageScheduleSchema, (context, plan) =>
  planPage(context, plan),
);
export const makePreviewAction = adminAction("content.edit", articleIdSchema, (context, { id }) =>
  makePreview(context, { id }),
);
export const setAccountCardAction = adminAction("content.edit", accountCardSchema, setAccountCard);
export const setListingAction = adminAction("content.edit", listingSchema, setListing);
