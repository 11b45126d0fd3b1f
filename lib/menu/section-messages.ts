import { defineMessages } from "@/lib/platform/i18n/define-messages";

/** What the pages about an account's menu have in common. */
export const menuSectionMessages = defineMessages({
  zh: {
    label: "菜单的各个页面",
    sections: { editor: "编辑", history: "历史版本", conditional: "给部分粉丝", clicks: "点击统计" },
    actions: {
      click: "发送回复",
      view: "打开网页",
      miniprogram: "打开小程序",
      scancodePush: "扫一扫并显示结果",
      scancodeWaitmsg: "扫一扫并等待回复",
      picSysphoto: "拍照发送",
      picPhotoOrAlbum: "拍照或从相册选图",
      picWeixin: "从相册选图",
      locationSelect: "发送位置",
      media: "发送素材",
      viewLimited: "打开图文素材",
      article: "发送文章卡片",
      articleViewLimited: "打开文章",
    },
    parent: "展开子菜单",
    noAction: "还没有设置",
    unnamed: "（没有名称）",
  },
  en: {
    label: "Pages of the menu",
    sections: {
      editor: "Editor",
      history: "History",
      conditional: "For some followers",
      clicks: "Clicks",
    },
    actions: {
      click: "Sends a reply",
      view: "Opens a web page",
      miniprogram: "Opens a mini program",
      scancodePush: "Scans a code and shows it",
      scancodeWaitmsg: "Scans a code, then a reply",
      picSysphoto: "Takes and sends a photo",
      picPhotoOrAlbum: "Takes a photo or picks one",
      picWeixin: "Picks a photo",
      locationSelect: "Sends a location",
      media: "Sends material",
      viewLimited: "Opens article material",
      article: "Sends an article as a card",
      articleViewLimited: "Opens an article",
    },
    parent: "Opens its items",
    noAction: "Not set yet",
    unnamed: "(no name)",
  },
});
