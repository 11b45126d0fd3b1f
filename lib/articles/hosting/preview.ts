import { z } from "zod";
import { previewUrl } from "@/lib/articles/addresses";
import { getWritten } from "@/lib/articles/writing/data";
import { type AccountId, vouchForAccountId } from "@/lib/auth/account-id";
import type { ActionContext } from "@/lib/auth/admin-action";
import type { Refusal } from "@/lib/platform/action";
import { type Clock, systemClock } from "@/lib/platform/clock";
import { openIfReadable, seal } from "@/lib/platform/secret-box";
import { DAY } from "@/lib/platform/time";
import { drawPage } from "./draw-page";
import type { HtmlPage } from "./html-page";
import { codesIn, readPageFrame } from "./page-frame";
import { PAGE_REFUSALS } from "./refusals";

/** Long enough to ask a colleague, too short to be passed on. */
const LASTS_MS = 2 * DAY;

const tokenSchema = z.object({ articleId: z.string(), accountId: z.string(), until: z.number() });

/** A secret address at which an article can be read as it is being written, on a real phone, for two days. */
export async function makePreview(
  { accountId }: ActionContext,
  { id }: { id: string },
  clock: Clock = systemClock,
): Promise<{ url: string; until: Date } | Refusal> {
  if (!(await getWritten(accountId, id))) return PAGE_REFUSALS.gone;
  const until = clock.now() + LASTS_MS;
  return {
    url: previewUrl(seal(JSON.stringify({ articleId: id, accountId, until }))),
    until: new Date(until),
  };
}

/** What a preview shows: what is written at this moment; null for one that is over or was never made. */
export async function drawPreview(token: string, now: number): Promise<HtmlPage | null> {
  const key = readToken(token);
  if (key === null || key.until < now) return null;
  const accountId: AccountId = vouchForAccountId(key.accountId);
  const written = await getWritten(accountId, key.articleId);
  if (!written) return null;
  const page = { url: previewUrl(token), publishedAt: null, changedAt: written.changedAt };
  return drawPage(written.values, await readPageFrame(accountId, written.values, page));
}

/** Whose code of a preview it is; null for one that the preview does not show, or shows no longer. */
export async function findPreviewCode(token: string, codeId: string, now: number): Promise<AccountId | null> {
  const key = readToken(token);
  if (key === null || key.until < now) return null;
  const accountId = vouchForAccountId(key.accountId);
  const written = await getWritten(accountId, key.articleId);
  return written && codesIn(written.values.body).has(codeId) ? accountId : null;
}

function readToken(token: string) {
  const text = openIfReadable(token);
  if (text === null) return null;
  try {
    return tokenSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    // Sealed by us, but something else.
    return null;
  }
}
