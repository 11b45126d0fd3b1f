import { defineMessages } from "@/lib/platform/i18n/define-messages";

export const qrCodesMessages = defineMessages({
  zh: { title: "二维码" },
  en: { title: "QR codes" },
});
