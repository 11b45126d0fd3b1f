import { defineMessages } from "@/lib/platform/i18n/define-messages";

export const followUpMessages = defineMessages({
  zh: {
    one: {
      sent: "回复之后另发，已送出",
      waiting: "马上发送",
      waitingAgain: (attempts: number) => `还没有发出，试过 ${attempts} 次，稍后自动再试`,
      refused: "没有发出",
      expired: "没有发出：超过 48 小时，微信不再接收",
      unknown: "可能没有发出：微信两次都没有应答，为避免重复不再发送",
      restored: "可能没有发出：数据是从备份恢复的，恢复之前也许已经送出，为避免重复不再发送",
      because: (state: string, reason: string) => `${state}。${reason}`,
    },
    inList: {
      all: (count: number) => `另发 ${count} 条`,
      waiting: (count: number) => `${count} 条等待发送`,
      unsure: (count: number) => `${count} 条可能没有发出`,
      unsent: (count: number) => `${count} 条没有发出`,
    },
    totals: {
      title: "最近 7 天的后续回复",
      hint: "一次应答只能带一条回复，其余的随后作为客服消息发送。",
      sent: (count: number) => `已发出 ${count} 条`,
      waiting: (count: number) => `等待发送 ${count} 条`,
      unsent: (count: number) => `没有发出 ${count} 条`,
      refused: (count: number) => `${count} 条被微信拒绝`,
      expired: (count: number) => `${count} 条超过 48 小时没能发出`,
      unknown: (count: number) => `${count} 条不知道有没有送到，微信两次都没有应答`,
      restored: (count: number) => `${count} 条不知道有没有送到，数据是从备份恢复的`,
    },
  },
  en: {
    one: {
      sent: "Sent after the answer",
      waiting: "Being sent",
      waitingAgain: (attempts: number) =>
        `Not sent yet: tried ${attempts === 1 ? "once" : `${attempts} times`}, and again soon`,
      refused: "Not sent",
      expired: "Not sent: WeChat takes nothing after 48 hours",
      unknown: "Perhaps not sent: WeChat did not answer twice, and it is not sent a third time",
      restored:
        "Perhaps not sent: a backup was restored before which it may have been sent, and it is not sent twice",
      because: (state: string, reason: string) => `${state}. ${reason}`,
    },
    inList: {
      all: (count: number) => `${count} more after it`,
      waiting: (count: number) => `${count} waiting`,
      unsure: (count: number) => `${count} perhaps not sent`,
      unsent: (count: number) => `${count} not sent`,
    },
    totals: {
      title: "Further replies of the last 7 days",
      hint: "An answer holds one reply; the others follow as customer-service messages.",
      sent: (count: number) => `${count} sent`,
      waiting: (count: number) => `${count} waiting`,
      unsent: (count: number) => `${count} not sent`,
      refused: (count: number) => `${count} refused by WeChat`,
      expired: (count: number) => `${count} not sent within 48 hours`,
      unknown: (count: number) =>
        `${count} that WeChat did not answer twice: nobody knows whether they arrived`,
      restored: (count: number) =>
        `${count} that may have been sent before a backup was restored: nobody knows whether they arrived`,
    },
  },
});
