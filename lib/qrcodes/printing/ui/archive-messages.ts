import { defineMessages } from "@/lib/platform/i18n/define-messages";

/** Of the form in which an archive of pictures is put together. */
export const printArchiveMessages = defineMessages({
  zh: {
    format: "格式",
    formats: { png: "PNG", svg: "SVG", pdf: "PDF", jpeg: "微信原图" },
    formatHints: {
      png: "位图，网页和办公软件都能用。",
      svg: "矢量，设计软件里放多大都清晰。",
      pdf: "矢量，一个码一个文件。",
      jpeg: "微信给的 JPG，不套用样式；一个个向微信取，会慢一些。",
    },
    pixels: "边长（像素）",
    pattern: "图片怎么命名",
    patternHint:
      "{number} 序号，{name} 名称，{scene} 场景值，{folder} 文件夹，{owner} 负责人；用 / 分文件夹。",
    names: "前几张图会叫：",
    index: "压缩包里还有一张 index.csv，用 Excel 打开就能看到每张图是哪个码。",
  },
  en: {
    format: "Format",
    formats: { png: "PNG", svg: "SVG", pdf: "PDF", jpeg: "WeChat's own" },
    formatHints: {
      png: "Pixels, for the web and office programs.",
      svg: "Vectors, sharp at every size in design programs.",
      pdf: "Vectors, one file a code.",
      jpeg: "WeChat's JPG without a style; fetched one by one, so it takes longer.",
    },
    pixels: "Side (pixels)",
    pattern: "How pictures are named",
    patternHint:
      "{number} in order, {name}, {scene}, {folder}, {owner}; a slash makes folders in the archive.",
    names: "The first pictures will be called:",
    index: "An index.csv for Excel in the archive says which picture is which code.",
  },
});
