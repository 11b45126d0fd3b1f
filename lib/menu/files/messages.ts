import { defineMessages } from "@/lib/platform/i18n/define-messages";

/** Of a file that was replaced while menus send it. */
export const menuFileMessages = defineMessages({
  zh: {
    title: "菜单发送的还是替换前的内容",
    menu: (buttons: readonly string[]) => `自定义菜单：${buttons.join("、")}`,
    conditional: (menus: readonly string[]) => `个性化菜单：${menus.join("、")}`,
    publish: "把新内容发布到菜单",
    question: {
      title: "把新内容发布到菜单？",
      body: "菜单的其他内容和粉丝现在看到的一样，还没有发布的修改不会一起发布。粉丝重新进入公众号就能收到新内容，最多等 5 分钟。",
      confirm: "发布",
    },
    done: "菜单已经发送新内容",
    waiting: "个性化菜单里有还没有发布的修改，没有一起发布。请打开个性化菜单，看过以后再发布",
    failed: (why: string) => `个性化菜单没有发布：${why}`,
  },
  en: {
    title: "The menu still sends what the file held before",
    menu: (buttons: readonly string[]) => `Menu: ${buttons.join(", ")}`,
    conditional: (menus: readonly string[]) => `Conditional menus: ${menus.join(", ")}`,
    publish: "Publish the menu with the new content",
    question: {
      title: "Publish the menu with the new content?",
      body: "All else stays as followers have it now; changes that are not published yet are not published along with it. Followers get the new content when they enter the account again, after 5 minutes at most.",
      confirm: "Publish",
    },
    done: "The menu sends the new content",
    waiting:
      "The conditional menus have changes that are not published yet, so they were not published along. Open them, look at them, then publish",
    failed: (why: string) => `The conditional menus were not published: ${why}`,
  },
});
