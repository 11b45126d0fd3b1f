import { defaultMenuOf, isMenuShown, nextMenuId } from "@/lib/sandbox/live-menu";
import { Refusal } from "@/lib/sandbox/refusals";
import type { Account, Menu, MenuButton } from "@/lib/sandbox/state/account";
import type { ConditionalMenu } from "@/lib/sandbox/state/conditional-menus";
import { answer, type Endpoint, ok } from "./endpoint";
import { acceptMenu } from "./menu-rules";

/** Custom menus › Create: replaces the whole default menu, one made in the console too; conditional menus stay. */
export const createMenuEndpoint: Endpoint = {
  path: "/cgi-bin/menu/create",
  method: "POST",
  body: "json",
  refusesEscapes: true,
  access: "token",
  permission: "menu",
  run({ platform, account, json }) {
    const menu = acceptMenu({ platform, account }, json);
    platform.state.accounts.save({ ...account, menu, consoleMenu: null, menuId: nextMenuId(account) });
    return ok;
  },
};

/** Custom menus › Get: what was made by the API, conditional menus newest first; `menuid` appears only beside some. */
export const getMenuEndpoint: Endpoint = {
  path: "/cgi-bin/menu/get",
  method: "GET",
  body: "none",
  access: "token",
  permission: "menu",
  run({ platform, account }) {
    const { menu, menuId } = account;
    if (!menu) throw new Refusal(46003);
    const conditional = platform.state.conditionalMenus.list(account.appId);
    if (conditional.length === 0) return answer({ menu });
    return answer({ menu: { ...menu, menuid: menuId }, conditionalmenu: conditional.map(toWireConditional) });
  },
};

/** Custom menus › Delete: takes the default menu and all conditional ones. */
export const deleteMenuEndpoint: Endpoint = {
  path: "/cgi-bin/menu/delete",
  method: "GET",
  body: "none",
  access: "token",
  permission: "menu",
  run({ platform, account }) {
    if (!defaultMenuOf(account) && platform.rules.deletingNoMenu === 46003) throw new Refusal(46003);
    platform.state.transaction(() => {
      platform.state.conditionalMenus.clear(account.appId);
      platform.state.accounts.save({ ...account, ...withoutMenus(account) });
    });
    return ok;
  },
};

/** Custom menus › Query: what is live, in a form of its own (sub buttons inside `list`, leaves without any). */
export const currentMenuEndpoint: Endpoint = {
  path: "/cgi-bin/get_current_selfmenu_info",
  method: "GET",
  body: "none",
  access: "token",
  permission: "menu",
  run({ account }) {
    const menu = defaultMenuOf(account);
    const button = (menu?.button ?? []).map(toCurrent);
    return answer({ is_menu_open: menu && isMenuShown(account) ? 1 : 0, selfmenu_info: { button } });
  },
};

/** Ids go on from the highest one, so that a menu that comes later is never taken for one that is gone. */
function withoutMenus(account: Account): Pick<Account, "menu" | "consoleMenu" | "lastMenuId"> {
  return { menu: null, consoleMenu: null, lastMenuId: nextMenuId(account) - 1 };
}

/** The tag, sent as tag_id, comes back under its old name. */
function toWireConditional({ menu, menuId, rule }: ConditionalMenu): Record<string, unknown> {
  const matchrule = {
    ...(rule.tagId === null ? {} : { group_id: String(rule.tagId) }),
    ...(rule.client === null ? {} : { client_platform_type: rule.client }),
  };
  return { ...menu, matchrule, menuid: menuId };
}

function toCurrent(button: Menu["button"][number]): Record<string, unknown> {
  const { sub_button, ...own } = button;
  if (sub_button.length === 0) return own;
  const list = sub_button.map((leaf: MenuButton) => toCurrent(leaf));
  return { ...own, sub_button: { list } };
}
