import type { Locale } from "@/lib/platform/i18n/locale";
import { toCsv, toXlsx } from "@/lib/platform/spreadsheet";
import { columnName, LINE_FIELDS } from "./columns";

const EXAMPLES: Record<Locale, { file: string; rows: string[][] }> = {
  zh: {
    file: "批量二维码模板",
    rows: [
      [
        "春季海报 · 上海南京东路店",
        "春季新品",
        "海报、华东",
        "上海南京东路店",
        "门口立牌",
        "欢迎光临，进店出示本条消息立减 10 元！",
        "",
        "",
      ],
      [
        "春季海报 · 北京西单店",
        "春季新品",
        "海报、华北",
        "北京西单店",
        "",
        "",
        "感谢关注！新朋友回复“新人”领取见面礼。",
        "bj-xidan",
      ],
    ],
  },
  en: {
    file: "qr-codes-template",
    rows: [
      [
        "Spring poster · Shanghai",
        "Spring",
        "poster, east",
        "Shanghai store",
        "Stand at the door",
        "Welcome! Show this message for 10 off.",
        "",
        "",
      ],
      [
        "Spring poster · Beijing",
        "Spring",
        "poster, north",
        "Beijing store",
        "",
        "",
        "Thanks for following! Reply “new” for a gift.",
        "bj-xidan",
      ],
    ],
  },
};

/** A file to fill in, with a head and two lines as an example. */
export function serveTemplate(format: string | null, locale: Locale): Response {
  const { file, rows } = EXAMPLES[locale];
  const table = [LINE_FIELDS.map((field) => columnName(field, locale)), ...rows];
  const [body, type, ending] =
    format === "xlsx"
      ? [toXlsx(file, table), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"]
      : [toCsv(table), "text/csv; charset=utf-8", "csv"];
  const name = encodeURIComponent(`${file}.${ending}`);
  return new Response(body, {
    headers: { "content-type": type, "content-disposition": `attachment; filename*=UTF-8''${name}` },
  });
}
