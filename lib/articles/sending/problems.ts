import type { NodePath } from "@/lib/articles/document/document-types";
import type { Localized } from "@/lib/platform/i18n/locale";
import type { FaultField, SendingFailure } from "./types";

/** Where in the draft something is wrong. */
export type FaultPlace = { articleId: string | null; field: FaultField | null; path: NodePath | null };

/** Something of an article keeps it from being sent, and a person has to mend it. */
export class SendingFault extends Error {
  override readonly name = "SendingFault";
  readonly failure: SendingFailure;

  constructor(words: Localized, place: FaultPlace) {
    super(words.en);
    this.failure = { words, ...place };
  }
}

export const SENDING_WORDS = {
  privatePicture: {
    zh: "这张图片的地址在内部网络里，不能从那里取。请上传到媒体库再放进来",
    en: "This picture's address is in a private network, from which nothing is fetched. Upload the file instead",
  },
  missingPicture: {
    zh: "这张图片打不开，可能已经删除。请换一张",
    en: "This picture cannot be opened; it may be gone. Choose another one",
  },
  largePicture: {
    zh: "这张图片超过 10 MB，微信不收。请压缩后再换上",
    en: "This picture has more than 10 MB, which WeChat refuses. Make it smaller and put it back",
  },
  pictureFormat: {
    zh: "微信只收 JPG、PNG 和 GIF 图片，这张是别的格式。请换一种格式",
    en: "WeChat takes JPG, PNG and GIF pictures; this one is something else. Use one of these formats",
  },
  missingCode: {
    zh: "这里的二维码已经删除或过期，请换一个",
    en: "The QR code here was deleted or is over: choose another one",
  },
  noCover: {
    zh: "微信要求每篇都有封面，请选择一张图片",
    en: "WeChat wants a cover for each article: choose a picture",
  },
  draftGone: {
    zh: "微信那边的草稿不见了：可能在公众平台删除或发表了。再点一次“发到微信”会新建一份草稿",
    en: "The draft is gone at WeChat: somebody deleted or published it there. Send again to make a new one",
  },
  publishUnknown: {
    zh: "微信没有答复这次发布，过了一阵也没有看到结果。请到公众平台看看是否已经发表，没有的话再点一次“发布”",
    en: "WeChat did not answer when this was published, and nothing was seen of it since. Look at mp.weixin.qq.com whether it is there; if not, publish again",
  },
  notOriginal: {
    zh: "没有通过微信的原创校验，没有发布。请到公众平台查看说明，修改后更新草稿再发布",
    en: "WeChat's check for originality refused it, so it is not published. Read the note at mp.weixin.qq.com, change it, update the draft and publish again",
  },
  publishFailed: {
    zh: "微信没有发布成功，没有说明原因。草稿还在，可以过一会儿再试，或到公众平台发表",
    en: "WeChat could not publish it and gave no reason. The draft is still there: try again in a while, or publish it at mp.weixin.qq.com",
  },
  auditRefused: {
    zh: "没有通过微信的审核，没有发布。请检查内容，修改后更新草稿再发布",
    en: "WeChat's audit refused it, so it is not published. Check the content, change it, update the draft and publish again",
  },
  banned: {
    zh: "文章被微信下架了，请到公众平台查看通知",
    en: "WeChat has taken the article down: read the notice at mp.weixin.qq.com",
  },
  noPublishRight: {
    zh: "这个公众号没有发布接口的权限（未认证的账号没有）。草稿已经在公众平台的草稿箱里，可以在那里点“发表”；或者用“复制到公众平台”",
    en: "This account may not publish from here (unverified ones may not). The draft waits in the box of drafts at mp.weixin.qq.com and can be published there; or use “Copy for WeChat”",
  },
  noDraftRight: {
    zh: "这个公众号没有草稿接口的权限。请用“复制到公众平台”，粘贴到微信的编辑器里",
    en: "This account may not make drafts from here. Use “Copy for WeChat” and paste it into WeChat's editor",
  },
  resting: {
    zh: "微信暂时没有答复，过一会儿自动接着做",
    en: "WeChat does not answer at the moment; it goes on by itself in a while",
  },
  minuteFull: {
    zh: "微信嫌太快了，下一分钟接着做",
    en: "WeChat wants it slower; it goes on in the next minute",
  },
  dayFull: {
    zh: "今天调用微信的次数用完了，明天自动接着做",
    en: "Today's calls to WeChat are used up; it goes on by itself tomorrow",
  },
  unexpected: {
    zh: "出了意外，没有完成。请再试一次；还是不行的话，请把时间告诉管理员查看日志",
    en: "Something unexpected happened. Try again; if it stays, tell an administrator the time, to look at the log",
  },
} as const satisfies Record<string, Localized>;
