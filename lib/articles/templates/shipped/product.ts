import {
  bullets,
  callout,
  card,
  centred,
  document,
  MARKED,
  p,
  picture,
  quote,
  section,
  sized,
  strong,
  table,
  text,
} from "./building";
import type { ShippedTemplate } from "./shipped-template";

export const PRODUCT: ShippedTemplate = {
  id: "product",
  name: { zh: "新品上市", en: "New product" },
  description: { zh: "卖点、规格、价格和优惠", en: "What is good about it, sizes, prices, an offer" },
  title: "新品｜一杯会呼吸的冷萃",
  themeId: "citrus",
  body: document(
    picture("产品主图"),
    centred([sized("十二小时，只为这一口清甜", "20px")]),
    centred("冷水慢萃，不加糖，不加香精。"),
    section("bar", "好在哪里"),
    bullets(
      [strong("慢　"), text("4 ℃ 低温浸 12 小时，苦味留在茶叶里")],
      [strong("净　"), text("配料表只有两行：水、茶叶")],
      [strong("轻　"), text("一瓶 0 糖 0 脂，下午喝也安心")],
    ),
    picture("使用场景"),
    p([
      text("我们试了 37 个配方，最后留下最简单的一个。因为好茶本来就"),
      text("不需要被掩盖", MARKED),
      text("。"),
    ]),
    quote(p("「像把一口山泉含在嘴里，回甘很长。」"), p("—— 试喝的朋友 @小满", { textAlign: "right" })),
    section("bar", "选哪一款"),
    table(
      ["口味", "适合", "价格"],
      ["龙井", "喜欢清香", "¥18"],
      ["茉莉", "喜欢花香", "¥18"],
      ["岩茶", "喜欢醇厚", "¥22"],
    ),
    section("bar", "首发优惠"),
    card(
      centred([sized("买二送一", "26px")]),
      centred("3 月 20 日–3 月 31 日"),
      centred("门店与小程序同步，送完为止"),
    ),
    p([text("回复"), strong("「冷萃」"), text("领取 5 元券，下单时自动抵扣。")]),
    callout("note", p("开封后请冷藏，24 小时内喝完。轻微沉淀是茶叶的天然物质，摇匀即可。")),
    section("bar", "您可能想问"),
    bullets(
      [strong("孕妇能喝吗？"), text("含有咖啡因，请遵医嘱。")],
      [strong("怎么退换？"), text("收到后有破损，拍照发给客服，直接补发。")],
    ),
  ),
};
