/**
 * What every page of ours for readers looks like, whatever the theme of the article: as wide as WeChat's, in the fonts
 * of the phone, dark where the phone is.
 */
export const PAGE_STYLE = [
  ":root{color-scheme:light dark}",
  "*{box-sizing:border-box}",
  "html{-webkit-text-size-adjust:100%;text-size-adjust:100%}",
  'body{margin:0;background:#fff;color:#1f2329;font:17px/1.75 -apple-system,BlinkMacSystemFont,"PingFang SC","Hiragino Sans GB","Noto Sans SC","Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei",system-ui,sans-serif;overflow-wrap:break-word;line-break:strict;text-autospace:normal;text-spacing-trim:trim-start}',
  ".page{max-width:677px;margin:0 auto;padding:24px 20px 56px}",
  "h1{margin:0 0 14px;font-size:24px;line-height:1.4;font-weight:600;text-wrap:pretty}",
  ".meta{display:flex;flex-wrap:wrap;gap:2px 12px;margin:0 0 28px;font-size:15px;color:#6b6b6b}",
  ".account{color:#4a5f8a}",
  ".article img{height:auto}",
  ".article figure{margin-left:0;margin-right:0}",
  ".article a{color:#4a5f8a;text-underline-offset:3px}",
  ".foot{margin-top:40px;padding-top:20px;border-top:1px solid #e6e6e6;font-size:15px}",
  ".foot a,.list a{color:#4a5f8a}",
  "a:focus-visible{outline:2px solid currentColor;outline-offset:3px;border-radius:2px}",
  ".draft{margin:0;padding:10px 20px;background:#fff4d6;color:#5c4400;font-size:14px;text-align:center}",
  "@media (min-width:720px){.page{padding-top:56px}h1{font-size:30px}}",
  "@media screen and (prefers-color-scheme:dark){body{background:#191919;color:#cfcfcf}.meta{color:#9a9a9a}.account,.article a,.foot a,.list a{color:#8ea6d8}.foot{border-color:#333}.draft{background:#3a2f10;color:#f0d998}}",
  "@page{margin:18mm 16mm}",
  "@media print{body{font-size:12pt}.page{max-width:none;padding:0}.draft{display:none}h1,h2,h3,h4,h5{break-after:avoid}figure,table,pre,img{break-inside:avoid}p{orphans:3;widows:3}.foot a::after{content:' (' attr(href) ')'}}",
].join("");
