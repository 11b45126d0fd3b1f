import { isKeyed } from "@/lib/menu/action-types";
import type { FindingField } from "@/lib/menu/checking/types";
import type { MenuDocument, MenuLeaf } from "@/lib/menu/document";

type Blamed = { level: "top" | "item" | "any"; field: FindingField };

/** Which buttons an error code can mean. Source: developers.weixin.qq.com › Custom menus › Create; Global return codes. */
const BLAMED: Record<number, Blamed> = {
  40017: { level: "top", field: "action" },
  40018: { level: "top", field: "name" },
  40019: { level: "top", field: "key" },
  40020: { level: "top", field: "url" },
  40024: { level: "item", field: "action" },
  40025: { level: "item", field: "name" },
  40026: { level: "item", field: "key" },
  40027: { level: "item", field: "url" },
  40054: { level: "item", field: "url" },
  40055: { level: "top", field: "url" },
  40007: { level: "any", field: "mediaId" },
  40117: { level: "top", field: "mediaId" },
  40118: { level: "item", field: "mediaId" },
  40119: { level: "top", field: "action" },
  40120: { level: "item", field: "action" },
  40121: { level: "any", field: "mediaId" },
  40155: { level: "any", field: "url" },
  40165: { level: "any", field: "pagePath" },
  40166: { level: "any", field: "appId" },
  45064: { level: "any", field: "appId" },
  45082: { level: "any", field: "url" },
  53600: { level: "any", field: "articleId" },
  65317: { level: "any", field: "url" },
};

/**
 * The places of a menu that WeChat can have meant, as "buttonId.field". It names no button, only the level and the field,
 * so these are all that have such a field; none when the code says nothing of a button.
 */
export function blamedFields(errcode: number, { buttons }: MenuDocument): string[] {
  const blamed = BLAMED[errcode];
  if (!blamed) return [];
  const { level, field } = blamed;
  return buttons.flatMap((top) => {
    const isBlamed = level !== "item" && hasField(top, field, top.items.length > 0);
    const items = level === "top" ? [] : top.items.filter((item) => hasField(item, field, false));
    return [...(isBlamed ? [top] : []), ...items].map(({ id }) => `${id}.${field}`);
  });
}

function hasField({ action }: MenuLeaf, field: FindingField, isParent: boolean): boolean {
  if (field === "name") return true;
  if (isParent || !action) return false;
  if (field === "action") return true;
  return field === "key" ? isKeyed(action) : field in action;
}
