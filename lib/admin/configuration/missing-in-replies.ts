import { z } from "zod";
import { FILE_FORMATS, type FileFormat } from "@/lib/media/files/file-formats";
import type { Problem } from "./problem";
import type { FileCode, FileReply, FileRule } from "./schema";
import type { Stored, StoredItem } from "./stored";

// What replies show that would not exist once the file is applied.

/** Whether there will be an article, a set or a file with a key. */
export type Known = Record<"article" | "set", (key: string) => boolean> & {
  file: (key: string) => FileFormat | undefined;
};

/** What the rules of the file show and nobody has. */
export function missingInRules(rules: readonly FileRule[], known: Known): Problem[] {
  return rules.flatMap(({ replies }, rule) => missingArticles(replies, ["rules", rule, "replies"], known));
}

/** What the codes of the file show and nobody has. */
export function missingInCodes(codes: readonly FileCode[], known: Known): Problem[] {
  return codes.flatMap((code, place) =>
    REPLY_LISTS.flatMap((list) => missingArticles(code[list] ?? [], ["codes", place, list], known)),
  );
}

/** News replies whose articles, sets or files would not exist. */
function missingArticles(
  replies: readonly FileReply[],
  place: readonly PropertyKey[],
  known: Known,
): Problem[] {
  return replies.flatMap((reply, number) => {
    if (reply.type === "newsSet" && !known.set(reply.set)) {
      const path = [...place, number, "set"];
      return [{ path, message: `There is no set with the key "${reply.set}"` }];
    }
    if ("file" in reply && reply.file !== undefined) {
      const wrong = wrongFile(reply.type, reply.file, known);
      return wrong === null ? [] : [{ path: [...place, number, "file"], message: wrong }];
    }
    if (reply.type !== "news") return [];
    return reply.articles.flatMap((key, article) => {
      if (known.article(key)) return [];
      const path = [...place, number, "articles", article];
      return [{ path, message: `There is no article with the key "${key}"` }];
    });
  });
}

function wrongFile(type: FileReply["type"], key: string, known: Known): string | null {
  const format = known.file(key);
  if (!format) return `There is no file with the key "${key}"`;
  // Source: Message push › Passive replies › Image.
  if (format === "gif") return "WeChat's replies send no moving pictures (GIF)";
  return FILE_FORMATS[format].kind === type ? null : `The file is of another kind: ${format}`;
}

const REPLY_LISTS = ["replies", "followReplies", "pausedReplies"] as const;
const newsSchema = z.object({ type: z.literal("news"), articleIds: z.array(z.string()) });
const setSchema = z.object({ type: z.literal("newsSet"), setId: z.string() });

/** Rules or codes that the file does not speak of, and that would lose an article or a set. */
export function abandoned(
  what: "rule" | "code",
  holders: readonly StoredItem[],
  { articles, written, sets }: Stored,
  { knownIds, knownSets }: { knownIds: ReadonlySet<string>; knownSets: ReadonlySet<string> },
): Problem[] {
  const lostOf = (rows: readonly StoredItem[], known: ReadonlySet<string>) =>
    new Map(rows.filter(({ id }) => !known.has(id)).map(({ id, label }) => [id, label]));
  const lost = {
    articles: new Map([...lostOf(articles, knownIds), ...lostOf(written, knownIds)]),
    sets: lostOf(sets, knownSets),
  };
  return holders.flatMap(({ label, values }) => {
    const replies = REPLY_LISTS.flatMap((list) => values[list] ?? []);
    const shown = { articles: shownArticles(replies), sets: shownSets(replies) };
    return (["articles", "sets"] as const).flatMap((part) =>
      shown[part].flatMap((id) => {
        const name = lost[part].get(id);
        if (name === undefined) return [];
        const message = `The ${part === "sets" ? "set" : "article"} "${name}" (${id}) is missing here, and the ${what} "${label}" shows it; keep it, or give the ${what}s too`;
        return [{ path: [part], message }];
      }),
    );
  });
}

function shownArticles(replies: readonly unknown[]): string[] {
  return replies.flatMap((reply) => newsSchema.safeParse(reply).data?.articleIds ?? []);
}

function shownSets(replies: readonly unknown[]): string[] {
  return replies.flatMap((reply) => setSchema.safeParse(reply).data?.setId ?? []);
}
