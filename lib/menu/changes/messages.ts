import { defineMessages } from "@/lib/platform/i18n/define-messages";

/** What differs between two menus. */
export const changeMessages = defineMessages({
  zh: {
    label: "改了什么",
    noMenu: "没有菜单",
    marks: {
      added: "新增",
      removed: "删除",
      moved: "移动",
      renamed: "改名",
      changed: "改动作",
    },
    types: { added: "新增", removed: "删除", moved: "移动", renamed: "改名", changed: "改动作" },
    unnamed: "（没有名称）",
    top: (index: number) => `第 ${index} 个菜单`,
    item: (parent: string, index: number) => `“${parent}”的第 ${index} 个子菜单`,
    as: (place: string, effect: string) => `${place}，${effect}`,
    to: (before: string, after: string) => `${before} → ${after}`,
    otherReply: (effect: string) => `${effect}，但换了一个回复`,
  },
  en: {
    label: "What changes",
    noMenu: "No menu",
    marks: {
      added: "Added",
      removed: "Removed",
      moved: "Moved",
      renamed: "Renamed",
      changed: "Does something else",
    },
    types: {
      added: "Added",
      removed: "Removed",
      moved: "Moved",
      renamed: "Renamed",
      changed: "Changed",
    },
    unnamed: "(no name)",
    top: (index: number) => `Button ${index}`,
    item: (parent: string, index: number) => `Item ${index} of “${parent}”`,
    as: (place: string, effect: string) => `${place}: ${effect.charAt(0).toLowerCase()}${effect.slice(1)}`,
    to: (before: string, after: string) => `${before} → ${after}`,
    otherReply: (effect: string) => `${effect}, but another one`,
  },
});
