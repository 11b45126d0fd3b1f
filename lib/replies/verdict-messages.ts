import { defineMessages } from "@/lib/platform/i18n/define-messages";

/** Why a scanned code's own reply was given. */
export const verdictMessages = defineMessages({
  zh: {
    code: (name: string) => `二维码“${name}”自己的回复`,
    states: {
      paused: "二维码当时已暂停，给的是为此设置的回复",
      archived: "二维码当时已归档，给的是为此设置的回复",
      ended: "活动当时已结束，给的是为此设置的回复",
      expired: "二维码当时已过期，给的是为此设置的回复",
    },
    welcome: (name: string) => `新粉丝另外收到规则“${name}”的欢迎语`,
    seeCode: "查看二维码",
  },
  en: {
    code: (name: string) => `The code “${name}” itself`,
    states: {
      paused: "The code was paused; this is what is set for that time",
      archived: "The code was archived; this is what is set for that time",
      ended: "The campaign was over; this is what is set for that time",
      expired: "The code had expired; this is what is set for that time",
    },
    welcome: (name: string) => `The new follower was also sent the welcome of rule “${name}”`,
    seeCode: "See the code",
  },
});
