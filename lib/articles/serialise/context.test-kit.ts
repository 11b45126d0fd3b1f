import { NO_OPTIONS } from "@/lib/articles/themes/options";
import { themeOf } from "@/lib/articles/themes/themes";
import type { Picture, SerialiseContext } from "./context";
import { highlight } from "./highlight";

const WECHAT_PICTURE = "https://mmbiz.qpic.cn/mmbiz_png/abc/0?wx_fmt=png";

export function pictureAt(src: string): Picture {
  return { src, width: 800, height: 450, sources: [] };
}

/** An account without the right to link, whose pictures are all at WeChat already. */
export function contextOf(changes: Partial<SerialiseContext> = {}): SerialiseContext {
  return {
    theme: themeOf("plain"),
    options: NO_OPTIONS,
    locale: "zh",
    picture: ({ mediaId, src }) => (mediaId === null && src === null ? null : pictureAt(WECHAT_PICTURE)),
    qrCode: () => pictureAt(WECHAT_PICTURE),
    account: {
      name: "西湖茶事 <官方>",
      signature: "每周一篇 & 更多",
      avatar: null,
      qrCode: pictureAt(WECHAT_PICTURE),
      profileId: null,
    },
    keepsLinks: false,
    highlight,
    ...changes,
  };
}
