import { MAX_SPOKEN_SECONDS } from "@/lib/media/files/file-formats";
import { defineMessages } from "@/lib/platform/i18n/define-messages";
import { UPLOAD_LIMITS, type UploadType } from "./limits";

export const mediaMessages = defineMessages({
  zh: {
    types: { image: "图片", voice: "语音", video: "视频", news: "图文素材" },
    kinds: { image: "图片", voice: "语音", video: "视频", news: "图文素材" },
    material: "素材",
    article: "已发表的文章",
    choose: (what: string) => `选择${what}`,
    change: "更换",
    chosen: "已选择",
    unnamed: (what: string) => `已选择的${what}`,
    title: { material: "从微信素材库选择", article: "选择已发表的文章" },
    tabs: "素材类型",
    loading: "正在向微信查询…",
    offline: "连接不上服务器，请检查网络后再试一次。",
    retry: "再试一次",
    pick: (name: string) => `选择“${name}”`,
    current: "现在的选择",
    deleted: "已删除",
    untitled: "（没有标题）",
    articleCount: (count: number) => `共 ${count} 篇`,
    empty: {
      image: "微信素材库里还没有图片。",
      voice: "微信素材库里还没有语音。",
      video: "微信素材库里还没有视频。",
      news: "微信素材库里没有图文素材。新的图文请在微信公众平台发表后，用“已发表的文章”。",
      article: "还没有已发表的文章。文章在微信公众平台发表后会出现在这里；只群发过的不算。",
    },
    page: (page: number, pages: number) => `第 ${page} / ${pages} 页`,
    previous: "上一页",
    next: "下一页",
    upload: {
      action: (what: string) => `上传${what}`,
      limits: (type: UploadType) => {
        const { bytes, endings } = UPLOAD_LIMITS[type];
        const seconds = type === "voice" ? `，不超过 ${MAX_SPOKEN_SECONDS} 秒` : "";
        return `${endings.join("、")}，最大 ${bytes / 1024 / 1024} MB${seconds}。上传后永久保存在微信素材库。`;
      },
      problems: {
        empty: () => "这个文件是空的",
        format: (what: string) => `微信不接受这种格式的${what}`,
        tooLarge: (what: string) => `文件太大，微信不接受这么大的${what}`,
        tooLong: () => `语音太长：微信最多接受 ${MAX_SPOKEN_SECONDS} 秒`,
      },
      sending: (name: string, percent: number) => `正在上传“${name}”… ${percent}%`,
      atWeChat: (name: string) => `“${name}”已到服务器，正在交给微信…`,
      progress: "上传进度",
      cancel: "取消上传",
      start: "上传",
      back: "不上传了",
      videoTitle: "标题",
      videoIntroduction: "简介",
      videoHint: "微信会把标题和简介显示在视频旁边，上传后不能修改。",
      done: (name: string) => `“${name}”已上传到微信`,
    },
  },
  en: {
    types: { image: "picture", voice: "voice message", video: "video", news: "article material" },
    kinds: { image: "Pictures", voice: "Voice messages", video: "Videos", news: "Articles" },
    material: "material",
    article: "published article",
    choose: (what: string) => `Choose ${what === "material" ? what : `a ${what}`}`,
    change: "Change",
    chosen: "Chosen",
    unnamed: (what: string) => `The chosen ${what}`,
    title: { material: "Choose from the material at WeChat", article: "Choose a published article" },
    tabs: "Kind of material",
    loading: "Asking WeChat…",
    offline: "The server cannot be reached; check the network and try again.",
    retry: "Try again",
    pick: (name: string) => `Choose “${name}”`,
    current: "Chosen now",
    deleted: "deleted",
    untitled: "(no title)",
    articleCount: (count: number) => (count === 1 ? "1 article" : `${count} articles`),
    empty: {
      image: "There are no pictures among the material at WeChat yet.",
      voice: "There are no voice messages among the material at WeChat yet.",
      video: "There are no videos among the material at WeChat yet.",
      news: "There is no article material at WeChat. Publish new articles there and choose them as published articles.",
      article:
        "No article has been published yet. Articles appear here once they are published in WeChat's console; those that were only sent out do not count.",
    },
    page: (page: number, pages: number) => `Page ${page} of ${pages}`,
    previous: "Previous page",
    next: "Next page",
    upload: {
      action: (what: string) => `Upload a ${what}`,
      limits: (type: UploadType) => {
        const { bytes, endings } = UPLOAD_LIMITS[type];
        const seconds = type === "voice" ? ` and ${MAX_SPOKEN_SECONDS} seconds` : "";
        return `${endings.join(", ")}; up to ${bytes / 1024 / 1024} MB${seconds}. It is kept at WeChat for good.`;
      },
      problems: {
        empty: () => "This file is empty",
        format: (what: string) => `WeChat does not take a ${what} of this format`,
        tooLarge: (what: string) => `Too large: WeChat takes no ${what} of this size`,
        tooLong: () => `Too long: WeChat takes ${MAX_SPOKEN_SECONDS} seconds at most`,
      },
      sending: (name: string, percent: number) => `Uploading “${name}”… ${percent}%`,
      atWeChat: (name: string) => `“${name}” has reached the server and goes on to WeChat…`,
      progress: "Upload progress",
      cancel: "Cancel upload",
      start: "Upload",
      back: "Do not upload",
      videoTitle: "Title",
      videoIntroduction: "Introduction",
      videoHint: "WeChat shows both beside the video. They cannot be changed after the upload.",
      done: (name: string) => `“${name}” is at WeChat now`,
    },
  },
});
