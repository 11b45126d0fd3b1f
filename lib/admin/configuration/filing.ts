import type { Filing } from "@/lib/articles/writes";
import type { Ids } from "./keys";
import type { ArticleItem } from "./stored";

type Filed = { key: string; title: string; archived?: boolean | undefined; labels?: string[] | undefined };

/** An article that is to stand elsewhere in the list of staff. */
export type PlannedFiling = Filing & { label: string };

/** What differs in labels and archive; new articles begin outside of the archive and without labels. */
export function planFiling(
  articles: readonly Filed[],
  stored: readonly ArticleItem[],
  { articleId, created }: { articleId: Ids; created: readonly { id: string; createdAt: Date }[] },
): PlannedFiling[] {
  const rows = new Map(stored.map((row) => [row.id, row]));
  const times = new Map([...stored, ...created].map(({ id, createdAt }) => [id, createdAt]));
  return articles.flatMap((article) => {
    const id = articleId(article.key);
    const createdAt = times.get(id);
    const before = rows.get(id) ?? { archived: false, labels: [] };
    const archived = article.archived ?? before.archived;
    const labels = article.labels ?? before.labels;
    const isSame = archived === before.archived && labels.join("\n") === before.labels.join("\n");
    if (isSame || !createdAt) return [];
    return [{ id, createdAt, archived, labels, label: `${article.key} (${article.title})` }];
  });
}
