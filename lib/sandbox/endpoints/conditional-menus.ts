import { liveMenuOf, nextMenuId } from "@/lib/sandbox/live-menu";
import { Refusal } from "@/lib/sandbox/refusals";
import type { Account } from "@/lib/sandbox/state/account";
import { acceptDomains, acceptMatchRule } from "./conditional-menu-rules";
import { answer, type Endpoint, ok } from "./endpoint";
import { fieldsOf, textField } from "./json-body";
import { acceptMenu } from "./menu-rules";

/** Custom menus › Conditional menus › Create. The order of the checks is assumed. */
export const addConditionalMenuEndpoint: Endpoint = {
  path: "/cgi-bin/menu/addconditional",
  method: "POST",
  body: "json",
  refusesEscapes: true,
  access: "token",
  permission: "menu",
  run({ platform, account, json }) {
    requireSupport(account);
    const menu = acceptMenu({ platform, account, isConditional: true }, json);
    const rule = acceptMatchRule(json);
    if (!account.menu) throw new Refusal(65303);
    const { conditionalMenus } = platform.state;
    const others = conditionalMenus.list(account.appId);
    if (others.length >= platform.rules.conditionalMenus) throw new Refusal(65305);
    acceptDomains([menu, ...others.map((other) => other.menu)]);
    const menuId = nextMenuId(account);
    platform.state.transaction(() => {
      conditionalMenus.add(account.appId, { menuId, menu, rule });
      platform.state.accounts.save({ ...account, lastMenuId: menuId });
    });
    return answer({ menuid: String(menuId) });
  },
};

/** Custom menus › Conditional menus › Delete. */
export const deleteConditionalMenuEndpoint: Endpoint = {
  path: "/cgi-bin/menu/delconditional",
  method: "POST",
  body: "json",
  access: "token",
  permission: "menu",
  run({ platform, account, json }) {
    requireSupport(account);
    const menuId = Number(fieldsOf(json).menuid);
    if (!Number.isSafeInteger(menuId)) throw new Refusal(65301);
    if (!platform.state.conditionalMenus.remove(account.appId, menuId)) throw new Refusal(65301);
    return ok;
  },
};

/** Custom menus › Conditional menus › Test match. WeChat ids of people do not exist here, only their OpenIDs. */
export const tryMatchEndpoint: Endpoint = {
  path: "/cgi-bin/menu/trymatch",
  method: "POST",
  body: "json",
  access: "token",
  permission: "menu",
  run({ platform, account, json }) {
    requireSupport(account);
    const follower = platform.state.followers.get(account.appId, textField(json, "user_id"));
    if (!follower) throw new Refusal(65302);
    if (!follower.subscribed) throw new Refusal(65315);
    const live = liveMenuOf(platform, account, follower);
    if (!live) throw new Refusal(46003);
    return answer(platform.rules.tryMatchWraps ? { menu: live.menu } : live.menu);
  },
};

/** Conditional menus are for verified accounts; whether others get this code or 48001 is assumed. */
function requireSupport({ verified, kind }: Account): void {
  if (!verified && kind !== "test") throw new Refusal(65306);
}
