import { defineMessages } from "@/lib/platform/i18n/define-messages";
import type { NoteCode } from "./notes";

type Words = Readonly<Record<NoteCode, (what: string) => string>>;

const ZH: Words = {
  switchedOff: () => "在微信后台是关着的，带过来也先停用",
  oncePerHour: () => "微信对同一位粉丝一小时最多说一次；公号台每次都会说，点了没有设置回复的菜单也会说",
  followUps: () => "几条都发：第一条是回复，其余的由客服消息接着发（只有认证的公众号能发）",
  firstArticle: (what) => `回复粉丝的消息时，微信只让显示第一篇图文（“${what}”）`,
  placeholder: (what) => `“${what}…”里的双大括号在公号台会换成粉丝的昵称、关键词等`,
  sharedKeyword: (what) => `关键词和另一条规则相同（${what}）：微信会随机挑一条，公号台由先建的那条回复`,
  unknownMatch: (what) => `关键词“${what}”的匹配方式不认识，按“包含”带过来`,
  unknownMode: (what) => `回复方式“${what}”不认识，按“全部回复”带过来`,
  shortened: (what) => `图文“${what}”的标题或摘要太长，截短了`,
  menuClosed: () => "菜单在微信后台没有启用",
  escapedAddress: () => "网址里有 &amp;，粉丝可能打不开，请改成 &",
  miniProgramLink: (what) => `“${what}…”里有小程序链接，请在手机上确认能点开`,
  repeatedKeyword: (what) => `关键词“${what}”写了两遍（大小写、全角半角不算不同），带过来一个`,
  otherSystem: (what) => `由别的系统回复（KEY：${what}），请在这里为它设置回复`,
  noKeyword: () => "没有关键词，谁也触发不了",
  noReply: () => "没有能带过来的回复",
  emptyText: () => "文字是空的",
  textTooLong: (what) => `“${what}…”超过了微信回复的长度（682 个汉字）`,
  noFile: () => "微信没有给出文件",
  fileGone: () => "微信那边已经没有这个文件，请重新选择",
  fileSilent: () => "文件没有下载下来（太慢或太大），可以再读取一次",
  fileRefused: () => "文件不能收进媒体库",
  otherKind: () => "微信给的不是这种文件",
  moving: () => "自动回复不能发动图（GIF），图片收在媒体库里",
  newsGone: () => "图文已经不在微信的素材库里，也没有给出网址",
  articleIncomplete: (what) => `图文“${what || "（没有标题）"}”缺标题、封面或网址`,
  tooManyArticles: (what) => `一共 ${what} 篇图文，只带前 8 篇`,
  tooManyReplies: () => "一条规则最多 5 条回复，这一条没有带过来",
  tooManyKeywords: (what) => `一共 ${what} 个关键词，只带前 50 个`,
  tooManyButtons: () => "超出了微信菜单的数量，没有带过来",
  unknownReply: (what) => `“${what || "没有类型"}”这种内容只能在微信后台设置`,
  unknownKeyword: (what) => `关键词“${what}”不是文字，没有带过来`,
  unknownButton: (what) => `“${what}”这种按钮只能在微信后台设置，请选择点一下之后做什么`,
  emptyButton: () => "点一下什么也不做，请选择点一下之后做什么",
  withdrawnCondition: (what) => `按性别、地区、语言（${what}）区分的个性化菜单，微信已经停用`,
  noCondition: () => "没有说明给哪些粉丝看",
  unknownClient: (what) => `手机系统“${what}”不认识`,
};

const EN: Words = {
  switchedOff: () => "Switched off in the console, so it comes switched off",
  oncePerHour: () =>
    "WeChat says it at most once an hour to each follower; here it is said every time, and to taps on buttons without a reply",
  followUps: () =>
    "All are sent: the first is the answer, the others follow as customer service messages (verified accounts only)",
  firstArticle: (what) => `In answer to a message WeChat shows the first article only (“${what}”)`,
  placeholder: (what) =>
    `What stands between double braces in “${what}…” is filled in here: nickname, keyword …`,
  sharedKeyword: (what) =>
    `Another rule has the same keyword (${what}): WeChat picks one of them by chance, here the one made first answers`,
  unknownMatch: (what) => `How the keyword “${what}” is compared is not known; it comes as “contains”`,
  unknownMode: (what) => `The way of replying “${what}” is not known; all replies are sent`,
  shortened: (what) => `The title or summary of “${what}” was too long and is cut`,
  menuClosed: () => "The menu is not switched on in the console",
  escapedAddress: () => "The address holds &amp;, so it may not open: make it &",
  miniProgramLink: (what) => `“${what}…” holds a link to a mini program; check on a phone that it opens`,
  repeatedKeyword: (what) =>
    `The keyword “${what}” is there twice but for letter case and width; it comes once`,
  otherSystem: (what) => `Another system answers it (key: ${what}); set a reply for it here`,
  noKeyword: () => "It has no keyword, so nobody can set it off",
  noReply: () => "None of its replies can be imported",
  emptyText: () => "The text is empty",
  textTooLong: (what) => `“${what}…” is longer than a reply may be (2,048 letters)`,
  noFile: () => "WeChat named no file",
  fileGone: () => "WeChat has no such file any more; choose another",
  fileSilent: () => "The file did not come (too slow or too large); read the console again to try once more",
  fileRefused: () => "The file cannot be taken into the library",
  otherKind: () => "What WeChat gave is a file of another kind",
  moving: () => "Replies cannot send moving pictures (GIF); the picture is in the library",
  newsGone: () => "The article is in WeChat's library no more, and no address was given",
  articleIncomplete: (what) => `The article “${what || "(no title)"}” lacks a title, a cover or an address`,
  tooManyArticles: (what) => `${what} articles; the first 8 are imported`,
  tooManyReplies: () => "A rule has 5 replies at most; this one was left out",
  tooManyKeywords: (what) => `${what} keywords; the first 50 are imported`,
  tooManyButtons: () => "Beyond the number of buttons that a menu may have; left out",
  unknownReply: (what) => `“${what || "no type"}” can be set in WeChat's console only`,
  unknownKeyword: (what) => `The keyword “${what}” is no text; left out`,
  unknownButton: (what) => `“${what}” can be set in WeChat's console only; choose what a tap does`,
  emptyButton: () => "A tap does nothing; choose what it does",
  withdrawnCondition: (what) => `WeChat has withdrawn menus by sex, region or language (${what})`,
  noCondition: () => "It does not say for which followers it is",
  unknownClient: (what) => `The phone “${what}” is not known`,
};

/** What is said of a part of the console besides what it is. */
export const noteMessages = defineMessages({ zh: { notes: ZH }, en: { notes: EN } });
