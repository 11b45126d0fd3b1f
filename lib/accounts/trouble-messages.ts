import { defineMessages } from "@/lib/platform/i18n/define-messages";
import { DAY, HOUR } from "@/lib/platform/time";

type Unit = "hour" | "day";

/** So that it can be read, whether it is a time zone or a battery: "8 hours", "334 days". */
function span(milliseconds: number, wordOf: (unit: Unit, count: number) => string): string {
  const long = Math.abs(milliseconds);
  const [unit, length]: [Unit, number] = long < 2 * DAY ? ["hour", HOUR] : ["day", DAY];
  const count = unit === "hour" ? Math.round((10 * long) / length) / 10 : Math.round(long / length);
  return `${count} ${wordOf(unit, count)}`;
}

const zhSpan = (milliseconds: number) => span(milliseconds, (unit) => (unit === "hour" ? "小时" : "天"));
const enSpan = (milliseconds: number) =>
  span(milliseconds, (unit, count) => (count === 1 ? unit : `${unit}s`));

/** What is wrong with the desk, and what to do about it. */
export const troubleMessages = defineMessages({
  zh: {
    label: "需要处理的问题",
    writing: {
      title: "数据库写不进去",
      text: "粉丝的消息和您的修改都保存不了。请服务器管理员检查磁盘空间和数据文件夹的权限；使用 PostgreSQL 时检查数据库是否正常。",
    },
    background: {
      title: "后台工作停了",
      text: "统计、打标签、定时发布、后续回复都在等待，不会丢失。请服务器管理员查看日志并重新启动公号台。",
    },
    clock: {
      title: (ahead: number) => `服务器时钟${ahead > 0 ? "快" : "慢"}了约 ${zhSpan(ahead)}`,
      text: "消息照常回复，但定时发布会在错误的时间进行，记录的时间也不对。请服务器管理员校准时钟（开启 NTP）。",
    },
    key: {
      title: "密钥丢失，公众号暂时连不上",
      text: "公号台的加密密钥换了。请服务器管理员把原来的 secret.key 或 MPDESK_SECRET 放回去并重新启动；找不回来的话，在每个公众号的设置里重新填写一次密钥：",
    },
  },
  en: {
    label: "Problems to be solved",
    writing: {
      title: "The database takes nothing",
      text: "Neither followers' messages nor your changes can be saved. Have the server's administrator look at the free space and the permissions of the data folder; with PostgreSQL, at the database.",
    },
    background: {
      title: "Background work has stopped",
      text: "Counting, tagging, scheduled menus and further replies are waiting; nothing is lost. Have the server's administrator read the log and restart the desk.",
    },
    clock: {
      title: (ahead: number) =>
        `The server's clock is about ${enSpan(ahead)} ${ahead > 0 ? "ahead" : "behind"}`,
      text: "Messages are answered as usual, but scheduled menus come at the wrong time and the times in the log are wrong. Have the server's administrator set the clock (switch NTP on).",
    },
    key: {
      title: "The key is lost: accounts cannot connect",
      text: "The desk has another encryption key than before. Have the server's administrator put the old secret.key or MPDESK_SECRET back and restart; if it is lost, enter the secrets once more in the settings of:",
    },
  },
});
