import { expect, it } from "vitest";
import type { ButtonAction } from "@/lib/menu/action-types";
import type { MenuDocument } from "@/lib/menu/document";
import { blamedFields } from "./blame";

it("an error code of WeChat is brought to the buttons that it can mean", () => {
  const leaf = (id: string, action: ButtonAction) => ({ id, name: id, key: id, action });
  const document: MenuDocument = {
    buttons: [
      { ...leaf("news", { type: "click" }), items: [] },
      {
        ...leaf("more", { type: "click" }),
        items: [leaf("game", { type: "view", url: "https://a.example/" })],
      },
      {
        ...leaf("shop", { type: "miniprogram", appId: "wx", pagePath: "p", url: "https://a.example/" }),
        items: [],
      },
    ],
  };
  expect(blamedFields(40054, document)).toEqual(["game.url"]);
  expect(blamedFields(45064, document)).toEqual(["shop.appId"]);
  expect(blamedFields(40019, document)).toEqual(["news.key"]);
  expect(blamedFields(40018, document)).toEqual(["news.name", "more.name", "shop.name"]);
  expect(blamedFields(48001, document)).toEqual([]);
});
