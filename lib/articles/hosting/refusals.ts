import { Refusal } from "@/lib/platform/action";

const SLUG_TAKEN = {
  zh: "这个网址已经有别的文章在用（或用过），请换一个",
  en: "Another article has this address, or had it; choose another",
};
const PICTURE_GONE = {
  zh: "媒体库里没有这张图片了，请换一张",
  en: "This picture is no longer in the library; choose another",
};
const INVALID = { zh: "请检查标出的地方。", en: "Please check what is marked." };

const field = (name: string, words: { zh: string; en: string }) =>
  new Refusal("invalid", INVALID, { [name]: words });

/** Every "no" of pages, in words. */
export const PAGE_REFUSALS = {
  pictureGone: (fields: readonly string[]) =>
    new Refusal("invalid", INVALID, Object.fromEntries(fields.map((name) => [name, PICTURE_GONE]))),
  gone: new Refusal("not-found", {
    zh: "这篇文章已经被删除，或者它是一个链接，没有自己的页面。",
    en: "This article has been deleted, or it is a link and has no page of its own.",
  }),
  changed: new Refusal("conflict", {
    zh: "您打开之后，文章又被改过。请先看一下现在的内容，再发布。",
    en: "The article was changed after you opened it. Look at what it says now, then publish.",
  }),
  notPublished: new Refusal("conflict", {
    zh: "这篇文章现在没有公开，不用下线。",
    en: "This article is not public, so there is nothing to take down.",
  }),
  slugTaken: field("slug", SLUG_TAKEN),
  past: field("publishAt", { zh: "请选一个将来的时间", en: "Choose a time that is yet to come" }),
  tooFar: field("publishAt", { zh: "最多定在一年之内", en: "Within a year at most" }),
  takeDownPast: field("takeDownAt", { zh: "请选一个将来的时间", en: "Choose a time that is yet to come" }),
  takeDownTooFar: field("takeDownAt", { zh: "最多定在一年之内", en: "Within a year at most" }),
  takeDownFirst: field("takeDownAt", {
    zh: "下线要在发布之后",
    en: "It has to be published before it is taken down",
  }),
  nothingToTakeDown: field("takeDownAt", {
    zh: "文章还没有公开，请同时定下发布的时间",
    en: "The article is not public; say when it is to be published as well",
  }),
  incomplete: {
    zh: "文章还缺一些内容，补上后再发布。",
    en: "Something is missing. Add it, then publish.",
  },
  noTitle: { zh: "请填写标题", en: "Give it a title" },
  noBody: { zh: "正文还是空的", en: "There is no text yet" },
};
