import { listPublicIds } from "@/lib/articles/hosting/data";
import { publishPage } from "@/lib/articles/hosting/publish";
import { listWrittenNames } from "@/lib/articles/writing/data";
import type { AccountId } from "@/lib/auth/account-id";
import { Refusal } from "@/lib/platform/action";
import { createIds } from "./keys";
import type { Configuration } from "./schema";

/** An article that the file has open to everybody, and the account has not. */
type WaitingPage = { id: string; label: string };

/** What became of the pages of a file; `why` an article could not be published. */
export type PagesOutcome = {
  published: WaitingPage[];
  waiting: WaitingPage[];
  refused: (WaitingPage & { why: string })[];
};

/** The articles whose pages are to be open, and are not (yet). Only adds: no page is taken down. */
async function listWaiting(
  accountId: AccountId,
  { written = [] }: Pick<Configuration, "written">,
): Promise<WaitingPage[]> {
  const wanted = written.filter((article) => article.public);
  if (wanted.length === 0) return [];
  const articleId = createIds(accountId, "", await listWrittenNames(accountId));
  const open = await listPublicIds(accountId);
  return wanted
    .map(({ key, title }) => ({ id: articleId(key), label: `${key} (${title})` }))
    .filter(({ id }) => !open.has(id));
}

/**
 * Opens the pages that the file has open, where that is asked for; otherwise says which those are.
 *
 * @param now in milliseconds
 */
export async function openPages(
  accountId: AccountId,
  configuration: Configuration,
  { isAsked, now }: { isAsked: boolean; now: number },
): Promise<PagesOutcome> {
  const waiting = await listWaiting(accountId, configuration);
  if (!isAsked) return { published: [], waiting, refused: [] };
  const outcome: PagesOutcome = { published: [], waiting: [], refused: [] };
  for (const page of waiting) {
    const result = await publishPage({ accountId, actor: null }, { id: page.id }, new Date(now));
    if (result instanceof Refusal) outcome.refused.push({ ...page, why: result.message.en });
    else outcome.published.push(page);
  }
  return outcome;
}

/** For a person, a line each. */
export function pageLines({ published, waiting, refused }: PagesOutcome): string[] {
  return [
    ...published.map(({ label }) => `+ page of ${label}: open to everybody`),
    ...refused.map(({ label, why }) => `! page of ${label}: not opened. ${why}`),
    ...waiting.map(({ label }) => `! page of ${label}: open in the file, not here; --publish opens it`),
  ];
}
