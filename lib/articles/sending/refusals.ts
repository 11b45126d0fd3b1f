import type { Localized } from "@/lib/platform/i18n/locale";

/** Why something cannot be done with an article at WeChat now. */
export const REFUSALS = {
  gone: {
    zh: "选中的文章里有已经删除的，请刷新页面",
    en: "One of the chosen articles has been deleted: reload the page",
  },
  wrong: {
    zh: "有内容微信不收，还没有发送。请先修改下面列出的地方",
    en: "WeChat would refuse some of it, so nothing was sent. Change what is listed first",
  },
  busy: {
    zh: "其中一篇正在发往微信，请等它完成，或先取消",
    en: "One of these is on its way to WeChat: wait until it is there, or cancel that first",
  },
  notUnderWay: {
    zh: "已经完成，来不及取消了。请刷新页面看结果",
    en: "It is done already and cannot be cancelled any more: reload the page for the result",
  },
  noDraft: {
    zh: "没有可以这样处理的草稿，可能别人已经处理过。请刷新页面",
    en: "There is no draft with which this can be done; somebody may have been faster. Reload the page",
  },
  notPublished: {
    zh: "这篇文章没有在微信发布，或已经下架。请刷新页面",
    en: "This article is not published at WeChat, or was taken down. Reload the page",
  },
} as const satisfies Record<string, Localized>;
