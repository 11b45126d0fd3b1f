import type { AccountId } from "@/lib/auth/account-id";
import { Refusal } from "@/lib/platform/action";
import type { Database } from "@/lib/platform/db/db";
import type { Localized } from "@/lib/platform/i18n/locale";
import type { CodeSettings } from "./schema";

const LISTS = ["replies", "followReplies", "pausedReplies"] as const;

/** A card that is gone would leave a hole in the reply, which the follower sees and nobody else. */
export async function refuseMissingArticles(
  tx: Database,
  accountId: AccountId,
  settings: Pick<CodeSettings, (typeof LISTS)[number]>,
): Promise<Refusal | null> {
  const wanted = LISTS.flatMap((list) =>
    (settings[list] ?? []).flatMap((reply, place) =>
      reply.type === "news" ? [{ field: `${list}.${place}.articleIds`, ids: reply.articleIds }] : [],
    ),
  );
  if (wanted.length === 0) return null;
  const found = await tx.article.findMany({
    where: { accountId, id: { in: [...new Set(wanted.flatMap(({ ids }) => ids))] } },
    select: { id: true },
  });
  const existing = new Set(found.map(({ id }) => id));
  const holes = wanted.filter(({ ids }) => !ids.every((id) => existing.has(id)));
  if (holes.length === 0) return null;
  return new Refusal("invalid", GONE, Object.fromEntries(holes.map(({ field }) => [field, GONE])));
}

const GONE: Localized = {
  zh: "选中的图文里有已经删除的，请重新选择",
  en: "One of the chosen articles has been deleted; choose again",
};
