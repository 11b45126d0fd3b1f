import { defineMessages } from "@/lib/platform/i18n/define-messages";

/** How often followers tapped the buttons of the menu. */
export const menuClicksMessages = defineMessages({
  zh: {
    title: "菜单点击统计",
    description: "每个按钮被点了多少次、多少人点过。按按钮统计，改名或移动位置不影响。",
    count: (taps: number, followers: number) => `${taps} 次 · ${followers} 人`,
    total: (taps: number) => `这段时间共点击 ${taps} 次`,
    none: "这段时间还没有粉丝点过菜单。",
    phone: "各按钮的点击",
    heat: "颜色越浓，点得越多",
    few: "少",
    many: "多",
    unreported: "微信不统计",
    unreportedHint: "发送素材、发送文章和打开文章的按钮由微信直接处理，不通知我们，所以没有数字。",
    table: "点击排行",
    columns: { button: "按钮", taps: "次数", followers: "人数" },
    inside: (parent: string) => `在“${parent}”里`,
    conditional: (name: string) => `个性化菜单：${name}`,
    conditionalHint:
      "只算在这个菜单里的点击。发送回复的按钮，微信不说明来自哪个菜单，和默认菜单 key 相同时算在默认菜单里。",
    removed: "已经不在菜单里的按钮",
    removedHint: "这段时间里有人点过，后来从菜单里删掉了。",
    unknown: "（旧菜单的按钮）",
    empty: {
      title: "还没有发布过菜单",
      description: "菜单发布后，粉丝每点一次按钮，这里就会记一次。",
      action: "去编辑菜单",
    },
  },
  en: {
    title: "Menu clicks",
    description:
      "How often each button was tapped, and by how many followers. Counted by button: renaming or moving it changes nothing.",
    count: (taps: number, followers: number) => `${taps} · ${followers} ppl`,
    total: (taps: number) => (taps === 1 ? "1 tap in this period" : `${taps} taps in this period`),
    none: "No follower has tapped the menu in this period.",
    phone: "Taps per button",
    heat: "The stronger the colour, the more taps",
    few: "Few",
    many: "Many",
    unreported: "Not reported",
    unreportedHint:
      "WeChat itself serves buttons that send material or an article or open one. It does not report their taps, so there are no figures.",
    table: "Most tapped",
    columns: { button: "Button", taps: "Taps", followers: "Followers" },
    inside: (parent: string) => `in “${parent}”`,
    conditional: (name: string) => `Conditional menu: ${name}`,
    conditionalHint:
      "Taps in this menu only. Of buttons that send a reply WeChat does not say in which menu they were tapped: with the key of a default button they count there.",
    removed: "Buttons that are gone",
    removedHint: "Tapped in this period, but no longer in the menu.",
    unknown: "(button of an old menu)",
    empty: {
      title: "No menu published yet",
      description: "Once a menu is live, every tap on its buttons is counted here.",
      action: "Go to the editor",
    },
  },
});
