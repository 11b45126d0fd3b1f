import {
  ACCOUNT_CARD,
  bullets,
  callout,
  card,
  columns,
  document,
  h,
  p,
  picture,
  quote,
  section,
  sized,
  strong,
  text,
} from "./building";
import type { ShippedTemplate } from "./shipped-template";

export const RECRUITMENT: ShippedTemplate = {
  id: "recruitment",
  name: { zh: "招聘", en: "Recruitment" },
  description: { zh: "我们是谁、找什么人、怎么投", en: "Who we are, whom we look for, how to apply" },
  title: "我们在找三位新同事",
  themeId: "harbour",
  body: document(
    quote(p("不必事事都会，只要愿意把一件小事做到好。")),
    p(
      "我们是一支二十人的团队，做了六年本地生活服务，如今每个月有十二万人在用。这个春天，想请三位同路人加入。",
    ),
    columns(
      [
        p([sized("20", "28px"), text(" 人")], { textAlign: "center" }),
        p("团队规模", { textAlign: "center" }),
      ],
      [
        p([sized("12", "28px"), text(" 万")], { textAlign: "center" }),
        p("每月在用", { textAlign: "center" }),
      ],
    ),
    picture("办公室或团队合影"),
    section("number", "在招职位", "01"),
    card(
      h(3, "新媒体编辑　2 人"),
      p([strong("您会做的事")]),
      bullets("每周策划并写好两篇公众号文章", "看数据，找出下一个值得写的题目", "和设计、客服一起回应读者"),
      p([strong("我们希望您")]),
      bullets("写得清楚，改得耐心", "有一年以上的内容经验，附上三篇代表作"),
      p([text("杭州　"), strong("9–14K　13 薪")]),
    ),
    card(
      h(3, "前端工程师　1 人"),
      p([strong("您会做的事")]),
      bullets("把每天十万人打开的页面做得又快又稳", "和产品经理一起把想法变成看得见的样子"),
      p([strong("我们希望您")]),
      bullets("熟悉 TypeScript，写过要长期维护的项目", "在意细节，也在意期限"),
      p([text("杭州　"), strong("18–28K　14 薪")]),
    ),
    section("number", "我们给什么", "02"),
    bullets(
      [strong("时间"), text("：十点上班，每周三在家办公，年假 12 天起")],
      [strong("保障"), text("：六险一金，年度体检，加班调休")],
      [strong("成长"), text("：每年 5,000 元学习金，买书不限")],
    ),
    section("number", "怎么投递", "03"),
    p([
      text("简历发到 "),
      strong("hr@example.com"),
      text("，标题写「职位＋姓名」。三个工作日内一定回复，不合适也会告诉您原因。"),
    ]),
    callout("tip", p("面试一般两轮，都可以线上。第一轮聊经历，第二轮一起做一道真实的小题。")),
    ACCOUNT_CARD,
  ),
};
