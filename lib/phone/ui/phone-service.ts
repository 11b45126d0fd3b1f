"use client";

import type { Act } from "@/lib/phone/schema";
import type { ActOutcome, ArticlesPage, ChatUpdate, ExchangeReport, RehearsedLine } from "@/lib/phone/types";
import type { ActionResult } from "@/lib/platform/action";
import { askRoute } from "@/lib/ui/ask-route";

// The browser's side of app/api/phone. Null stands for a server that was not reached.

/** Has a person do something; comes back when the account has answered. */
export function sendAct(
  accountId: string,
  openid: string,
  act: Act,
): Promise<ActionResult<ActOutcome> | null> {
  return ask(`${accountId}/acts`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ openid, act }),
  });
}

export function fetchUpdate(
  accountId: string,
  query: { openid: string; after: number; mark: string },
): Promise<ActionResult<ChatUpdate> | null> {
  const parameters = new URLSearchParams({ ...query, after: String(query.after) });
  return ask(`${accountId}/chat?${parameters}`);
}

export function fetchExchange(
  accountId: string,
  exchangeId: string,
): Promise<ActionResult<ExchangeReport> | null> {
  return ask(`${accountId}/exchanges/${encodeURIComponent(exchangeId)}`);
}

/** What would be answered; nothing comes of it. */
export function sendRehearsedAct(
  accountId: string,
  input: { act: Act; isFollowing: boolean },
): Promise<ActionResult<{ lines: RehearsedLine[] }> | null> {
  return ask(`${accountId}/rehearsals`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(input),
  });
}

/** What the account's profile lists, from the publication at `offset` on. */
export function fetchArticles(accountId: string, offset: number): Promise<ActionResult<ArticlesPage> | null> {
  return ask(`${accountId}/articles?offset=${offset}`);
}

/** An article as a whole document; null when it was not reached. */
export async function fetchArticle(accountId: string, pageId: string): Promise<string | null> {
  const result = await ask<{ html: string }>(`${accountId}/articles/${encodeURIComponent(pageId)}`);
  return result?.ok ? result.data.html : null;
}

/** Where a picture, voice message or video of the chat is found. */
export function mediaUrl(accountId: string, mediaId: string): string {
  return `/api/phone/${accountId}/media/${encodeURIComponent(mediaId)}`;
}

function ask<T>(path: string, request?: RequestInit): Promise<ActionResult<T> | null> {
  return askRoute(`phone/${path}`, request);
}
