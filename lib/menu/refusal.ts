import type { Menu } from "./wire-schema";

type Field = "name" | "type" | "key" | "url" | "media_id" | "appid" | "article_id";

/** Which buttons an error code can mean. Source: developers.weixin.qq.com › Custom menus › Create; Global return codes. */
const BLAMED: Record<number, { level: "top" | "sub" | "any"; field: Field }> = {
  40017: { level: "top", field: "type" },
  40018: { level: "top", field: "name" },
  40019: { level: "top", field: "key" },
  40020: { level: "top", field: "url" },
  40024: { level: "sub", field: "type" },
  40025: { level: "sub", field: "name" },
  40026: { level: "sub", field: "key" },
  40027: { level: "sub", field: "url" },
  40054: { level: "sub", field: "url" },
  40055: { level: "top", field: "url" },
  40007: { level: "any", field: "media_id" },
  40117: { level: "top", field: "media_id" },
  40118: { level: "sub", field: "media_id" },
  40119: { level: "top", field: "type" },
  40120: { level: "sub", field: "type" },
  40121: { level: "any", field: "media_id" },
  40155: { level: "any", field: "url" },
  45064: { level: "any", field: "appid" },
  45082: { level: "any", field: "url" },
  65317: { level: "any", field: "url" },
};

/**
 * The places of a menu that WeChat can have meant, as paths. It names no button, only the level and the field, so
 * these are all that have such a field; empty when the code says nothing of a button.
 */
export function blamedPlaces(errcode: number, menu: Menu): PropertyKey[][] {
  const blamed = BLAMED[errcode];
  if (!blamed) return [];
  const { level, field } = blamed;
  return menu.button.flatMap((top, index) => {
    const path = ["button", index];
    const subs = (top.sub_button ?? []).map((sub, position) => ({
      button: sub,
      path: [...path, "sub_button", position],
    }));
    const candidates = [
      ...(level === "sub" ? [] : [{ button: top, path }]),
      ...(level === "top" ? [] : subs),
    ];
    return candidates
      .filter(({ button }) => hasField(button, field))
      .map((candidate) => [...candidate.path, field]);
  });
}

function hasField(button: object, field: Field): boolean {
  return Reflect.get(button, field) !== undefined;
}
