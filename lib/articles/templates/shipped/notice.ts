import { bullets, callout, card, document, numbers, p, section, strong, table, text } from "./building";
import type { ShippedTemplate } from "./shipped-template";

export const NOTICE: ShippedTemplate = {
  id: "notice",
  name: { zh: "通知公告", en: "Notice" },
  description: { zh: "什么事、影响谁、要做什么", en: "What happens, whom it reaches, what to do" },
  title: "关于春节期间服务时间的通知",
  themeId: "plain",
  body: document(
    p([strong("各位朋友：")]),
    p("春节将至，为了让一线的伙伴也能回家团圆，现将假期服务安排通知如下。"),
    callout(
      "important",
      p([strong("2 月 16 日至 2 月 22 日暂停发货"), text("，2 月 23 日起按下单先后恢复。")]),
    ),
    section("bar", "服务时间"),
    table(
      ["日期", "门店", "客服", "发货"],
      ["2 月 15 日前", "正常", "9:00–21:00", "正常"],
      ["2 月 16–22 日", "休息", "10:00–16:00", "暂停"],
      ["2 月 23 日起", "正常", "9:00–21:00", "正常"],
    ),
    section("bar", "您需要做的"),
    numbers(
      "2 月 14 日 17:00 前下单，可在节前发出。",
      "已下单需要改地址的，请在 2 月 15 日前联系客服。",
      "会员积分 2 月 28 日清零的日期顺延到 3 月 15 日，无需操作。",
    ),
    section("bar", "遇到急事"),
    card(
      p([strong("客服热线　"), text("400-000-0000")]),
      p([strong("公众号　"), text("回复「人工」，值班同事会尽快答复")]),
      bullets("请备好订单号", "节日期间回复可能较慢，请您谅解"),
    ),
    p("给您带来不便，敬请谅解。祝您新春愉快，阖家安康！"),
    p("某某公司", { textAlign: "right" }),
    p("2026 年 2 月 8 日", { textAlign: "right" }),
  ),
};
