import {
  bullets,
  callout,
  columns,
  document,
  h,
  MARKED,
  p,
  picture,
  section,
  strong,
  table,
  tasks,
  text,
} from "./building";
import type { ShippedTemplate } from "./shipped-template";

export const GUIDE: ShippedTemplate = {
  id: "guide",
  name: { zh: "清单攻略", en: "Guide" },
  description: { zh: "一步一步，能照着做、能收藏", en: "Step by step, to follow and to keep" },
  title: "一个人的周末露营，照着这份清单就够了",
  themeId: "matcha",
  body: document(
    p(
      "第一次露营，最怕的不是忘带东西，而是带了一车用不上的东西。这份清单我们走了十二次营地才删到这么短，建议先收藏。",
    ),
    callout("tip", p([strong("三句话版本："), text("选离家一小时内的营地；只带一个包；天黑前扎好帐篷。")])),
    section("number", "先选地方", "1"),
    p([text("新手请选"), text("有水、有厕所、能停车", MARKED), text("的营地。看三样：")]),
    bullets(
      [strong("距离"), text("：车程一小时以内，累了能回家")],
      [strong("地面"), text("：草地优于沙地，沙地优于碎石")],
      [strong("风"), text("：背风坡，离水边至少二十米")],
    ),
    picture("营地照片"),
    section("number", "再装背包", "2"),
    columns(
      [h(4, "必带"), tasks("帐篷与地钉", "睡袋、防潮垫", "头灯和电池", "饮用水 3 升")],
      [h(4, "可带"), tasks("折叠椅", "小炉与气罐", "蓝牙音箱", "一本书")],
    ),
    section("number", "当天时间表", "3"),
    table(
      ["时间", "做什么", "提醒"],
      ["14:00", "到达，绕营地走一圈", "先认厕所和水源"],
      ["15:00", "搭帐篷", "门背风，绳拉紧"],
      ["17:30", "做饭", "离帐篷三米以上"],
      ["21:00", "收食物，熄灯", "垃圾挂高"],
    ),
    callout("warning", p("帐篷里绝对不能生火，也不要用炭取暖。一氧化碳没有味道。")),
    section("number", "走之前", "4"),
    tasks("垃圾全部带走", "火彻底浇灭，用手背试温", "地钉一根不落", "给营地拍一张「来过」的照片"),
    p("把这篇转给要和您一起去的人，剩下的交给星星。"),
  ),
};
