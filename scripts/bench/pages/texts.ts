/** Words that shops write about. Put together by number, they give texts that differ and are the same in every run. */
const PLACES = ["城南店", "江边夜市", "老城门店", "线上商城", "大学城店", "高铁站店", "图书馆店", "会员中心"];
const TOPICS = [
  "营业时间",
  "优惠券",
  "积分兑换",
  "退换货",
  "开发票",
  "预约参观",
  "会员日",
  "停车",
  "外卖",
  "亲子活动",
  "新品",
  "招聘",
];
const TONES = ["说明", "最新安排", "常见问题", "周末特别提醒", "一图看懂", "报名开始"];
const QUESTIONS = [
  "怎么用",
  "在哪里看",
  "今天还有吗",
  "可以改到明天吗",
  "人工客服在吗",
  "多少钱一份",
  "需要提前约吗",
];

/** What every twelfth row of each list contains. */
export const FREQUENT_WORD = "优惠券";

/** What exactly one row of each list contains, for a search that has to look at all of them. */
export const RARE_WORD = "孔明灯";

/** A name such as 城南店优惠券常见问题 0012. @param number of the row, from 0 */
export function titleOf(number: number): string {
  return `${pick(PLACES, number)}${topicOf(number)}${pick(TONES, number / 96)} ${String(number).padStart(4, "0")}`;
}

/** What a follower would ask about it. */
export function keywordOf(number: number): string {
  return `${topicOf(number)}${number}`;
}

export function questionOf(number: number): string {
  return `${pick(PLACES, number)}的${topicOf(number)}${pick(QUESTIONS, number / 13)}`;
}

/** A paragraph of some 90 characters. */
export function paragraphOf(number: number): string {
  const place = pick(PLACES, number);
  return `您好，关于${place}的${topicOf(number)}：周一至周五 9:00–21:00，周末延长到 22:30。凭会员码可享 ${(number % 40) + 50} 折，数量有限，先到先得；如需帮助请回复“人工”，或致电 400-${String(number).padStart(6, "0")}。`;
}

function topicOf(number: number): string {
  return pick(TOPICS, number / 8);
}

function pick(words: readonly string[], number: number): string {
  return words[Math.floor(number) % words.length] ?? "";
}
