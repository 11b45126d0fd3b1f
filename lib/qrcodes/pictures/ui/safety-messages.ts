import { defineMessages } from "@/lib/platform/i18n/define-messages";

export const safetyMessages = defineMessages({
  zh: {
    level: "好扫程度",
    levels: { weak: "勉强", fair: "一般", safe: "稳妥" },
    smallest: "最小印刷边长",
    smallestHint: "码本身，不含留白",
    millimetres: (count: number) => `${count} 毫米`,
    largestLogo: "Logo 最大",
    largestLogoHint: "占码的边长",
    percent: (share: number) => `${Math.round(share * 100)}%`,
    mend: "一键调整",
    and: "，",
    changes: {
      foreground: "码点调深",
      cornerColor: "定位角调深",
      background: "背景调浅",
      quietZone: (count: number) => `留白改为 ${count} 格`,
      logoScale: (share: number) => `Logo 缩到 ${Math.round(share * 100)}%`,
      dots: "码点改为方形",
    },
  },
  en: {
    level: "Easy to scan",
    levels: { weak: "Barely", fair: "Fairly", safe: "Very" },
    smallest: "Smallest print",
    smallestHint: "side of the code itself, no margin",
    millimetres: (count: number) => `${count} mm`,
    largestLogo: "Largest logo",
    largestLogoHint: "of the code's side",
    percent: (share: number) => `${Math.round(share * 100)}%`,
    mend: "Make it safe",
    and: ", ",
    changes: {
      foreground: "darker dots",
      cornerColor: "darker corners",
      background: "lighter background",
      quietZone: (count: number) => `quiet zone of ${count}`,
      logoScale: (share: number) => `logo at ${Math.round(share * 100)}%`,
      dots: "square dots",
    },
  },
});
