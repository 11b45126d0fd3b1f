import { z } from "zod";
import type { MenuKey } from "./types";

/** The keys that the buttons of a menu send, in the menu's order; none where the text is no menu. */
export function menuKeysOf(menuText: string): MenuKey[] {
  const { data } = menuSchema.safeParse(JSON.parse(menuText));
  const buttons = data?.button.flatMap((top) => [top, ...(top.sub_button ?? [])]) ?? [];
  const keys = buttons.flatMap(({ key, name }) => (key ? [{ key, button: name }] : []));
  return keys.filter(({ key }, place) => keys.findIndex((other) => other.key === key) === place);
}

const leafSchema = z.object({ name: z.string(), key: z.string().optional() });
const menuSchema = z.object({
  button: z.array(leafSchema.extend({ sub_button: z.array(leafSchema).optional() })),
});
