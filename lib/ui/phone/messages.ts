import { defineMessages } from "@/lib/platform/i18n/define-messages";

export const phoneFrameMessages = defineMessages({
  zh: {
    chat: "聊天",
    page: (title: string) => `手机里打开的网页：${title}`,
    miniProgram: (title: string) => `手机里打开的小程序：${title}`,
    closePage: "关闭网页",
    loading: "正在打开网页",
    closeMiniProgram: "关闭小程序",
    opens: (host: string) => `打开 ${host}`,
    opensHint: "粉丝点一下，微信就打开这个网页。这里不去读别人的网站。",
    openInNewTab: "在新标签页打开",
    miniProgramHint: "粉丝点一下，微信就打开这个小程序。小程序只在微信里运行。",
    appId: "AppID",
    pagePath: "页面路径",
    homePage: "首页",
  },
  en: {
    chat: "Chat",
    page: (title: string) => `Page opened in the phone: ${title}`,
    miniProgram: (title: string) => `Mini program opened in the phone: ${title}`,
    closePage: "Close the page",
    loading: "Opening the page",
    closeMiniProgram: "Close the mini program",
    opens: (host: string) => `Opens ${host}`,
    opensHint: "One tap and WeChat opens this page. Other people's sites are not read here.",
    openInNewTab: "Open in a new tab",
    miniProgramHint: "One tap and WeChat opens this mini program. Mini programs run in WeChat only.",
    appId: "AppID",
    pagePath: "Page path",
    homePage: "Home page",
  },
});
