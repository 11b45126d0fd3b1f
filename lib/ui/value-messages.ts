import { defineMessages } from "@/lib/platform/i18n/define-messages";

/** What values are called that are said in more than one room, and in the log of what was done. */
export const valueMessages = defineMessages({
  zh: {
    accountKinds: { service: "服务号", subscription: "订阅号", test: "测试号", sandbox: "沙盒公众号" },
    encryptionModes: { plain: "明文模式", compatible: "兼容模式", secure: "安全模式" },
    messageTypes: {
      text: "文字",
      image: "图片",
      voice: "语音",
      video: "视频",
      shortvideo: "小视频",
      location: "位置",
      link: "链接",
      miniprogrampage: "小程序卡片",
      file: "文件",
      any: "任何消息",
    },
    replyModes: { all: "全部发送", random: "随机发送一条" },
    lifetimes: { permanent: "永久", temporary: "临时" },
    menuOutcomes: { published: "已发布", refused: "被微信拒绝", unknown: "结果不明" },
    phoneSystems: { ios: "苹果手机", android: "安卓手机", other: "其他设备" },
    dotShapes: { square: "方形", rounded: "圆角", circle: "圆形" },
    cornerShapes: { square: "方形", rounded: "圆角", circle: "圆心" },
  },
  en: {
    accountKinds: {
      service: "Service account",
      subscription: "Subscription account",
      test: "Test account",
      sandbox: "Sandbox account",
    },
    encryptionModes: { plain: "Plain text", compatible: "Compatible", secure: "Encrypted" },
    messageTypes: {
      text: "text",
      image: "a picture",
      voice: "a voice message",
      video: "a video",
      shortvideo: "a short video",
      location: "a location",
      link: "a link",
      miniprogrampage: "a mini program card",
      file: "a file",
      any: "any message",
    },
    replyModes: { all: "Send all of them", random: "Send one at random" },
    lifetimes: { permanent: "Permanent", temporary: "Temporary" },
    menuOutcomes: { published: "Published", refused: "Refused by WeChat", unknown: "Outcome unknown" },
    phoneSystems: { ios: "iPhone", android: "Android", other: "Other devices" },
    dotShapes: { square: "Square", rounded: "Rounded", circle: "Round" },
    cornerShapes: { square: "Square", rounded: "Rounded", circle: "Round middle" },
  },
});
