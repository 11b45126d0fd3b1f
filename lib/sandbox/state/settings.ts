import { z } from "zod";
import { type ArticleRules, articleRulesSchema } from "@/lib/sandbox/article-rules";
import type { Database } from "./database";
import { jsonColumn } from "./json-column";

const rulesColumn = jsonColumn(articleRulesSchema);
const row = z.object({ value: z.string() });

/** Small facts about the platform itself. */
export function createSettingStore(db: Database) {
  const get = (name: string): string | null =>
    db.first(row, "SELECT value FROM setting WHERE name = ?", name)?.value ?? null;
  const set = (name: string, value: string): void => {
    db.run("INSERT OR REPLACE INTO setting VALUES (?, ?)", name, value);
  };
  return {
    /** What is assumed about articles. */
    articleRules: (): ArticleRules => rulesColumn.parse(get("articleRules") ?? "{}"),
    setArticleRules: (rules: ArticleRules): void => set("articleRules", JSON.stringify(rules)),
    /** How far the platform's clock is ahead of the machine's, in ms. */
    clockOffset: (): number => Number(get("clockOffset") ?? "0"),
    setClockOffset: (ms: number): void => set("clockOffset", String(ms)),
  };
}
