import { defineMessages } from "@/lib/platform/i18n/define-messages";

/** Of the labels that codes are printed on. */
export const printLabelMessages = defineMessages({
  zh: {
    labelPaper: "标签纸",
    sheet: (name: string, count: number, size: string) => `${name} · 每张 ${count} 个 · ${size}`,
    roll: (size: string) => `标签打印机 · ${size}`,
    sheets: { a4: "A4 标签纸", a3: "A3 标签纸", letter: "Letter 标签纸", roll: "卷装标签" },
    size: (width: number, height: number) => `${width} × ${height} 毫米`,
    skip: "跳过前几个",
    skipHint: "第一张已经撕掉的标签个数。",
  },
  en: {
    labelPaper: "Label paper",
    sheet: (name: string, count: number, size: string) => `${name} · ${count} a sheet · ${size}`,
    roll: (size: string) => `Label printer · ${size}`,
    sheets: { a4: "A4 label sheets", a3: "A3 label sheets", letter: "Letter label sheets", roll: "Rolls" },
    size: (width: number, height: number) => `${width} × ${height} mm`,
    skip: "Labels to skip",
    skipHint: "How many of the first sheet are used up.",
  },
});
