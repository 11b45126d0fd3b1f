import { Refusal } from "@/lib/sandbox/refusals";
import type { Menu, MenuButton } from "@/lib/sandbox/state/account";
import { answer, type Endpoint, ok } from "./endpoint";
import { acceptMenu } from "./menu-rules";

/** Custom menus › Create: replaces the whole default menu. */
export const createMenuEndpoint: Endpoint = {
  path: "/cgi-bin/menu/create",
  method: "POST",
  body: "json",
  refusesEscapes: true,
  access: "token",
  permission: "menu",
  run({ platform, account, json }) {
    const menu = acceptMenu({ platform, account }, json);
    platform.state.accounts.save({ ...account, menu, menuId: account.menuId + 1 });
    return ok;
  },
};

/** Custom menus › Get: what was made by the API; `menuid` appears only beside conditional menus. */
export const getMenuEndpoint: Endpoint = {
  path: "/cgi-bin/menu/get",
  method: "GET",
  body: "none",
  access: "token",
  permission: "menu",
  run({ account }) {
    if (!account.menu) throw new Refusal(46003);
    return answer({ menu: account.menu });
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
    if (!account.menu && platform.rules.deletingNoMenu === 46003) throw new Refusal(46003);
    platform.state.accounts.save({ ...account, menu: null });
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
    const button = (account.menu?.button ?? []).map(toCurrent);
    return answer({ is_menu_open: account.menu ? 1 : 0, selfmenu_info: { button } });
  },
};

function toCurrent(button: Menu["button"][number]): Record<string, unknown> {
  const { sub_button, ...own } = button;
  if (sub_button.length === 0) return own;
  const list = sub_button.map((leaf: MenuButton) => toCurrent(leaf));
  return { ...own, sub_button: { list } };
}
