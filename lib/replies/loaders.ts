import { notFound } from "next/navigation";
import { requireScope } from "@/lib/auth/page-scope";
import { can } from "@/lib/auth/roles";
import { sumUpFollowUps } from "@/lib/follow-ups/data";
import { systemClock } from "@/lib/platform/clock";
import type { PageRequest } from "@/lib/platform/page";
import { DAY } from "@/lib/platform/time";
import { facesOf, getRule, listCardsOf, listChoices, listCodesOf, listKeysOf, listRules } from "./data";
import { listLossesOf } from "./standing-of-rule";

/** The page of an account's rules. */
export async function loadRules(accountId: string, request: PageRequest & { search?: string }) {
  const scope = await requireScope(accountId);
  const page = await listRules(scope.accountId, request);
  const [cards, codes, menuKeys, losses] = await Promise.all([
    listCardsOf(scope.accountId, page.rows),
    listCodesOf(scope.accountId, page.rows),
    listKeysOf(scope.accountId, page.rows),
    listLossesOf(scope.accountId, page.rows),
  ]);
  const canEdit = can(scope.role, "content.edit");
  return {
    accountId: scope.accountId,
    canEdit,
    page,
    cards: facesOf(cards),
    names: { codes, menuKeys },
    losses,
  };
}

/** For how many days back a rule says what became of its further replies; its words say so too. */
const FOLLOW_UPS_OF_DAYS = 7;

/** The page of one rule. */
export async function loadRule(accountId: string, id: string) {
  const scope = await requireScope(accountId);
  const rule = await getRule(scope.accountId, id);
  if (!rule) notFound();
  const lately = new Date(systemClock.now() - FOLLOW_UPS_OF_DAYS * DAY);
  const [cards, choices, { [rule.id]: losses = [] }, followUps] = await Promise.all([
    listCardsOf(scope.accountId, [rule]),
    listChoices(scope.accountId, [rule]),
    listLossesOf(scope.accountId, [rule]),
    sumUpFollowUps(scope.accountId, rule.id, lately),
  ]);
  const canEdit = can(scope.role, "content.edit");
  return { accountId: scope.accountId, canEdit, rule, cards, losses, followUps, ...choices };
}

/**
 * The page of a rule to be made.
 *
 * @param wanted what another page already knows of it: the scene of a code, a follower's words, a button's key
 */
export async function loadNewRule(
  accountId: string,
  wanted: { scan?: string; keyword?: string; click?: string },
) {
  const scope = await requireScope(accountId, "content.edit");
  const { scan, keyword, click } = wanted;
  const triggers = [
    ...(scan ? [{ type: "scan" as const, scene: scan.slice(0, 64) }] : []),
    ...(keyword
      ? [{ type: "keyword" as const, match: "contains" as const, text: keyword.slice(0, 500) }]
      : []),
    ...(click ? [{ type: "click" as const, key: click.slice(0, 128) }] : []),
  ];
  const choices = await listChoices(scope.accountId, [{ triggers }]);
  return { accountId: scope.accountId, triggers, ...choices };
}
