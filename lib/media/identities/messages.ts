import { defineMessages } from "@/lib/platform/i18n/define-messages";

/** Choosing a file that WeChat itself sends, such as for the tap on a button. */
export const identityMessages = defineMessages({
  zh: {
    choose: "从媒体库选择",
    change: "更换",
    changeOf: (name: string) => `更换：${name}`,
    giving: (name: string) => `正在把“${name}”交给微信…`,
    failed: (name: string, why: string) => `“${name}”没有交到微信：${why}`,
    offline: "连接不上服务器，请检查网络后再试一次",
    retry: "再试一次",
    unnamed: "已选择的素材",
    atWeChatOnly: "只在微信素材库里，照常发送；这里看不到内容。",
    gone: "文件已经从媒体库里删除；微信里还有，照常发送。",
    replaced: "文件的内容已经替换，这个按钮发送的还是原来的。",
    takeNew: "换成新内容",
  },
  en: {
    choose: "Choose from the library",
    change: "Change",
    changeOf: (name: string) => `Change: ${name}`,
    giving: (name: string) => `Giving “${name}” to WeChat…`,
    failed: (name: string, why: string) => `“${name}” did not get to WeChat: ${why}`,
    offline: "The server cannot be reached; check the network and try again",
    retry: "Try again",
    unnamed: "The chosen material",
    atWeChatOnly: "Only WeChat's own library has it. It is sent as before, but cannot be shown here.",
    gone: "The file was deleted from the library; WeChat still has it and sends it as before.",
    replaced: "The file holds something else by now; this button still sends what it held before.",
    takeNew: "Send the new content",
  },
});
