/** A piece of a text message: words, a link to a page, or a choice that says something when it is tapped. */
export type TextPiece =
  | { type: "words"; text: string }
  | { type: "link"; text: string; url: string }
  | { type: "choice"; text: string; says: string; id: string };

const ANCHOR = /<a\b([^>]*)>([\s\S]*?)<\/a>/gi;
const BARE_ADDRESS = /https?:\/\/[^\s<>"'，。；！？、）】》]+/gi;

/**
 * Cuts an account's text into pieces. Of HTML WeChat knows links alone, and of those we follow only web addresses and
 * WeChat's own menu links; the label of any other is left as words. Bare addresses become links too.
 *
 * Source: developers.weixin.qq.com, Customer service messages › Text (links, weixin://bizmsgmenu).
 */
export function piecesOf(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const match of text.matchAll(ANCHOR)) {
    const [whole, attributes = "", label = ""] = match;
    pieces.push(...withBareAddresses(text.slice(end, match.index)));
    pieces.push(anchorPiece(hrefOf(attributes), label));
    end = match.index + whole.length;
  }
  return [...pieces, ...withBareAddresses(text.slice(end))];
}

/** A person's own text: only its addresses are links. */
export function withBareAddresses(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const match of text.matchAll(BARE_ADDRESS)) {
    const url = webAddress(match[0]);
    if (!url) continue;
    if (match.index > end) pieces.push({ type: "words", text: text.slice(end, match.index) });
    pieces.push({ type: "link", text: match[0], url });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ type: "words", text: text.slice(end) });
  return pieces;
}

/** The address if it is one of the web, else null: `javascript:` and its kin lead nowhere. */
export function webAddress(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const { protocol, href } = new URL(text);
  return protocol === "http:" || protocol === "https:" ? href : null;
}

function anchorPiece(href: string, label: string): TextPiece {
  const url = webAddress(href);
  if (url) return { type: "link", text: label, url };
  const query = /^weixin:\/\/bizmsgmenu\?(.*)$/i.exec(href)?.[1];
  if (query === undefined) return { type: "words", text: label };
  const parameters = new URLSearchParams(query);
  const says = parameters.get("msgmenucontent") ?? label;
  return { type: "choice", text: label, says, id: parameters.get("msgmenuid") ?? "" };
}

function hrefOf(attributes: string): string {
  const match = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(attributes);
  return (match?.[1] ?? match?.[2] ?? match?.[3] ?? "").replaceAll("&amp;", "&").trim();
}
