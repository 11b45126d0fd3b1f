import type { Localized } from "@/lib/platform/i18n/locale";
import { DIGEST_FROM_TEXT, DRAFT_LIMITS } from "./draft-limits";

/** What is said of an article before it is sent: what is the matter, and what to do. */
export const CHECK_WORDS = {
  noTitle: { zh: "还没有标题，请先填写", en: "There is no title yet: write one" },
  longTitle: (used: number): Localized => ({
    zh: `标题有 ${used} 个字，微信最多收 ${DRAFT_LIMITS.title} 个，请缩短`,
    en: `The title has ${used} characters, WeChat takes ${DRAFT_LIMITS.title}: shorten it`,
  }),
  cutTitle: {
    zh: "分享出去时标题会被截断（大约显示前 21 个汉字），重要的话写在前面",
    en: "When people share it, the title is cut after some 64 letters: put what matters first",
  },
  longAuthor: {
    zh: `作者最多 ${DRAFT_LIMITS.author} 个字，请缩短`,
    en: `The author has at most ${DRAFT_LIMITS.author} characters: shorten it`,
  },
  longDigest: {
    zh: `摘要最多 ${DRAFT_LIMITS.digest} 个字，请缩短`,
    en: `The summary has at most ${DRAFT_LIMITS.digest} characters: shorten it`,
  },
  noDigest: {
    zh: `没有写摘要，微信会取正文的前 ${DIGEST_FROM_TEXT} 个字`,
    en: `There is no summary; WeChat takes the first ${DIGEST_FROM_TEXT} characters of the text`,
  },
  wrongSource: {
    zh: "“阅读原文”的网址要以 http:// 或 https:// 开头，最长 1024 个字符（一个汉字算 3 个）",
    en: "The address of “Read more” begins with http:// or https:// and has at most 1024 characters; a Chinese one counts as 3",
  },
  noCover: {
    zh: "没有封面，正文里也没有图片可用。微信要求每篇都有封面，请选择一张",
    en: "There is no cover, and no picture in the text to take instead. WeChat wants one: choose it",
  },
  firstPictureIsCover: {
    zh: "没有选封面，会用正文的第一张图片",
    en: "No cover is chosen; the first picture of the text becomes it",
  },
  emptyBody: { zh: "正文还是空的，请先写内容", en: "The text is still empty: write something" },
  longBody: (used: number): Localized => ({
    zh: `正文有 ${used} 个字，超过微信建议的 ${DRAFT_LIMITS.characters} 字，可能被拒绝，考虑拆成两篇`,
    en: `The text has ${used} characters, more than the ${DRAFT_LIMITS.characters} that WeChat speaks of. It may be refused: think of making two of it`,
  }),
  largeBody: {
    zh: "正文排版后超过 1 MB，微信不收。请拆成几篇，或减少样式和代码",
    en: "With its styles the text has more than 1 MB, which WeChat refuses: make several of it, or use fewer styles and less code",
  },
  noPicture: {
    zh: "这里的图片还没有选好或地址不能用，发到微信时会去掉",
    en: "The picture here is not chosen yet, or its address cannot be used. It is left out at WeChat",
  },
  largePicture: {
    zh: "这张图片超过 10 MB，微信不收，请压缩后再换上",
    en: "This picture has more than 10 MB, which WeChat refuses: make it smaller and put it back",
  },
  pictureFormat: {
    zh: "微信只收 JPG、PNG 和 GIF 图片，请换一种格式",
    en: "WeChat takes JPG, PNG and GIF pictures: use one of these formats",
  },
  noAlt: {
    zh: "这张图片没有说明文字，看不见图的读者不知道是什么",
    en: "This picture has no description: whoever cannot see it does not know what it shows",
  },
  noCode: {
    zh: "这里的二维码找不到了，发到微信时会去掉",
    en: "The QR code here cannot be found. It is left out at WeChat",
  },
  footnotes: (count: number): Localized => ({
    zh: `微信不保留这个公众号的外部链接：${count} 个网址会编号列在文末。最重要的一个可以填进“阅读原文”`,
    en: `WeChat does not keep this account's links to other sites: ${count} ${count === 1 ? "address is" : "addresses are"} numbered and listed at the end. The most important one can be “Read more”`,
  }),
  deadLink: {
    zh: "这个链接不是能打开的网址，会变成普通文字",
    en: "This link is no address that opens. It becomes plain text",
  },
  miniProgram: {
    zh: "小程序要先在公众平台和这个公众号关联，否则微信不收（45086）",
    en: "The mini program has to be linked with the account at mp.weixin.qq.com, or WeChat refuses it (45086)",
  },
  miniProgramPicture: {
    zh: "小程序卡片还没有图片，请选一张（1080 × 864）",
    en: "The mini program's card has no picture yet: choose one (1080 × 864)",
  },
  noAccountCard: {
    zh: "还没有公众号的资料，名片会去掉",
    en: "Nothing is known of the account yet: its card is left out",
  },
  emptyHeading: {
    zh: "这里有一个空标题，请写上文字或删掉",
    en: "There is an empty heading: give it words or delete it",
  },
  poorContrast: (mode: "light" | "dark", text: string): Localized => ({
    zh: `“${text}”在${mode === "dark" ? "深色" : "浅色"}模式下看不清，请换文字颜色或底色`,
    en: `“${text}” is hard to read in the ${mode}: change its colour or what is behind it`,
  }),
} as const;
