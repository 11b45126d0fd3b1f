import { defineMessages } from "@/lib/platform/i18n/define-messages";

/** What readers of our pages are told, who are not of the staff. */
export const readerMessages = defineMessages({
  zh: {
    source: "阅读原文",
    draft: "预览：这篇文章还没有发布，请不要转发",
    notFound: {
      title: "没有找到这篇文章",
      body: "它可能还没有公开，或者网址里有错字。请向分享给您的人再要一次链接。",
    },
    takenDown: {
      title: "这篇文章已经下线",
      body: "发布它的公众号已将它收回。您可以回到公众号看看其他内容。",
    },
    previewOver: {
      title: "这个预览链接已经失效",
      body: "预览只在一段时间内有效。请让编辑重新生成一个链接或二维码。",
    },
    wrongMethod: { title: "这里只能阅读", body: "请直接打开这个网址。" },
    failed: { title: "文章暂时打不开", body: "请过一会儿再试。" },
    listing: (account: string) => `${account}的文章`,
    nothingYet: "还没有公开的文章，过些天再来看看。",
    older: "更早的文章",
    newest: "回到最新",
    feed: "用 RSS 订阅",
  },
  en: {
    source: "Read the original",
    draft: "Preview: this article is not published yet, please do not pass it on",
    notFound: {
      title: "This article was not found",
      body: "It may not be public yet, or the address is misspelled. Ask whoever sent you the link for it again.",
    },
    takenDown: {
      title: "This article has been taken down",
      body: "The account that published it has withdrawn it. You can look at what else it has to read.",
    },
    previewOver: {
      title: "This preview is over",
      body: "Previews last for some time only. Ask the editor for a new link or code.",
    },
    wrongMethod: { title: "This is for reading", body: "Open the address as it is." },
    failed: { title: "The article cannot be opened just now", body: "Please try again in a moment." },
    listing: (account: string) => `Articles of ${account}`,
    nothingYet: "Nothing is public yet; come back in some days.",
    older: "Older articles",
    newest: "Back to the newest",
    feed: "Subscribe by RSS",
  },
});
