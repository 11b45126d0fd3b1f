import { Refusal } from "@/lib/sandbox/refusals";
import type { Menu } from "@/lib/sandbox/state/account";
import type { MatchRule } from "@/lib/sandbox/state/conditional-menus";
import { fieldsOf } from "./json-body";

/** Fields that tell about the person and were withdrawn; a menu that uses one is refused. */
const WITHDRAWN_CONDITIONS = ["sex", "country", "province", "city", "language"];
const MOST_DOMAINS = 3;

/**
 * Checks who is to get a conditional menu (Custom menus › Conditional menus › matchrule). `group_id` is the old name of
 * `tag_id`. A tag that does not exist is no reason to refuse: nobody carries it (assumed).
 * @throws Refusal 65304 nothing in it, 65320 private data, 40035 neither a number nor a client (assumed)
 */
export function acceptMatchRule(body: unknown): MatchRule {
  const fields = fieldsOf(fieldsOf(body).matchrule);
  const text = (name: string) => String(fields[name] ?? "");
  if (WITHDRAWN_CONDITIONS.some((name) => text(name) !== "")) throw new Refusal(65320);
  const tag = text("tag_id") || text("group_id");
  const client = text("client_platform_type");
  if (tag === "" && client === "") throw new Refusal(65304);
  if (!/^\d{0,9}$/.test(tag)) throw new Refusal(40035);
  return { tagId: tag === "" ? null : Number(tag), client: acceptClient(client) };
}

function acceptClient(client: string): MatchRule["client"] {
  if (client === "") return null;
  if (client === "1" || client === "2" || client === "3") return client;
  throw new Refusal(40035);
}

/**
 * All addresses in the conditional menus of one account lead to three domains at most; host names are counted (assumed).
 * @throws Refusal 65316
 */
export function acceptDomains(menus: Menu[]): void {
  const buttons = menus.flatMap(({ button }) => button.flatMap((one) => [one, ...one.sub_button]));
  const urls = buttons.flatMap((button) => ("url" in button && button.url ? [button.url] : []));
  if (new Set(urls.map((url) => new URL(url).hostname)).size > MOST_DOMAINS) throw new Refusal(65316);
}
