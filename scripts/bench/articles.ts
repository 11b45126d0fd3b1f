// npm run bench -- articles: what the pages that readers open cost, and their list, where there are 10,000 of them; and
// what writing a long one costs. With "writing" or "reading" only that.
import { mkdtempSync, rmSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "libsql";
import { toDatabaseTime } from "@/lib/platform/db/time";
import { measureWriting } from "./articles/writing";
import { type Desk, openDesk } from "./pages/desk";
import { median, printTable, printVerdict } from "./pages/report";

const ARTICLES = 10_000;
const REQUESTS = 400;
/** Until the first byte of a page, and of a list; milliseconds. */
const FIRST_BYTE_MS = 15;
const LIST_MS = 50;
const WARM_UP = 50;

const folder = mkdtempSync(path.join(tmpdir(), "mpdesk-bench-"));
Object.assign(process.env, {
  DATA_DIR: folder,
  DATABASE_URL: `file:${path.join(folder, "mpdesk.db")}`,
});
const desk = await openDesk(folder);
try {
  if (!process.argv.includes("reading")) await measureWriting(desk);
  if (!process.argv.includes("writing")) await measureReading();
} finally {
  await desk.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** What readers open, and the lists. */
async function measureReading(): Promise<void> {
  await desk.stop();
  const bytes = await fill(desk);
  await desk.start();
  const page = (number: number) => `/a/article-${(number * 7919) % ARTICLES}`;
  const figures = [
    {
      name: "nothing but an answer",
      limit: Number.POSITIVE_INFINITY,
      ...(await measure(() => "/api/health")),
    },
    { name: "page of an article", limit: FIRST_BYTE_MS, ...(await measure(page)) },
    { name: "page that many open", limit: FIRST_BYTE_MS, ...(await measure(() => "/a/article-1")) },
    { name: "page that moved", limit: FIRST_BYTE_MS, ...(await measure((number) => `/a/former-${number}`)) },
    {
      name: "address that nobody has",
      limit: FIRST_BYTE_MS,
      ...(await measure((number) => `/a/no-${number}`)),
    },
    { name: "list of the account", limit: LIST_MS, ...(await measure(() => `/a/of/${desk.accountId}`)) },
    { name: "its feed", limit: LIST_MS, ...(await measure(() => `/a/of/${desk.accountId}/rss.xml`)) },
    {
      name: "staff's list of articles",
      limit: Number.POSITIVE_INFINITY,
      ...(await measure(() => `/accounts/${desk.accountId}/articles`, WARM_UP)),
    },
  ];
  printTable(`${ARTICLES} articles, pages of ${Math.round(bytes / 1024)} KB; time to the first byte`, [
    ["", "median ms", "95 % ms", "wanted ms"],
    ...figures.map(({ name, limit, value, late }) => [
      name,
      value.toFixed(1),
      late.toFixed(1),
      Number.isFinite(limit) ? `≤ ${limit}` : "",
    ]),
  ]);
  printVerdict("Of what readers open", figures);
}

/** Asks one after the other, as a phone that has no connection yet would, in Brotli. */
async function measure(addressOf: (number: number) => string, requests = REQUESTS) {
  const times: number[] = [];
  for (let number = 0; number < requests + WARM_UP; number++) {
    const time = await firstByte(`${desk.url}${addressOf(number)}`);
    if (number >= WARM_UP) times.push(time);
  }
  times.sort((a, b) => a - b);
  return { value: median(times), late: times[Math.floor(times.length * 0.95)] ?? Number.NaN };
}

function firstByte(url: string): Promise<number> {
  const headers = { "accept-encoding": "br", "user-agent": "MicroMessenger/8.0", cookie: desk.cookie };
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    get(url, { headers, agent: false }, (response) => {
      const time = performance.now() - begun;
      response.resume().on("end", () => resolve(time));
    }).on("error", reject);
  });
}

/** Writes the rows straight into the file: publishing ten thousand articles would take minutes. @returns bytes of a page */
async function fill({ databaseFile, accountId }: Desk): Promise<number> {
  const { drawPage } = await import("@/lib/articles/hosting/draw-page");
  const { documentSchema } = await import("@/lib/articles/document/schema");
  const { EMPTY_WRITTEN } = await import("@/lib/articles/writing/schema");
  const text = "西湖龙井在清明前采摘，茶师傅说水温不能超过八十五度，泡三分钟正好。".repeat(6);
  const paragraph = { type: "paragraph", content: [{ type: "text", text }] };
  const body = documentSchema.parse({ type: "doc", content: Array.from({ length: 20 }, () => paragraph) });
  const at = new Date("2026-11-01T00:00:00Z");
  const account = { name: "公号台", signature: "", avatar: null, qrCode: null, profileId: null };
  const frame = { url: "https://example.com/a/x", account, publishedAt: at, changedAt: at };
  const lookups = { shareUrl: "", pictures: new Map(), codes: new Map() };
  const { html, styleHash } = drawPage({ ...EMPTY_WRITTEN, title: "龙井", body }, { ...frame, ...lookups });
  const connection = new Database(databaseFile);
  connection.exec("PRAGMA synchronous = OFF; BEGIN");
  const insert = (table: string, row: Readonly<Record<string, string | number>>) => {
    const names = Object.keys(row);
    const columns = names.map((name) => `"${name}"`).join();
    const marks = names.map(() => "?").join();
    return connection
      .prepare(`INSERT INTO "${table}" (${columns}) VALUES (${marks})`)
      .run(Object.values(row));
  };
  for (let number = 0; number < ARTICLES; number++) {
    const id = `bench${number}`;
    const slug = `article-${number}`;
    const published = toDatabaseTime(at.getTime() + number * 1000);
    const card = {
      title: `第 ${number} 篇`,
      description: "",
      pictureUrl: "",
      url: `/a/${slug}`,
      searchText: "",
    };
    const times = { createdAt: published, updatedAt: published };
    insert("Article", { id, accountId, kind: "written", ...card, ...times });
    const page = { state: "public", html, styleHash, etag: `e${number}`, publishedAt: published };
    insert("ArticlePage", { articleId: id, accountId, slug, ...page, changedAt: published });
    for (const each of [slug, `former-${number}`])
      insert("ArticleSlug", { slug: each, articleId: id, accountId });
  }
  insert("ArticleListing", { accountId });
  connection.exec("COMMIT");
  connection.close();
  return Buffer.byteLength(html);
}
