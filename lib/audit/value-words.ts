import { peopleMessages } from "@/lib/auth/people/messages";
import type { Locale } from "@/lib/platform/i18n/locale";
import { valueMessages } from "@/lib/ui/value-messages";

/** What the stored values of a field are called. What is not here is shown as it is: somebody typed it. */
type ValueWords = Readonly<Record<string, Readonly<Record<string, string>>>>;

const ZH: ValueWords = {
  role: peopleMessages.zh.roles,
  permission: {
    "account.read": "查看公众号",
    "phone.use": "使用手机模拟器",
    "content.edit": "修改和发布内容",
    "account.configure": "修改公众号设置",
    "audit.read": "查看操作记录",
    "people.manage": "管理成员",
    "desk.administer": "管理公号台",
  },
  kind: {
    ...valueMessages.zh.accountKinds,
    pdf: "PDF",
    zip: "ZIP",
    image: "图片",
    voice: "语音",
    video: "视频",
    article: "模板",
    block: "内容块",
  },
  mode: valueMessages.zh.encryptionModes,
  replaced: { appSecret: "AppSecret", token: "Token", encodingAesKey: "EncodingAESKey" },
  type: {
    keyword: "关键词",
    follow: "关注时",
    scan: "扫码",
    click: "点菜单按钮",
    message: "收到",
    default: "其他规则都没有回答时",
    text: "文字",
    news: "图文",
    newsSet: "图文组",
    image: "图片",
    voice: "语音",
    video: "视频",
    thumb: "封面图",
    music: "音乐",
    transferCustomerService: "转给人工客服",
    none: "不回复",
  },
  match: { exact: "等于", contains: "包含", regex: "匹配" },
  messageType: valueMessages.zh.messageTypes,
  replyMode: valueMessages.zh.replyModes,
  lifetime: valueMessages.zh.lifetimes,
  outcome: valueMessages.zh.menuOutcomes,
  step: {
    publish: "发布",
    revert: "换回",
    pictures: "上传图片",
    cover: "上传封面",
    draft: "写入草稿箱",
    result: "等待微信审核",
  },
  ifMissed: { run: "恢复后补发", skip: "不补发" },
  content: { kept: "原来定好的菜单", draft: "当时的草稿" },
  platform: valueMessages.zh.phoneSystems,
  lost: {
    video: "视频带不过来",
    tooLong: "内容太长或不完整",
    noArticles: "图文里没有能用的文章",
    unknown: "只能在微信后台设置",
    answered: "这里已经有回复",
  },
  dots: valueMessages.zh.dotShapes,
  corners: valueMessages.zh.cornerShapes,
};

const EN: ValueWords = {
  role: peopleMessages.en.roles,
  permission: {
    "account.read": "look at the account",
    "phone.use": "use the phone",
    "content.edit": "change and publish content",
    "account.configure": "change the account's settings",
    "audit.read": "read the audit",
    "people.manage": "manage people",
    "desk.administer": "manage Mpdesk",
  },
  kind: {
    ...valueMessages.en.accountKinds,
    pdf: "PDF",
    zip: "ZIP",
    image: "picture",
    voice: "voice",
    video: "video",
    article: "template",
    block: "block",
  },
  mode: valueMessages.en.encryptionModes,
  replaced: ZH.replaced ?? {},
  type: {
    keyword: "keyword",
    follow: "on following",
    scan: "scan",
    click: "tap on a menu button",
    message: "on",
    default: "when no other rule answers",
    text: "text",
    news: "articles",
    newsSet: "set of articles",
    image: "picture",
    voice: "voice",
    video: "video",
    thumb: "cover",
    music: "music",
    transferCustomerService: "hand to customer service",
    none: "say nothing",
  },
  match: { exact: "is", contains: "contains", regex: "matches" },
  messageType: valueMessages.en.messageTypes,
  replyMode: valueMessages.en.replyModes,
  lifetime: valueMessages.en.lifetimes,
  outcome: valueMessages.en.menuOutcomes,
  step: {
    publish: "Publish",
    revert: "Put back",
    pictures: "Upload pictures",
    cover: "Upload the cover",
    draft: "Write the draft",
    result: "WeChat's check",
  },
  ifMissed: { run: "Published late", skip: "Skipped" },
  content: { kept: "The menu that was planned", draft: "The draft of that moment" },
  platform: valueMessages.en.phoneSystems,
  lost: {
    video: "its video cannot be carried over",
    tooLong: "too long or not complete",
    noArticles: "no usable articles",
    unknown: "can be set in WeChat's console only",
    answered: "has a reply here already",
  },
  dots: valueMessages.en.dotShapes,
  corners: valueMessages.en.cornerShapes,
};

const VALUE_WORDS: Readonly<Record<Locale, ValueWords>> = { zh: ZH, en: EN };

/** What a value of this field is called; the text itself where somebody typed it. */
export function wordsOfValue(field: string, text: string, locale: Locale): string {
  const words = VALUE_WORDS[locale][field] ?? {};
  // A button, and why what it sends was not taken over.
  const [, button, why = text] = /^(.*): (\w+)$/su.exec(text) ?? [];
  if (field === "lost") return button && Object.hasOwn(words, why) ? `${button}：${words[why]}` : text;
  return (Object.hasOwn(words, text) ? words[text] : undefined) ?? text;
}
