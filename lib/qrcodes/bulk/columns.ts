/** The fields of a line, in the order of the template. */
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

/** What each column is called in the template, and what else people call it: words that mean nothing else. */
const NAMES: Record<LineField, readonly string[]> = {
  name: [
    "名称",
    "name",
    ..."名字 二维码名称 二维码 码名称 渠道 渠道名称 门店名称 门店名 店铺名称 店名 网点名称 海报名称 标题".split(
      " ",
    ),
    ..."title,code,code name,qr code,qr code name,channel,channel name,store name,shop name".split(","),
  ],
  folder: [
    "文件夹",
    "folder",
    ..."资料夹 所属文件夹 分组 分组名称 分类 目录 活动 活动名称".split(" "),
    ..."group,category,campaign".split(","),
  ],
  labels: ["标签", "labels", "label", "标记", "tag", "tags"],
  owner: [
    "负责人",
    "owner",
    ..."员工 门店 归属 所属门店 负责人或门店 店长 责任人 经办人 导购".split(" "),
    ..."store,shop,staff,staff or store,manager,person in charge".split(","),
  ],
  note: [
    "备注",
    "note",
    ..."说明 备注说明 注释".split(" "),
    ..."notes,remark,remarks,comment,comments,description".split(","),
  ],
  reply: [
    "回复",
    "reply",
    ..."扫码回复 扫码后回复 自动回复 回复内容 回复文字 欢迎语".split(" "),
    ..."reply text,message".split(","),
  ],
  followReply: [
    "关注回复",
    "follow reply",
    ..."关注后回复 新关注回复 新粉丝回复 关注欢迎语".split(" "),
    ..."reply to new followers".split(","),
  ],
  scene: [
    "场景值",
    "scene",
    ..."场景 参数 渠道参数 短码 场景ID 场景值ID".split(" "),
    ..."scene_str,scene_id,scene id,scene value,short code".split(","),
  ],
};

/** Columns that are for people, and never for us. */
const UNUSED = "序号 序 行号 顺序 no no. # index serial serial number".split(" ");

/** What a column may be whose name has one of these; the first that fits. Always asked about. */
const HINTS: readonly (readonly [LineField, RegExp])[] = [
  ["followReply", /关注.*(回复|欢迎|消息|文案)|follow/],
  ["reply", /回复|欢迎|消息|文案|reply|message|welcome/],
  ["scene", /场景|参数|编号|编码|代码|scene|code$|id$/],
  ["owner", /店长|负责|经理|人员|姓名|导购|顾问|manager|staff|owner/],
  ["name", /名称|名字|店名|name/],
  ["labels", /标签|渠道|媒介|类型|tag|label|channel|type/],
  ["folder", /区域|大区|片区|城市|省份|地区|部门|项目|类别|region|area|city|department|project/],
  ["note", /备注|说明|位置|地址|remark|note|comment|address|location/],
];
/** Characters of a column's name that tell it from others. */
export const MAX_COLUMN_KEY = 60;
/** Longer ones are no names of columns. */
const MAX_HINTED = 16;

/** What a column's name says of it. `isSure`: nobody need be asked. `field` is null for a column that is of no use. */
export type ColumnMeaning = { field: LineField | null; isSure: boolean };
/** What the people of an account have said of columns, by their `columnKey`. */
export type KnownColumns = ReadonlyMap<string, LineField | null>;
const NONE_KNOWN: KnownColumns = new Map();

/** The column's name in the template. */
export function columnName(field: LineField, locale: "zh" | "en"): string {
  const [zh, en] = NAMES[field];
  return (locale === "zh" ? zh : sentenceCase(en ?? "")) ?? field;
}

/**
 * What a column of this name holds, in Chinese of both scripts or English, however it is spaced. What people said before
 * comes first. Null: the name says nothing.
 */
export function meaningOf(title: string, known: KnownColumns = NONE_KNOWN): ColumnMeaning | null {
  const key = columnKey(title);
  const said = known.get(key) ?? MEANINGS.get(key);
  if (said !== undefined) return { field: said, isSure: true };
  if (known.has(key) || MEANINGS.has(key)) return { field: null, isSure: true };
  if (key === "" || key.length > MAX_HINTED) return null;
  const hint = HINTS.find(([, words]) => words.test(key));
  return hint ? { field: hint[0], isSure: false } : null;
}

/** The field that a column of this name surely holds. */
export function fieldOfColumn(title: string, known?: KnownColumns): LineField | null {
  const meaning = meaningOf(title, known);
  return meaning?.isSure ? meaning.field : null;
}

/** The same for all spellings of a name: "場景值（可不填）*" is "场景值". */
export function columnKey(title: string): string {
  return title
    .normalize("NFKC")
    .replace(/\(.*$/su, "")
    .replace(/[\s_*:：.-]+/gu, "")
    .replace(/\p{Script=Han}/gu, (sign) => SIMPLIFIED.get(sign) ?? sign)
    .toLowerCase()
    .slice(0, MAX_COLUMN_KEY);
}

/** Those of the signs in names of columns that are written in two ways; the traditional one first. */
const SIMPLIFIED = new Map(
  (
    "稱称檔档夾夹資资標标籤签負负責责備备註注覆复復复關关場场門门舖铺鋪铺說说員员組组類类錄录歸归編编號号參参數数內内" +
    "掃扫碼码區区長长經经導导購购單单後后應应隊队題题維维顧顾網网點点報报動动釋释辦办順顺人人產产項项問问訊讯"
  )
    .match(/../gu)
    ?.map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
);

const MEANINGS = new Map<string, LineField | null>([
  ...UNUSED.map((name) => [columnKey(name), null] as const),
  ...LINE_FIELDS.flatMap((field) => NAMES[field].map((name) => [columnKey(name), field] as const)),
]);

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
