import { z } from "zod";
import { liveMenuOf, nextMenuId } from "@/lib/sandbox/live-menu";
import { leafSchema, type Menu } from "@/lib/sandbox/state/account";
import { accepted, type ControlCall, type ControlRoute, requireAccount, requirePerson } from "./route";

const consoleLeafSchema = leafSchema
  .omit({ sub_button: true })
  .strict()
  .transform((leaf) => ({ ...leaf, sub_button: [] }));
const consoleParentSchema = z.strictObject({
  name: z.string(),
  sub_button: z.array(consoleLeafSchema).min(1).max(5),
});
const consoleMenuSchema = z.strictObject({
  button: z.array(z.union([consoleParentSchema, consoleLeafSchema])).max(3),
  isOpen: z.boolean().default(true),
});

/** Routes about menus as people see them, and as the account's staff make them in the console. */
export const menuRoutes: readonly ControlRoute[] = [
  { method: "GET", pattern: "/_control/accounts/:appId/followers/:openid/menu", run: readMenu },
  { method: "PUT", pattern: "/_control/accounts/:appId/menu", run: putConsoleMenu },
];

function readMenu(call: ControlCall) {
  const account = requireAccount(call);
  const live = liveMenuOf(call.platform, account, requirePerson(call));
  return { value: live ?? { menu: null, menuId: null, isConditional: false } };
}

/** A menu made by hand replaces all that the API made, as far as is known; an empty one leaves none. */
function putConsoleMenu(call: ControlCall) {
  const account = requireAccount(call);
  const { button, isOpen } = accepted(consoleMenuSchema, call.body);
  const consoleMenu: Menu | null = button.length === 0 ? null : { button };
  const menuId = nextMenuId(account);
  const { state } = call.platform;
  state.transaction(() => {
    state.conditionalMenus.clear(account.appId);
    state.accounts.save({
      ...account,
      menu: null,
      consoleMenu,
      consoleMenuRests: false,
      menuClosed: !isOpen,
      menuId,
      lastMenuId: menuId,
    });
  });
  return { value: { ok: true } };
}
