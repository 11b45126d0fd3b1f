// Platform although one program runs jobs: they are of every feature.

import type { Localized } from "@/lib/platform/i18n/locale";

/** Why a job ended without its own word on it. */
export const JOB_MESSAGES = {
  abandoned: {
    zh: "执行到一半时程序停止了：可能已经生效，也可能没有。为了不重复执行，没有自动重来，请检查后手动处理。",
    en: "The program stopped half way: it may have taken effect or not. It was not repeated by itself; look, and do the rest by hand.",
  },
  missed: {
    zh: "到了时间公号台没有在运行，按设置跳过了。",
    en: "Mpdesk was not running at that time, and it was set to be skipped then.",
  },
  unexpected: {
    zh: "出了意外，没有完成。请把时间告诉管理员查看日志。",
    en: "Something unexpected happened and it was not completed. Tell an administrator the time, to look at the log.",
  },
} as const satisfies Record<string, Localized>;
