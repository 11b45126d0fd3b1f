import { expect, it } from "vitest";
import { describeDetail } from "./describe-detail";

it("says in words what is stored as values", () => {
  const detail = {
    id: "x",
    role: { from: "editor", to: "admin" },
    lifetime: "permanent",
    replaced: ["appSecret", "encodingAesKey"],
    ifMissed: "run",
    content: "kept",
    revertAt: null,
    note: "",
    accountId: "5f1c",
  };
  expect(describeDetail(detail, "zh")).toEqual([
    { name: "角色", before: "编辑", after: "管理员" },
    { name: "有效期", before: null, after: "永久" },
    { name: "更换了", before: null, after: "AppSecret · EncodingAESKey" },
    { name: "公号台停机的话", before: null, after: "恢复后补发" },
    { name: "发布的菜单", before: null, after: "原来定好的菜单" },
  ]);
  expect(describeDetail({ permission: "content.edit" }, "en")).toEqual([
    { name: "Right that it takes", before: null, after: "change and publish content" },
  ]);
});

it("a rule reads as it does in its form, without what only machines know", () => {
  const after = {
    triggers: [
      { type: "click", key: "MENU_d2e1aa009c5b" },
      { type: "click", key: "vip" },
      { type: "keyword", match: "exact", text: "exact" },
    ],
    replies: [
      { type: "text", text: "none" },
      { type: "news", articleIds: ["c1", "c2"] },
    ],
  };
  expect(describeDetail({ after }, "zh")).toEqual([
    { name: "触发条件", before: null, after: "点菜单按钮 · 点菜单按钮 · vip · 关键词 · 等于 · exact" },
    { name: "回复", before: null, after: "文字 · none · 图文" },
  ]);
});

it("says what was not taken over, and the parts of a style by their names", () => {
  expect(describeDetail({ lost: ["影片: video", "问候：晚安"] }, "zh")).toEqual([
    { name: "没能取到的", before: null, after: "影片：视频带不过来 · 问候：晚安" },
  ]);
  expect(describeDetail({ style: { foreground: "#12305c", dots: "rounded", hasLogo: false } }, "zh")).toEqual(
    [{ name: "样式", before: null, after: "码点颜色 #12305c · 码点 圆角 · 有 Logo 否" }],
  );
});

it("says of articles and files what people know of them, not how they are kept", () => {
  const hash = "0f".repeat(32);
  expect(describeDetail({ id: "x", before: hash, after: "1e".repeat(32), bytes: 2048 }, "zh")).toEqual([
    { name: "大小", before: null, after: "2048" },
  ]);
  expect(
    describeDetail({ kind: "image", format: "png", contentHash: hash, sending: "s", revision: 3 }, "zh"),
  ).toEqual([
    { name: "类型", before: null, after: "图片" },
    { name: "格式", before: null, after: "png" },
  ]);
  expect(
    describeDetail(
      { step: "cover", isOn: true, before: { slug: "tea" }, after: { slug: "spring-tea" } },
      "en",
    ),
  ).toEqual([
    { name: "Address", before: "tea", after: "spring-tea" },
    { name: "Step", before: null, after: "Upload the cover" },
    { name: "Public list of articles", before: null, after: "yes" },
  ]);
});

it("reads what was recorded of material and templates as people call it", () => {
  const material = { mediaId: "z0_Material-at-WeChat", type: "thumb" };
  expect(describeDetail(material, "zh")).toEqual([{ name: "类型", before: null, after: "封面图" }]);
  expect(describeDetail({ id: "x", kind: "block" }, "en")).toEqual([
    { name: "Kind", before: null, after: "block" },
  ]);
  expect(describeDetail({ id: "x", kind: "article" }, "zh")).toEqual([
    { name: "类型", before: null, after: "模板" },
  ]);
});
