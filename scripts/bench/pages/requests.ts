import { placeCursor } from "@/lib/platform/page";
import { openidOf } from "./delivery-row";
import { DELIVERIES } from "./fill";
import { articleId, createdAt, LIST_ROWS, nameOf, qrCodeId, RARE_ROW, ruleId } from "./list-rows";
import { FREQUENT_WORD, RARE_WORD } from "./texts";

/** One address of the desk, and words that its answer must hold: an error page is fast, too. */
export type PageRequest = { name: string; path: string; holds: string };

const MIDDLE = LIST_ROWS / 2 + 1;
const NEWEST = LIST_ROWS - 1;

/** Every page; of the lists the beginning, the middle by cursor, searches and filters. */
export function pageRequests(accountId: string): PageRequest[] {
  const path = (section: string) => `/accounts/${accountId}/${section}`;
  const place = (id: string) => placeCursor.write({ createdAt: new Date(createdAt(MIDDLE)), id });
  // Rules with a priority come first: every fiftieth has one.
  const firstRule = nameOf(LIST_ROWS - 50);
  return [
    ...listRequests(path("replies"), firstRule, `0.${place(ruleId(MIDDLE))}`),
    { name: "one rule", path: path(`replies/${ruleId(MIDDLE)}`), holds: nameOf(MIDDLE) },
    { name: "new rule", path: path("replies/new"), holds: "<form" },
    ...listRequests(path("articles"), nameOf(NEWEST), place(articleId(MIDDLE))),
    ...listRequests(path("qrcodes"), nameOf(NEWEST), place(qrCodeId(MIDDLE))),
    ...messageRequests(path("messages")),
    { name: "phone", path: path("phone"), holds: "</html>" },
    { name: "menu", path: path("menu"), holds: "</html>" },
    { name: "settings", path: path("settings"), holds: "</html>" },
    { name: "accounts", path: "/accounts", holds: accountId },
    { name: "profile", path: "/profile", holds: "<form" },
  ];
}

function listRequests(path: string, first: string, middle: string): PageRequest[] {
  const list = path.split("/").at(-1);
  return [
    { name: `${list}: first page`, path, holds: first },
    { name: `${list}: middle`, path: `${path}?after=${middle}`, holds: nameOf(MIDDLE - 2) },
    {
      name: `${list}: search, one row`,
      path: `${path}?q=${encodeURIComponent(RARE_WORD)}`,
      holds: nameOf(RARE_ROW),
    },
    {
      name: `${list}: search, many rows`,
      path: `${path}?q=${encodeURIComponent(FREQUENT_WORD)}`,
      holds: FREQUENT_WORD,
    },
  ];
}

/** The rare word is in no message: that search goes through a whole window, as does the filter by a kind that nobody sent. */
function messageRequests(path: string): PageRequest[] {
  const middle = DELIVERIES / 2;
  const request = (name: string, query: string, holds: string): PageRequest => {
    return { name: `messages: ${name}`, path: `${path}?${query}`, holds };
  };
  return [
    request("first page", "", openidOf(DELIVERIES - 1)),
    request("middle", `after=${middle}`, openidOf(middle - 2)),
    request("search, nothing", `q=${encodeURIComponent(RARE_WORD)}`, "</html>"),
    request("search, many rows", `q=${encodeURIComponent(FREQUENT_WORD)}`, FREQUENT_WORD),
    request("of one kind", "kind=scan", "poster"),
    request("of a kind nobody sent", "kind=shortvideo", "</html>"),
    request("of one follower", `follower=${openidOf(middle)}`, openidOf(middle)),
    request("unanswered", "unanswered=1", "</html>"),
    request("one opened", `open=${middle}`, openidOf(DELIVERIES - 1)),
  ];
}
