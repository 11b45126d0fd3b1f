import {
  ACCOUNT_CARD,
  card,
  centred,
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

export const INTERVIEW: ShippedTemplate = {
  id: "interview",
  name: { zh: "人物专访", en: "Interview" },
  description: { zh: "导语、人物名片和一问一答", en: "A lead, who it is, questions and answers" },
  title: "她把旧书店开成了一条河",
  themeId: "magazine",
  body: document(
    picture("人物肖像"),
    p([sized("「书会自己找到要去的人，我只是帮它们不走丢。」", "20px")]),
    p(
      "在城南一条不通车的巷子里，许青守着一家二十平米的旧书店。十五年，她经手过四万本书，记得住其中的一大半。",
    ),
    card(
      p([strong("许青")]),
      p("旧书店「渡口」主人，曾任中学语文老师。2011 年辞职开店，至今没有上过一天打卡的班。"),
    ),
    section("frame", "为什么是旧书"),
    p([strong("问　很多人说实体书店难，您为什么还做旧书？")]),
    p("答　新书是出版社的，旧书是人的。翻到别人画的线、夹的车票，您会觉得有人在陪您读。"),
    p([strong("问　最难的是什么时候？")]),
    p("答　第三年。房租涨了，进来躲雨的人比买书的多。后来我想通了，躲雨的人也是客人，就在门口摆了一条长凳。"),
    quote(p("躲雨的人也是客人。")),
    picture("书店一角"),
    section("frame", "四万本书的去处"),
    p([strong("问　有没有一本舍不得卖的？")]),
    p(
      "答　有过。是一本 1982 年的《新华字典》，扉页写着「给小妹，认字就不怕走远」。放了六年，直到那位小妹自己找来。",
    ),
    p([strong("问　她说了什么？")]),
    p("答　什么也没说，站着看了很久。后来每年清明，她都会寄一包茶来。"),
    section("frame", "以后"),
    p([strong("问　店会一直开下去吗？")]),
    p("答　河不会问自己要流到什么时候。"),
    rule("ornament"),
    centred([text("采访、文字　"), strong("作者名"), text("　　摄影　"), strong("摄影师")]),
    ACCOUNT_CARD,
  ),
};
