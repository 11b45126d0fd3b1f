import { configurationSchema } from "@/lib/admin/configuration/schema";
import { STORIES } from "@/lib/demo/stories";
import type { ButtonAction } from "@/lib/menu/action-types";
import type { MenuDocument } from "@/lib/menu/document";
import { env } from "@/lib/platform/env";
import codes from "./codes.json";
import rules from "./rules.json";

export const DEMO_NAME = "公号台演示号";
/** A pretend person who does not follow yet. */
export const DEMO_NEWCOMER = "小满";

/** Articles and rules, as a file of `apply` holds them. What the articles open and show is served by this desk. */
export function demoConfiguration() {
  const articles = STORIES.map(({ slug, cover, title, lead }) => ({
    key: slug,
    title,
    description: lead,
    pictureUrl: `${env.PUBLIC_URL}/demo/covers/${cover}`,
    url: `${env.PUBLIC_URL}/demo/${slug}`,
  }));
  return configurationSchema.parse({ articles, rules });
}

/** The codes, each with a reply of its own; they show the articles of above. */
export function demoCodes() {
  return configurationSchema.parse({ codes });
}

/** The menu of the tutorials: one button that answers, one with a second level. */
export function demoMenu(): MenuDocument {
  const leaf = (id: string, name: string, key: string, action: ButtonAction) => ({ id, name, key, action });
  const page = (path: string) => ({ type: "view", url: `${env.PUBLIC_URL}/demo/${path}` }) as const;
  const reply = { type: "click" } as const;
  return {
    buttons: [
      { ...leaf("demo-news", "新闻", "NEWS", reply), items: [] },
      {
        id: "demo-leisure",
        name: "休闲",
        key: "LEISURE",
        action: null,
        items: [
          leaf("demo-game", "小游戏", "GAME", page("game")),
          leaf("demo-film", "看视频", "FILM", page("film")),
          leaf("demo-like", "赞一下我们", "LIKE", reply),
        ],
      },
    ],
  };
}
