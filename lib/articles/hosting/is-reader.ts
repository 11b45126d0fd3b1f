import type { IncomingHttpHeaders } from "node:http";

/**
 * Whether a request is somebody's who reads: no robot by its own words, nobody of the staff, no browser that only looks
 * ahead, and not the phone of the desk.
 */
export function isReader(headers: IncomingHttpHeaders): boolean {
  const agent = headers["user-agent"] ?? "";
  if (agent === "" || ROBOTS.test(agent)) return false;
  if (headers["sec-fetch-dest"] === "iframe") return false;
  if (
    /prefetch|preview/i.test(
      `${text(headers["sec-purpose"])} ${text(headers.purpose)} ${text(headers["x-moz"])}`,
    )
  )
    return false;
  return !SESSION.test(headers.cookie ?? "");
}

/** Search engines, previews of links in chats, watchers, and programs that say what they are. */
const ROBOTS =
  /(?<!cu)bot(?:\b|[/_-])|crawl|spider|slurp|mediapartners|facebookexternalhit|embedly|quora link|whatsapp|preview|lighthouse|pingdom|uptime|monitor|headless|phantom|curl|wget|httpie|python|java\/|go-http|okhttp|axios|node-fetch|undici|libwww|scrapy|feed|rss|archive|validator|ahrefs|semrush|bytespider|yisou|sogou (web|inst)|360spider|petal|mpcrawler/i;

/** Of lib/auth/session-cookie.ts: whoever brings one is signed in to the desk, or was. */
const SESSION = /(?:^|;\s*)(?:__Host-)?mpdesk\.session_token=/;

function text(header: string | string[] | undefined): string {
  return header === undefined ? "" : String(header);
}
