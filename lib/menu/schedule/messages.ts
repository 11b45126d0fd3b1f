import type { Localized } from "@/lib/platform/i18n/locale";

/** What is said of scheduled publications when something stands in the way, before or at their time. */
export const SCHEDULE_REFUSALS = {
  invalid: {
    zh: "定时发布没有保存，请看标红的地方。",
    en: "It was not scheduled; see the fields marked red.",
  },
  past: { zh: "请选一个以后的时间", en: "Choose a time to come" },
  tooFar: { zh: "最多只能定到一年以后", en: "It can be at most a year ahead" },
  order: {
    zh: "换回时间要比发布时间至少晚一分钟",
    en: "The menu can come back a minute after publishing at the earliest",
  },
  nothingBefore: {
    zh: "还没有从这里发布过菜单，到时没有可以换回的",
    en: "No menu was published from here yet, so there is none to put back",
  },
  noVersion: { zh: "没有这个版本。", en: "There is no such version." },
  notWaiting: {
    zh: "它已经开始执行、已经结束，或者已经取消了。",
    en: "It has begun, is over, or was cancelled already.",
  },
  changed: {
    zh: "这个计划已经开始、取消，或者刚被别人改过，没有保存。请关闭后在最新的计划上再改。",
    en: "This plan has begun, was called off, or was just changed by somebody else; nothing was saved. Close this and change the plan as it is now.",
  },
  tooLate: {
    zh: "到时公号台没有在运行，恢复时已经晚了 24 小时以上，所以没有发布。",
    en: "Mpdesk was not running at that time, and more than 24 hours had passed when it was back, so it was not published.",
  },
  windowOver: {
    zh: "到可以执行时，换回的时间也已经过了，所以没有发布。",
    en: "When it could be done the time to put the menu back had passed, too, so it was not published.",
  },
  noVersionLeft: {
    zh: "要换回的版本已经不在了。",
    en: "The version to put back is not there any more.",
  },
} as const satisfies Record<string, Localized>;

/** The note of a version that nobody stood by for. */
export const SCHEDULED_NOTE = "定时发布";
export function revertNote(number: number): string {
  return `定时换回第 ${number} 版`;
}

/** Somebody published in between, and what they did is not undone. */
export function outrunReversion(by: string, number: number): Localized {
  return {
    zh: `${by} 在这期间发布了第 ${number} 版，所以没有自动换回。`,
    en: `${by} published version ${number} meanwhile, so the menu before was not put back.`,
  };
}

export function refusedByWeChat({ zh, en }: Localized): Localized {
  return { zh: `微信拒绝了：${zh}`, en: `WeChat refused: ${en}` };
}

export function silentWeChat(meaning: Localized): Localized {
  return {
    zh: `${meaning.zh}：可能已经生效，也可能没有，请看一下线上的菜单。`,
    en: `${meaning.en}: it may have taken effect or not; look at the live menu.`,
  };
}
