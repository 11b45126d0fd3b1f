import { defineMessages } from "@/lib/platform/i18n/define-messages";

/** What the pages about an account's codes have in common. */
export const qrSectionMessages = defineMessages({
  zh: {
    title: "二维码",
    label: "二维码的各个页面",
    sections: { codes: "二维码", bulk: "批量生成", print: "打印", reports: "数据" },
  },
  en: {
    title: "QR codes",
    label: "Pages about QR codes",
    sections: { codes: "Codes", bulk: "Many at once", print: "Print", reports: "Reports" },
  },
});
