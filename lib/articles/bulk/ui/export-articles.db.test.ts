import { unzipSync } from "fflate";
import { expect, it } from "vitest";
import type { ListedArticle } from "@/lib/articles/list-types";
import { exportArticles } from "./export-articles";

const options = { accountId: "a", account: "公号台", locale: "zh", untitled: "无标题" } as const;

it("makes archives of no more articles than an import takes, and no article is lost or overwritten", async () => {
  const { archives, count } = await exported(linksOf(1001));
  expect(count).toBe(1001);
  expect(archives.map((paths) => paths.length)).toEqual([500, 500, 1]);
  expect(new Set(archives.flat()).size).toBe(1001);
});

it("ends when it is stopped, with what there is by then", async () => {
  const controller = new AbortController();
  const { archives, count } = await exported(linksOf(9), {
    signal: controller.signal,
    onProgress: (done) => done === 3 && controller.abort(),
  });
  expect(count).toBe(4);
  expect(archives.map((paths) => paths.length)).toEqual([4]);
});

it("of nothing makes no archive", async () => {
  expect(await exported([])).toMatchObject({ archives: [], count: 0 });
});

async function exported(
  articles: readonly ListedArticle[],
  more: { signal?: AbortSignal; onProgress?: (done: number) => void } = {},
) {
  const archives: string[][] = [];
  const onArchive = (zip: Uint8Array, number: number) => {
    archives[number - 1] = Object.keys(unzipSync(zip));
  };
  const { count } = await exportArticles(articles, { onProgress: () => {}, ...options, ...more, onArchive });
  return { archives, count };
}

/** All of one title, as cards may be. */
function linksOf(count: number): ListedArticle[] {
  return Array.from({ length: count }, (_, number) => ({
    ...{
      id: `id${number}`,
      kind: "link",
      title: "春茶",
      description: "",
      pictureUrl: "",
      url: "https://a.example/",
    },
    ...{ folder: "", archived: false, labels: [], isPublic: false, isAtWeChat: false, revision: 1 },
    ...{ createdAt: new Date(0), updatedAt: new Date(0) },
  }));
}
