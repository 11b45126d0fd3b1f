// Menus in the shapes that accounts were seen to give, made up for tests.
import { consoleNews } from "./console-answers.test-kit";

const leaf = (more: object) => ({ name: "按钮", ...more });

const API_BUTTONS = {
  click: { key: "K" },
  view: { url: "https://a.example/" },
  miniprogram: { appid: "wx0123456789abcdef", pagepath: "pages/index", url: "https://a.example/" },
  scancode_push: { key: "K" },
  scancode_waitmsg: { key: "K" },
  pic_sysphoto: { key: "K" },
  pic_photo_or_album: { key: "K" },
  pic_weixin: { key: "K" },
  location_select: { key: "K" },
  media_id: { media_id: "M" },
  view_limited: { media_id: "M" },
  article_id: { article_id: "A" },
  article_view_limited: { article_id: "A" },
};
const CONSOLE_BUTTONS = {
  text: { value: "您好" },
  img: { value: "IMAGE" },
  photo: { value: "IMAGE" },
  voice: { value: "VOICE" },
  video: { value: "https://a.example/v.mp4" },
  news: { value: "NEWS", news_info: { list: [consoleNews("开业")] } },
};

/** Each kind of button on both levels. */
const EACH_BUTTON = Object.entries({ ...API_BUTTONS, ...CONSOLE_BUTTONS }).map(([type, fields]) => ({
  name: `a button of type ${type}`,
  answer: {
    is_menu_open: 1,
    selfmenu_info: {
      button: [leaf({ type, ...fields }), leaf({ sub_button: { list: [leaf({ type, ...fields })] } })],
    },
  },
  outcome: "carried",
  notes: type === "click" || type === "scancode_waitmsg" ? ["otherSystem"] : [],
}));

/** Menus as `get_current_selfmenu_info` tells them; `notes` as above. */
export const MENU_ANSWERS: readonly {
  name: string;
  answer: object;
  outcome: string | null;
  notes?: readonly string[];
}[] = [
  ...EACH_BUTTON,
  { name: "no menu", answer: { is_menu_open: 0 }, outcome: null },
  {
    name: "a menu without buttons",
    answer: { is_menu_open: 0, selfmenu_info: { button: [] } },
    outcome: null,
  },
  { name: "a menu that is null", answer: { is_menu_open: 1, selfmenu_info: null }, outcome: null },
  {
    name: "what the console makes, on both levels",
    answer: {
      is_menu_open: 1,
      selfmenu_info: {
        button: [
          leaf({ type: "text", value: "您好" }),
          leaf({
            sub_button: {
              list: [
                leaf({ type: "img", value: "IMAGE" }),
                leaf({ type: "video", value: "VIDEO" }),
                leaf({ type: "news", value: "NEWS", news_info: { list: [consoleNews("开业")] } }),
                leaf({ type: "view", url: "https://a.example/" }),
              ],
            },
          }),
        ],
      },
    },
    outcome: "carried",
  },
  {
    name: "fields that are null, empty or numbers",
    answer: {
      is_menu_open: "1",
      selfmenu_info: {
        button: [
          leaf({
            type: "view",
            url: "https://a.example/",
            key: null,
            media_id: "",
            sub_button: { list: [] },
          }),
          leaf({ type: "", sub_button: { list: [leaf({ type: "click", key: 5 })] } }),
        ],
      },
    },
    outcome: "carried",
    notes: ["otherSystem"],
  },
  {
    name: "a menu that is switched off",
    answer: {
      is_menu_open: 0,
      selfmenu_info: { button: [leaf({ type: "view", url: "https://a.example/" })] },
    },
    outcome: "differently",
    notes: ["menuClosed"],
  },
  {
    name: "an address of a page's source",
    answer: {
      is_menu_open: 1,
      selfmenu_info: { button: [leaf({ type: "view", url: "https://a.example/?a=1&amp;b=2" })] },
    },
    outcome: "carried",
    notes: ["escapedAddress"],
  },
  {
    name: "buttons that are new, empty, gone or too many",
    answer: {
      is_menu_open: 1,
      selfmenu_info: {
        button: [
          leaf({ type: "finder" }),
          leaf({}),
          leaf({ type: "img", value: "GONE" }),
          leaf({ type: "view", url: "https://a.example/" }),
        ],
      },
    },
    outcome: "differently",
    notes: ["unknownButton", "emptyButton", "fileGone", "tooManyButtons"],
  },
];
