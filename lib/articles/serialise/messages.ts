import { defineMessages } from "@/lib/platform/i18n/define-messages";

/** The few words that readers see and nobody wrote. */
export const serialiseMessages = defineMessages({
  zh: {
    callout: { tip: "提示", note: "说明", warning: "注意", important: "重要" },
    footnotes: "参考链接",
    miniProgram: "小程序",
    follow: "长按二维码关注",
  },
  en: {
    callout: { tip: "Tip", note: "Note", warning: "Caution", important: "Important" },
    footnotes: "Links",
    miniProgram: "Mini program",
    follow: "Press and hold the code to follow",
  },
});
