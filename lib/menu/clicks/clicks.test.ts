import { expect, it } from "vitest";
import type { ButtonAction } from "@/lib/menu/action-types";
import { newLeaf } from "@/lib/menu/document";
import { reportClicks } from "./clicks";

const leaf = (name: string, action: ButtonAction) => ({ ...newLeaf(name), action, items: [] });
const news = leaf("新闻", { type: "click" });
const site = leaf("官网", { type: "view", url: "https://a.example.com" });
const film = leaf("短片", { type: "media", mediaId: "M", title: "", fileId: "" });
const document = { buttons: [news, { ...leaf("更多", { type: "click" }), items: [site, film] }] };

it("puts the most tapped button first and those that WeChat keeps to itself last", () => {
  const clicks = [
    { buttonId: site.id, taps: 8, followers: 5 },
    { buttonId: news.id, taps: 2, followers: 2 },
  ];
  expect(reportClicks({ document, conditional: [] }, clicks, () => null)).toMatchObject({
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
  const { removed } = reportClicks({ document, conditional: [] }, clicks, (id) =>
    id === "gone" ? "旧活动" : null,
  );
  expect(removed).toMatchObject([{ id: "gone", name: "旧活动", taps: 3, heat: 1 }]);
});

it("keeps what a button was tapped before it got items with it: it is live", () => {
  const parent = document.buttons[1]?.id ?? "";
  const clicks = [{ buttonId: parent, taps: 1, followers: 1 }];
  const { rows, removed } = reportClicks({ document, conditional: [] }, clicks, () => "更多");
  expect(removed).toEqual([]);
  expect(rows[0]).toMatchObject({ id: parent, name: "更多", taps: 1 });
});

it("puts the taps in a menu for some followers under that menu, copies of default buttons included", () => {
  const own = leaf("会员日", { type: "view", url: "https://vip.example.com" });
  const conditional = [{ id: "vip", name: "会员", document: { buttons: [news, own] } }];
  const clicks = [
    { buttonId: news.id, taps: 5, followers: 4 },
    { buttonId: `vip.${news.id}`, taps: 2, followers: 1 },
    // As it was counted before menus were told apart.
    { buttonId: own.id, taps: 3, followers: 2 },
    { buttonId: "former.gone", taps: 1, followers: 1 },
  ];
  const report = reportClicks({ document, conditional }, clicks, (id) => (id === "gone" ? "旧按钮" : null));
  expect(report.rows[0]).toMatchObject({ name: "新闻", taps: 5 });
  expect(report.conditional).toMatchObject([
    {
      id: "vip",
      name: "会员",
      rows: [
        { name: "会员日", taps: 3 },
        { name: "新闻", taps: 2 },
      ],
    },
  ]);
  expect(report.removed).toMatchObject([{ name: "旧按钮", taps: 1 }]);
});
