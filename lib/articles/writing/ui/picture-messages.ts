import { defineMessages } from "@/lib/platform/i18n/define-messages";

/** The words of pictures on their way into the library. */
export const pictureMessages = defineMessages({
  zh: {
    pasted: "粘贴的图片",
    fromWeb: "网页上的图片",
    offline: "连接不上服务器，请检查网络后重试",
    elsewhere: "这张图片还在贴它的那台电脑上，这里没有。请在那里打开这篇文章，或删除后重新插入",
    taking: (done: number, all: number) => `正在把图片收进媒体库：第 ${done} 张，共 ${all} 张`,
    progress: "收图进度",
    outside: (count: number) => `有 ${count} 张图片还在别的网站上，随时可能打不开。`,
    take: "收进媒体库",
    failed: (count: number) => `有 ${count} 张图片没有收进媒体库：`,
    retry: "重试",
    retryAll: "全部重试",
    show: (number: number) => `第 ${number} 张图`,
  },
  en: {
    pasted: "Pasted picture",
    fromWeb: "Picture from the web",
    offline: "The server cannot be reached; check the network and try again",
    elsewhere:
      "This picture is on the computer where it was pasted, and not here. Open the article there, or delete it and insert it anew",
    taking: (done: number, all: number) => `Taking pictures into the media library: ${done} of ${all}`,
    progress: "Pictures taken",
    outside: (count: number) =>
      count === 1
        ? "One picture is on another site and may be gone any day."
        : `${count} pictures are on other sites and may be gone any day.`,
    take: "Take into the library",
    failed: (count: number) =>
      count === 1
        ? "One picture was not taken into the library:"
        : `${count} pictures were not taken into the library:`,
    retry: "Try again",
    retryAll: "Try all again",
    show: (number: number) => `Picture ${number}`,
  },
});
