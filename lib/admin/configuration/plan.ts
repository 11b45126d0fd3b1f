import { randomBytes } from "node:crypto";
import type { ArticleValues } from "@/lib/articles/schema";
import type { ArticleSetValues } from "@/lib/articles/sets/schema";
import type { NewTemplate } from "@/lib/articles/templates/schema";
import type { WrittenValues } from "@/lib/articles/writing/schema";
import type { AccountId } from "@/lib/auth/account-id";
import type { Reply, RuleInput } from "@/lib/replies/schema";
import {
  abandonedBySets,
  compareArticles,
  compareSets,
  compareTemplates,
  compareWritten,
  listShownFiles,
  missingInArticles,
  missingInSets,
  type Shown,
} from "./articles";
import { type CodePlan, planCodes } from "./codes";
import { type Comparison, compare } from "./compare";
import { type PlannedFiling, planFiling } from "./filing";
import { createIds, type Ids, keptKey } from "./keys";
import { keysOfFiles, type MediaPlan, planMedia } from "./media";
import { abandoned, type Known, missingInCodes, missingInRules } from "./missing-in-replies";
import type { Problem } from "./problem";
import type { Configuration, FileReply, FileRule } from "./schema";
import type { Stored, StoredItem } from "./stored";

/** Everything that has to change; null for a part that the file leaves alone. */
export type Plan = {
  media: MediaPlan | null;
  articles: Comparison<ArticleValues & { folder: string }> | null;
  written: Comparison<WrittenValues> | null;
  templates: Comparison<NewTemplate> | null;
  sets: Comparison<ArticleSetValues> | null;
  rules: Comparison<RuleInput> | null;
  codes: CodePlan | null;
  /** Of articles of both kinds. */
  filing: PlannedFiling[];
  /** What is kept of the file's names, by the ids of articles and sets. */
  keys: ReadonlyMap<string, string | null>;
};

/**
 * Works out what has to change so that the account has exactly what the file says. Changes nothing itself.
 *
 * @param now in ms
 * @returns the plan, or what in the file cannot be, measured against what the account has
 */
export function planChanges(
  accountId: AccountId,
  { media, articles, written, templates, sets, rules, codes }: Configuration,
  stored: Stored,
  now: number,
): Plan | { problems: Problem[] } {
  const articleId = createIds(accountId, "", [...stored.articles, ...stored.written]);
  const setId = createIds(accountId, "set", stored.sets);
  const idsOf = (keyed: readonly { key: string }[] | undefined, rows: readonly { id: string }[], toId: Ids) =>
    keyed?.map(({ key }) => toId(key)) ?? rows.map(({ id }) => id);
  const knownIds = new Set([
    ...idsOf(articles, stored.articles, articleId),
    ...idsOf(written, stored.written, articleId),
  ]);
  const knownSets = new Set(idsOf(sets, stored.sets, setId));
  const known: Known = {
    article: (key) => knownIds.has(articleId(key)),
    set: (key) => knownSets.has(setId(key)),
    file: (key) => shownFiles.formatOfFile.get(shownFiles.fileOfKey.get(key) ?? ""),
  };
  const plannedMedia = media ? planMedia(accountId, media, stored.files) : null;
  const shownFiles = listShownFiles(stored.files, keysOfFiles(stored.files), plannedMedia);
  const toStored = (reply: FileReply) =>
    toStoredReply(reply, { articleId, setId, fileOfKey: shownFiles.fileOfKey });
  const plannedCodes = codes ? planCodes(codes, stored.codes, toStored, now) : null;
  const shown = {
    accountId,
    ...shownFiles,
    codeOfScene: scenesOf(stored, plannedCodes),
  };
  const problems = [
    ...sharedKeys(articles, written, { stored, articleId }),
    ...missingInArticles({ articles, written, templates }, shown),
    ...(sets ? missingInSets(sets, known.article) : abandonedBySets(stored, knownIds)),
    ...(rules
      ? missingInRules(rules, known)
      : abandoned("rule", stored.rules, stored, { knownIds, knownSets })),
    ...(codes
      ? missingInCodes(codes, known)
      : abandoned("code", stored.codes, stored, { knownIds, knownSets })),
    ...(plannedCodes?.problems ?? []),
  ];
  if (problems.length > 0) return { problems };
  return {
    media: plannedMedia,
    ...planArticles({ articles, written, sets }, stored, { articleId, setId, shown, now }),
    templates: templates ? compareTemplates(templates, stored.templates, { shown, now }) : null,
    rules: rules ? compareRules(rules, stored.rules, toStored, now) : null,
    codes: plannedCodes,
  };
}

/** Articles of both kinds, how they are filed, and the sets that they stand in. */
function planArticles(
  { articles, written, sets }: Pick<Configuration, "articles" | "written" | "sets">,
  stored: Stored,
  { articleId, setId, shown, now }: { articleId: Ids; setId: Ids; shown: Shown; now: number },
): Pick<Plan, "articles" | "written" | "filing" | "sets" | "keys"> {
  const links = articles ? compareArticles(articles, stored.articles, { articleId, shown, now }) : null;
  const texts = written ? compareWritten(written, stored.texts, { articleId, shown, now }) : null;
  const both = [...(articles ?? []), ...(written ?? [])];
  return {
    articles: links,
    written: texts,
    filing: planFiling(both, [...stored.articles, ...stored.written], {
      articleId,
      created: [...(links?.created ?? []), ...(texts?.created ?? [])],
    }),
    sets: sets ? compareSets(sets, stored.sets, { articleId, setId, now }) : null,
    keys: new Map([
      ...both.map(({ key }) => keptAs(key, articleId)),
      ...(sets ?? []).map(({ key }) => keptAs(key, setId)),
    ]),
  };
}

export function isEmpty({ media, articles, written, templates, sets, rules, codes, filing }: Plan): boolean {
  const isSame = [articles, written, templates, sets, rules, codes].every(
    (part) => !part || part.created.length + part.updated.length + part.deleted.length === 0,
  );
  return isSame && filing.length === 0 && (!media || media.created.length + media.updated.length === 0);
}

function keptAs(key: string, toId: Ids): [id: string, key: string | null] {
  const id = toId(key);
  return [id, keptKey(id, key)];
}

/** The codes that texts can show, by their scenes: those that are there and those that are made. */
function scenesOf(stored: Stored, planned: CodePlan | null): Map<string, string> {
  const scenes = new Map(stored.codes.map(({ scene, id }) => [scene, id]));
  for (const { id } of planned?.created ?? []) {
    const scene = planned?.asked.get(id)?.scene;
    if (scene !== undefined) scenes.set(scene, id);
  }
  return scenes;
}

/** A link and a written article cannot be one thing. */
function sharedKeys(
  articles: Configuration["articles"] = [],
  written: Configuration["written"] = [],
  { stored, articleId }: { stored: Stored; articleId: Ids },
): Problem[] {
  const links = new Set([
    ...articles.map(({ key }) => articleId(key)),
    ...stored.articles.map(({ id }) => id),
  ]);
  const texts = new Set(stored.written.map(({ id }) => id));
  return [
    ...written.flatMap(({ key }, place) =>
      links.has(articleId(key))
        ? [{ path: ["written", place, "key"], message: `A link card has the key "${key}"; take another` }]
        : [],
    ),
    ...articles.flatMap(({ key }, place) =>
      texts.has(articleId(key))
        ? [
            {
              path: ["articles", place, "key"],
              message: `A written article has the key "${key}"; take another`,
            },
          ]
        : [],
    ),
  ];
}

function compareRules(
  rules: readonly FileRule[],
  stored: readonly StoredItem[],
  toStored: (reply: FileReply) => Reply,
  now: number,
): Comparison<RuleInput> {
  // The desk allows two rules of one name; the oldest is then the one that is kept.
  const rows = new Map(stored.toReversed().map((row) => [row.label, row]));
  const wanted = rules.map((rule) => {
    const replies = rule.replies.map(toStored);
    return { label: rule.name, values: { ...rule, replies } };
  });
  return compare(wanted, stored, {
    rowOf: (place) => rows.get(wanted[place]?.label ?? ""),
    newId: () => randomBytes(9).toString("base64url"),
    now,
  });
}

type Resolved = { articleId: Ids; setId: Ids; fileOfKey: ReadonlyMap<string, string> };

function toStoredReply(reply: FileReply, { articleId, setId, fileOfKey }: Resolved): Reply {
  switch (reply.type) {
    case "news":
      return { type: "news", articleIds: reply.articles.map(articleId) };
    case "newsSet":
      return { type: "newsSet", setId: setId(reply.set) };
    case "image":
    case "voice":
    case "video": {
      const { file, ...said } = reply;
      return file === undefined ? said : { ...said, fileId: fileOfKey.get(file) ?? file };
    }
    case "text":
    case "music":
    case "transferCustomerService":
    case "none":
      return reply;
    default:
      return reply satisfies never;
  }
}
