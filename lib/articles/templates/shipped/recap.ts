import {
  ACCOUNT_CARD,
  bullets,
  card,
  centred,
  columns,
  document,
  p,
  picture,
  quote,
  rule,
  section,
  sized,
  strong,
  text,
} from "./building";
import type { ShippedTemplate } from "./shipped-template";

export const RECAP: ShippedTemplate = {
  id: "recap",
  name: { zh: "活动回顾", en: "Recap" },
  description: { zh: "数字、照片、精彩发言和感谢", en: "Figures, pictures, what was said, thanks" },
  title: "回顾｜那个下午，我们聊了聊城市",
  themeId: "sea-salt",
  body: document(
    picture("活动大合影"),
    p(
      "11 月 8 日，一百二十位朋友来到城西的老仓库，听六位讲者说了六个关于城市的故事。没来的您，我们把最好的部分记在了这里。",
    ),
    columns(
      [centred([sized("120", "28px")]), centred("位听众")],
      [centred([sized("48", "28px")]), centred("个提问")],
    ),
    section("underline", "他们说"),
    card(
      p([strong("林一｜建筑师")]),
      quote(p("好的街道不是设计出来的，是走出来的。")),
      p("她用十年的照片，讲了一条小巷怎样一点点变得好走。"),
    ),
    card(
      p([strong("周可｜社区店主")]),
      quote(p("记住一百个人的口味，比开一百家店难。")),
      p("一家只有六张桌子的面馆，怎样成了整条街的客厅。"),
    ),
    picture("讲者照片"),
    section("underline", "现场"),
    p("茶歇的时候没有人看手机。有人在留言墙上写：「第一次觉得，邻居是一个动词。」"),
    { type: "imageStrip", content: [picture("现场一"), picture("现场二"), picture("现场三")] },
    section("underline", "留下来的问题"),
    bullets(
      "如果只能保留一处老建筑，您选哪里？",
      "一个不开车的周末，怎样安排？",
      "您愿意为小区多做的一件小事是什么？",
    ),
    p([text("把您的答案写在留言里，点赞最高的三位，送"), strong("下一场的门票"), text("。")]),
    rule("dots"),
    centred([strong("谢谢每一位伙伴")]),
    centred("场地：城西仓库　　摄影：阿树　　志愿者：12 位"),
    ACCOUNT_CARD,
  ),
};
