import { defineMessages } from "@/lib/platform/i18n/define-messages";

/** Asking for a new picture, before and after. */
export const renewMessages = defineMessages({
  zh: {
    action: "换新的图片",
    title: "换一张新的图片？",
    body: "向微信重新要一张，场景值和回复不变，有效期和原来一样长。图片会变：已经印出来或发出去的旧图到期后就扫不开了。",
    confirm: "换新",
    busy: "正在请微信生成…",
    done: "已换新，请下载新的图片",
  },
  en: {
    action: "Get a new picture",
    title: "Get a new picture?",
    body: "WeChat is asked for a new one that lasts as long as the old; scene and reply stay. The picture changes: what was printed or sent before stops working when it expires.",
    confirm: "Renew",
    busy: "Asking WeChat…",
    done: "Renewed; download the new picture",
  },
});
