import { MAX_CONDITIONAL_NAME, PLATFORMS, type Platform } from "@/lib/menu/conditional/types";
import type { LiveButton } from "@/lib/wechat/api/menu";
import { sketchButtons } from "./sketch-menu";
import { note, type SketchedPart } from "./sketched-part";

/** A menu for some followers as WeChat tells it: made by the API of this desk or of another system. */
export type ReadConditional = {
  buttons: readonly LiveButton[];
  menuId: string;
  matchRule: Readonly<Record<string, string>>;
  isOurs: boolean;
};

/** @param tagNames by the tags' ids, as far as WeChat tells them */
export function sketchConditional(
  { buttons, menuId, matchRule, isOurs }: ReadConditional,
  tagNames: ReadonlyMap<number, string>,
): SketchedPart {
  const { tag_id: tag = "", client_platform_type: client = "", ...others } = matchRule;
  const tagId = tag === "" ? null : Number(tag);
  const platform = client === "" ? null : (PLATFORMS[Number(client) - 1] ?? null);
  const problems = [
    ...Object.entries(others).flatMap(([field, value]) =>
      value === "" ? [] : [note("withdrawnCondition", { what: `${field} ${value}` })],
    ),
    ...(client !== "" && platform === null ? [note("unknownClient", { what: client })] : []),
  ];
  if (problems.length === 0 && tagId === null && platform === null) problems.push(note("noCondition"));
  const tagName = tagId === null ? null : (tagNames.get(tagId) ?? null);
  const sketch = sketchButtons(buttons);
  return {
    ...{ key: `conditional ${menuId}`, kind: "conditional", isOn: true, isOurs },
    name: nameOf(tagId, tagName, platform, menuId),
    notes: [...problems, ...sketch.notes],
    body:
      problems.length > 0
        ? null
        : { type: "conditional", buttons: sketch.buttons, menuId, tagId, tagName, platform },
    replies: [],
  };
}

const PLATFORM_NAMES = { ios: "iOS", android: "Android", other: "其他手机" } as const satisfies Record<
  Platform,
  string
>;

function nameOf(
  tagId: number | null,
  tagName: string | null,
  platform: Platform | null,
  menuId: string,
): string {
  const parts = [tagName ?? (tagId === null ? null : `#${tagId}`), platform && PLATFORM_NAMES[platform]];
  return (parts.filter((part) => part !== null).join(" ") || `#${menuId}`).slice(0, MAX_CONDITIONAL_NAME);
}
