import { push } from "@/lib/sandbox/follower/push";
import type { Account } from "@/lib/sandbox/state/account";
import type { PublishJob } from "@/lib/sandbox/state/publish-jobs";
import type { InboundEvent } from "@/lib/wechat/wire/inbound";
import { articleUrl } from "./article-url";
import { pagesOf } from "./article-wire";
import { pictureUrl } from "./picture-url";
import { freshId, type Platform } from "./platform";

/** By whom results are sent, as documented; samples show an OpenID. */
const SENDER = "mphelper";
const PUBLISHED = 0;
const FAILED = 3;
/** A timer may be a moment early. */
const TIMER_SLACK_MS = 20;

/** Sees to it that an order is decided when its time has come by the platform's clock. */
export function awaitPublishing(platform: Platform, dueAt: number): void {
  platform.later(Math.max(0, dueAt - platform.now()) + TIMER_SLACK_MS, () => settlePublishing(platform));
}

/**
 * Decides the orders to publish whose time has come and tells the accounts' servers (Publishing › Result event). What is
 * decided is decided before this first waits.
 */
export async function settlePublishing(platform: Platform): Promise<void> {
  const { state } = platform;
  const now = platform.now();
  const due = state.publishJobs.underWay().filter((job) => job.dueAt <= now);
  if (due.length === 0) return;
  const decided = state.transaction(() => due.flatMap((job) => decide(platform, job)));
  await Promise.all(
    decided.map(({ account, job }) =>
      push({ platform, account, openid: SENDER }, null, resultEvent(platform, account, job)),
    ),
  );
}

function decide(platform: Platform, job: PublishJob): { account: Account; job: PublishJob }[] {
  const { state } = platform;
  const account = state.accounts.get(job.appId);
  if (!account) return [];
  const ordered = account.nextPublishing;
  if (ordered) state.accounts.save({ ...account, nextPublishing: null });
  const isThere = state.drafts.get(job.appId, job.mediaId) !== null;
  const status = isThere ? (ordered?.status ?? PUBLISHED) : FAILED;
  const failedIndexes = ordered?.failedIndexes ?? [];
  const decided = {
    ...job,
    status,
    failedIndexes,
    articleId: status === PUBLISHED ? freshId(platform, 43) : "",
  };
  state.publishJobs.save(decided);
  if (status === PUBLISHED) publish(platform, decided);
  return [{ account, job: decided }];
}

function publish(platform: Platform, { appId, articleId, mediaId, pageIds }: PublishJob): void {
  const { state } = platform;
  const publishedAt = platform.now();
  const pages = pagesOf(platform, pageIds);
  for (const { pageId, page } of pages) state.articlePages.save(appId, pageId, { ...page, publishedAt });
  const [first] = pages;
  const cover = first?.page.thumbMediaId ?? "";
  state.articles.add(appId, {
    articleId,
    title: first?.page.title ?? "",
    description: first?.page.digest ?? "",
    pictureUrl: cover === "" ? "" : pictureUrl(platform, cover),
    url: articleUrl(platform, first?.pageId ?? ""),
    pageIds,
    publishedAt,
    isDeleted: false,
  });
  if (state.settings.articleRules().publishedDraftsLeave) state.drafts.remove(mediaId);
}

function resultEvent(platform: Platform, account: Account, job: PublishJob): InboundEvent {
  const isPublished = job.status === PUBLISHED;
  const articles = isPublished
    ? job.pageIds.map((pageId, index) => ({
        articleIndex: index + 1,
        articleUrl: articleUrl(platform, pageId),
      }))
    : [];
  return {
    type: "publishJobFinish",
    toUser: account.originalId,
    fromUser: SENDER,
    createTime: Math.floor(platform.now() / 1000),
    publishId: String(job.publishId),
    publishStatus: job.status,
    ...(isPublished ? { articleId: job.articleId, count: articles.length } : {}),
    articles,
    failedIndexes: job.failedIndexes,
  };
}
