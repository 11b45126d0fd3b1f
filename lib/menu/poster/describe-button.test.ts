import { describe, expect, it } from "vitest";
import { newLeaf } from "@/lib/menu/document";
import { describeButton } from "./describe-button";

describe("a button in words", () => {
  it.each([
    [{ type: "view", url: "https://a.example.com/" }, "打开网页", "https://a.example.com/"],
    [{ type: "miniprogram", appId: "wx1", pagePath: "pages/a", url: "" }, "打开小程序", "wx1 pages/a"],
    [{ type: "media", mediaId: "M1", title: "封面", fileId: "" }, "发送素材", "封面"],
    [{ type: "article", articleId: "A1", title: "" }, "发送文章卡片", "A1"],
    [{ type: "click" }, "发送回复", ""],
  ] as const)("%o", (action, what, target) => {
    expect(describeButton({ ...newLeaf("按钮"), action }, "zh")).toEqual({ what, target });
  });

  it("of a parent says that it opens, whatever action it had before", () => {
    const parent = { ...newLeaf("服务"), action: { type: "click" as const }, items: [newLeaf("官网")] };
    expect(describeButton(parent, "en").what).toBe("Open its items");
  });
});
