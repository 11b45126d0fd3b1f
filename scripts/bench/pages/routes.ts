/**
 * A control of a page, what a person does to it, and by what one sees that the page has taken notice: something that
 * only our scripts bring about, never the browser by itself. That is why no link is pressed.
 */
export type Probe = { control: string; act: "press" | "type"; effect: string };

export type Route = { path: string; isSignedIn: boolean; probe: Probe };

// The pages are asked for in Chinese; what a label says is what finds the control.

/** For pages whose own controls are links. The browser opens the menu, React fills it. */
const userMenu: Probe = {
  control: 'header button[aria-label$="的菜单"]',
  act: "press",
  effect: "header [popover] :is(a, button)",
};

/** The cross that empties the field comes with the first letter. */
const search: Probe = {
  control: "main input[type=search]",
  act: "type",
  effect: 'main button[aria-label="清空搜索"]',
};

/** Shows the password that is typed. */
const showPassword: Probe = {
  control: "form:has(input[autocomplete=current-password]) button[aria-label]:not([type=submit])",
  act: "press",
  effect: "input[autocomplete=current-password][type=text]",
};

/** From the phone's menu to its keyboard. */
const showKeyboard: Probe = {
  control: 'button[aria-label="切换到键盘"]',
  act: "press",
  effect: 'button[aria-label="切换到菜单"]',
};

/** A new rule begins with an empty reply. */
const removeReply: Probe = {
  control: 'main form button[aria-label="删除第 1 条回复"]',
  act: "press",
  effect: 'main form:not(:has(button[aria-label="删除第 1 条回复"]))',
};

/** Opens the second level of the menu that is edited. */
const openSubmenu: Probe = {
  control: "main button[aria-expanded=false]",
  act: "press",
  effect: "main button[aria-expanded=true]",
};

/** Offers a field for a new secret. */
const replaceSecret: Probe = {
  control: "main form button[type=button]",
  act: "press",
  effect: "main form input[name=appSecret]",
};

/** The pages whose loading is measured. */
export function routesOf(accountId: string): Route[] {
  const desk = (section: string, probe: Probe): Route => {
    return { path: `/accounts/${accountId}/${section}`, isSignedIn: true, probe };
  };
  return [
    { path: "/login", isSignedIn: false, probe: showPassword },
    { path: "/accounts", isSignedIn: true, probe: userMenu },
    desk("phone", showKeyboard),
    desk("replies", search),
    desk("replies/new", removeReply),
    desk("articles", search),
    desk("menu", openSubmenu),
    desk("menu/history", userMenu),
    desk("menu/conditional", userMenu),
    desk("menu/clicks", userMenu),
    desk("qrcodes", search),
    desk("qrcodes/new", userMenu),
    desk("qrcodes/bulk/new", userMenu),
    desk("qrcodes/print", userMenu),
    desk("qrcodes/reports", userMenu),
    desk("messages", search),
    desk("settings", replaceSecret),
    { path: "/profile", isSignedIn: true, probe: showPassword },
  ];
}
