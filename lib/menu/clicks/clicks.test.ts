import { expect, it } from "vitest";
import type { ButtonAction } from "@/lib/menu/action-types";
import { newLeaf } from "@/lib/menu/document";
import { reportClicks } from "./clicks";

const leaf = (name: string, action: ButtonAction) => ({ ...newLeaf(name), action, items: [] });
const news = leaf("新闻", { type: "click" });
const site = leaf("官网", { type: "view", url: "https://a.example.com" });
const film = leaf("短片", { type: "media", mediaId: "M", title: "" });
const document = { buttons: [news, { ...leaf("更多", { type: "click" }), items: [site, film] }] };

it("puts the most tapped button first and those that WeChat keeps to itself last", () => {
  const clicks = [
    { buttonId: site.id, taps: 8, followers: 5 },
    { buttonId: news.id, taps: 2, followers: 2 },
  ];
  expect(reportClicks(document, clicks, () => null)).toMatchObject({
    rows: [
      { name: "官网", parentName: "更多", taps: 8, followers: 5, heat: 1, isReported: true },
      { name: "新闻", parentName: null, taps: 2, followers: 2, heat: 0.25, isReported: true },
      { name: "短片", taps: 0, isReported: false },
    ],
    removed: [],
    taps: 10,
  });
});

it("keeps the taps of a button that is gone, under the name that it had", () => {
  const clicks = [{ buttonId: "gone", taps: 3, followers: 1 }];
  const { removed } = reportClicks(document, clicks, (id) => (id === "gone" ? "旧活动" : null));
  expect(removed).toMatchObject([{ id: "gone", name: "旧活动", taps: 3, heat: 1 }]);
});

it("counts a former leaf that has become a parent among the removed ones", () => {
  const parent = document.buttons[1]?.id ?? "";
  const { removed } = reportClicks(document, [{ buttonId: parent, taps: 1, followers: 1 }], () => "更多");
  expect(removed).toMatchObject([{ id: parent, name: "更多" }]);
});
