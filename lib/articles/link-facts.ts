import { Parser } from "htmlparser2";

/** What a page says of itself for those who show a link to it; empty where it does not say. */
export type LinkFacts = { title: string; description: string; pictureUrl: string };

/**
 * Reads what a page says of itself: Open Graph first, then Twitter's cards, then the variables in the scripts of WeChat's
 * article pages (older ones have nothing else), then what every page has.
 *
 * @param address where the page is, for addresses that are relative to it
 */
export function readLinkFacts(html: string, address: string): LinkFacts {
  const { metas, title, scripts } = collect(html);
  const said = (...names: string[]) => names.map((name) => metas.get(name)).find(Boolean) ?? "";
  const variable = (...names: string[]) =>
    names.map((name) => readVariable(scripts, name)).find(Boolean) ?? "";
  const picture = said("og:image", "og:image:url", "twitter:image", "twitter:image:src");
  return {
    title: inOneLine(said("og:title", "twitter:title") || variable("msg_title") || title),
    description: inOneLine(
      said("og:description", "twitter:description") || variable("msg_desc") || said("description"),
    ),
    pictureUrl: toPictureAddress(picture || variable("msg_cdn_url", "cdn_url_235_1", "cdn_url_1_1"), address),
  };
}

/** More script than this before a variable is none of WeChat's pages. In characters. */
const MAX_SCRIPT = 500_000;

function collect(html: string) {
  const metas = new Map<string, string>();
  let title = "";
  let scripts = "";
  let inside = "";
  const parser = new Parser({
    onopentag(name, attributes) {
      inside = name;
      if (name !== "meta") return;
      const key = (attributes.property ?? attributes.name ?? "").trim().toLowerCase();
      const content = attributes.content?.trim();
      // The first one counts, as for whoever else reads them.
      if (key && content && !metas.has(key)) metas.set(key, content);
    },
    ontext(text) {
      if (inside === "title" && title.length < MAX_TITLE) title += text;
      if (inside === "script" && scripts.length < MAX_SCRIPT) scripts += text;
    },
    onclosetag() {
      inside = "";
    },
  });
  parser.end(html);
  return { metas, title, scripts };
}

const MAX_TITLE = 1000;

/** The text that a script gives a variable, as in `var msg_title = '…'.html(false)` and `var msg_desc = htmlDecode("…")`. */
function readVariable(scripts: string, name: string): string {
  const text = new RegExp(
    `\\bvar ${name}\\s*=\\s*(?:htmlDecode\\()?(?:"((?:[^"\\\\\\n]|\\\\.)*)"|'((?:[^'\\\\\\n]|\\\\.)*)')`,
  ).exec(scripts);
  return text ? decodeEntities(unescapeScript(text[1] ?? text[2] ?? "")) : "";
}

function unescapeScript(text: string): string {
  return text.replace(/\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|(.))/gi, (_, byte, unit, character) =>
    byte || unit ? String.fromCharCode(Number.parseInt(byte ?? unit, 16)) : toCharacter(character),
  );
}

function toCharacter(escaped: string): string {
  return escaped === "n" || escaped === "r" || escaped === "t" ? " " : escaped;
}

function decodeEntities(text: string): string {
  let decoded = "";
  const parser = new Parser({
    ontext(part) {
      decoded += part;
    },
  });
  // Whatever looks like a tag is one more character of a title.
  parser.end(text.replaceAll("<", "&lt;"));
  return decoded;
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** WeChat gives the address of a picture without its S, and phones load none without. */
function toPictureAddress(found: string, address: string): string {
  if (!found || !URL.canParse(found, address)) return "";
  const url = new URL(found, address);
  if (url.hostname.endsWith(".qpic.cn")) url.protocol = "https:";
  return url.protocol === "http:" || url.protocol === "https:" ? url.href : "";
}
