import { defineMessages } from "@/lib/platform/i18n/define-messages";

/** What a code was used for, one purpose after the other. */
export const formerUseMessages = defineMessages({
  zh: {
    title: "这个码的用途",
    description: "改作他用以前的数据单独保留，不会算到新用途里。",
    present: "现在的用途",
    days: (from: string, to: string) => `${from} 至 ${to}`,
    since: (from: string) => `${from} 起`,
  },
  en: {
    title: "What this code was used for",
    description: "What it brought before it was taken for a new purpose is kept apart.",
    present: "Now",
    days: (from: string, to: string) => `${from} to ${to}`,
    since: (from: string) => `since ${from}`,
  },
});
