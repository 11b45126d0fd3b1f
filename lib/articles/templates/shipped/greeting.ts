import {
  ACCOUNT_CARD,
  bullets,
  card,
  centred,
  document,
  p,
  picture,
  rule,
  section,
  sized,
  strong,
  text,
} from "./building";
import type { ShippedTemplate } from "./shipped-template";

export const GREETING: ShippedTemplate = {
  id: "greeting",
  name: { zh: "节日祝福", en: "Greeting" },
  description: { zh: "一封短信、一份小礼", en: "A short letter and a small gift" },
  title: "新春快乐｜见字如面",
  themeId: "festival",
  body: document(
    picture("节日海报"),
    centred([sized("新 春 大 吉", "28px")]),
    centred("山河远阔，灯火可亲"),
    rule("ornament"),
    p("亲爱的朋友："),
    p(
      "又一年走到了最热闹的时候。这一年，您在这里读了 52 篇文章，留下过一千多句话。每一句我们都看过，有几句贴在了办公室的墙上。",
    ),
    p("谢谢您愿意把时间交给我们。新的一年，愿您："),
    card(centred("有人等您回家"), centred("有事让您期待"), centred("有一点闲，去看想看的风景")),
    section("centred", "一份小小的心意"),
    p([text("在对话框回复"), strong("「新年」"), text("，抽一张属于您的新春签。")]),
    bullets(
      [strong("上上签　"), text("全年会员一份，8 名")],
      [strong("上签　"), text("春茶礼盒一份，28 名")],
      [strong("吉签　"), text("手机壁纸一套，人人都有")],
    ),
    p("活动到正月十五为止，中签的朋友会收到我们的消息。"),
    section("centred", "我们放假啦"),
    p("2 月 16 日至 22 日，编辑部休息。23 日，带着新的故事回来见您。"),
    centred("愿您平安，喜乐，所念皆如愿。"),
    p("编辑部全体", { textAlign: "right" }),
    ACCOUNT_CARD,
  ),
};
