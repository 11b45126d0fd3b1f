import { defineMessages } from "@/lib/platform/i18n/define-messages";

/** What WeChat's own library has, and how it comes into ours. */
export const takeoverMessages = defineMessages({
  zh: {
    title: "微信素材库",
    description:
      "公众号在微信里永久保存的图片、语音和视频，包括在微信公众平台上传的。收进媒体库以后，文章、回复和菜单都能用；原来的编号不变，正在用它的地方不受影响。",
    back: "媒体库",
    kind: "种类",
    kinds: { image: "图片", voice: "语音", video: "视频" },
    isOurs: "已在媒体库",
    choose: (name: string) => `选中“${name}”`,
    chooseAll: "选中这一页还没有收的",
    allOurs: "这一页的都在媒体库里了",
    untitled: "（没有名称）",
    take: (count: number) => (count === 0 ? "收进媒体库" : `收进媒体库（${count}）`),
    progress: (done: number, total: number) => `正在收进媒体库：${done} / ${total}`,
    progressLabel: "收进媒体库的进度",
    stop: "停下",
    done: (count: number) => `已收进 ${count} 个文件`,
    failed: (count: number) => `有 ${count} 个没有收进来`,
    failedOne: (name: string, why: string) => `“${name}”：${why}`,
    retry: "再试一次",
    offline: "连接不上服务器，请检查网络后再试一次",
    empty: {
      image: "微信素材库里没有图片。",
      voice: "微信素材库里没有语音。",
      video: "微信素材库里没有视频。",
    },
    problems: {
      otherKind: "微信给的不是这种文件，没有收进来",
      missing: "微信给的视频地址打不开，请过几分钟再试",
      tooLarge: "视频太大，媒体库最大能收 10 MB 的视频",
    },
  },
  en: {
    title: "WeChat's library",
    description:
      "Pictures, voice messages and videos that WeChat keeps for the account for good, those uploaded in WeChat's console among them. Once taken over, articles, replies and menus can use them; their ids stay, so that whatever sends them goes on as it is.",
    back: "Media",
    kind: "Kind",
    kinds: { image: "Pictures", voice: "Voice", video: "Videos" },
    isOurs: "In the library",
    choose: (name: string) => `Choose “${name}”`,
    chooseAll: "Choose all of this page that are not here",
    allOurs: "All of this page is in the library",
    untitled: "(no name)",
    take: (count: number) => (count === 0 ? "Take over" : `Take over (${count})`),
    progress: (done: number, total: number) => `Taking over: ${done} of ${total}`,
    progressLabel: "Progress of taking over",
    stop: "Stop",
    done: (count: number) => (count === 1 ? "1 file was taken over" : `${count} files were taken over`),
    failed: (count: number) => (count === 1 ? "1 was not taken over" : `${count} were not taken over`),
    failedOne: (name: string, why: string) => `“${name}”: ${why}`,
    retry: "Try again",
    offline: "The server cannot be reached; check the network and try again",
    empty: {
      image: "There are no pictures in WeChat's library.",
      voice: "There are no voice messages in WeChat's library.",
      video: "There are no videos in WeChat's library.",
    },
    problems: {
      otherKind: "What WeChat gave is no such file, so it was not taken over",
      missing: "The video's address at WeChat cannot be opened; try again in a few minutes",
      tooLarge: "The video is too large: the library takes up to 10 MB",
    },
  },
});
