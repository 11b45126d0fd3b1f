/** The fields of a line, in the order of the template and of lists without a head. */
export const LINE_FIELDS = [
  "name",
  "folder",
  "labels",
  "owner",
  "note",
  "reply",
  "followReply",
  "scene",
] as const;
export type LineField = (typeof LINE_FIELDS)[number];

/** What each column is called in the template, and what else people call it. */
const NAMES: Record<LineField, readonly string[]> = {
  name: [
    "名称",
    "name",
    "名字",
    "二维码名称",
    "渠道",
    "渠道名称",
    "标题",
    "title",
    "code",
    "code name",
    "channel",
  ],
  folder: ["文件夹", "folder", "分组", "分类", "目录", "group", "category", "活动", "campaign"],
  labels: ["标签", "labels", "label", "标记"],
  owner: [
    "负责人",
    "owner",
    "员工",
    "门店",
    "归属",
    "store",
    "shop",
    "staff",
    "负责人或门店",
    "staff or store",
  ],
  note: ["备注", "note", "notes", "说明", "remark", "remarks", "comment", "description"],
  reply: ["回复", "reply", "扫码回复", "回复内容", "回复文字", "reply text", "message"],
  followReply: [
    "关注回复",
    "follow reply",
    "关注后回复",
    "新关注回复",
    "新粉丝回复",
    "reply to new followers",
  ],
  scene: [
    "场景值",
    "scene",
    "场景",
    "参数",
    "编号",
    "scene_str",
    "scene_id",
    "scene id",
    "短码",
    "short code",
  ],
};

/** The column's name in the template. */
export function columnName(field: LineField, locale: "zh" | "en"): string {
  const [zh, en] = NAMES[field];
  return (locale === "zh" ? zh : sentenceCase(en ?? "")) ?? field;
}

/** The field that a column of this name holds, in Chinese or English, however it is spaced; null for any other. */
export function fieldOfColumn(title: string): LineField | null {
  return FIELD_OF.get(normalize(title)) ?? null;
}

const FIELD_OF = new Map(
  LINE_FIELDS.flatMap((field) => NAMES[field].map((name) => [normalize(name), field] as const)),
);

/** "场景值（可不填）*" is "场景值". */
function normalize(title: string): string {
  return title
    .normalize("NFKC")
    .replace(/\(.*$/su, "")
    .replace(/[\s_*:：-]+/gu, "")
    .toLowerCase();
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
