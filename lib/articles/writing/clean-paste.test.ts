import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { cleanPaste, isOwnCopy } from "./clean-paste";

const parse = (html: string) =>
  parseHTML(`<!doctype html><html><head></head><body>${html}</body></html>`).document;
const clean = (html: string) =>
  cleanPaste(html, parse)
    .html.replace(/\s*\n\s*/g, "")
    .replaceAll("&#160;", "&nbsp;");

describe("what is pasted from Word", () => {
  const item = (level: number, sign: string, text: string) =>
    `<p class=MsoListParagraph style='margin-left:${level * 21}.0pt;text-indent:-21.0pt;mso-list:l0 level${level} lfo1'>` +
    `<![if !supportLists]><span style='font-family:Wingdings;mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>` +
    `<span style='font-size:12.0pt;color:#333'>${text}<o:p></o:p></span></p>`;

  it("has its lists as lists, one within the other", () => {
    expect(clean(`${item(1, "·", "明前")}${item(2, "o", "龙井")}${item(1, "·", "雨前")}`)).toBe(
      "<ul><li><p>明前</p><ul><li><p>龙井</p></li></ul></li><li><p>雨前</p></li></ul>",
    );
  });

  it("tells numbered lists from others, and two lists with words between them", () => {
    expect(clean(`${item(1, "1.", "一")}<p>中间</p>${item(1, "1.", "二")}`)).toBe(
      "<ol><li><p>一</p></li></ol><p>中间</p><ol><li><p>二</p></li></ol>",
    );
  });

  it("loses its fonts, sizes, style sheets and empty lines", () => {
    const html = `<style>p.MsoNormal{margin:0}</style><p class=MsoNormal style='font-family:宋体'><b><span
      lang=EN-US style='color:red;font-size:22pt'>标题</span></b></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p>正文</p>`;
    expect(clean(html)).toBe("<p><b>标题</b></p><p>正文</p>");
  });

  it("has its pictures held until the library has them, those beside the text in their order", () => {
    const inside = `data:image/png;base64,${"A".repeat(400)}`;
    const html = `<p>前<img src="file:///C:/a.png"><img src="${inside}"><img src="file:///C:/b.png">后</p>`;
    const pictures: (string | undefined)[] = [];
    const hold = (picture: Blob | null) => `held:${pictures.push(picture?.type)}`;
    expect(cleanPaste(html, parse, hold)).toEqual({
      html: '<p>前<img src="held:1"><img src="held:2"><img src="held:3">后</p>',
      lostPictures: 0,
    });
    expect(pictures).toEqual([undefined, "image/png", undefined]);
  });

  it("names the pictures that only the other computer has", () => {
    const html = '<p>前<img src="file:///C:/Users/x/clip_image001.png">后</p>';
    expect(cleanPaste(html, parse)).toEqual({ html: "<p>前后</p>", lostPictures: 1 });
  });
});

describe("what is pasted from web pages", () => {
  it.each([
    [
      "bold and italic that only a style names",
      '<p><span style="font-weight: 700">粗</span><span style="font-style:italic">斜</span></p>',
      "<p><strong>粗</strong><em>斜</em></p>",
    ],
    [
      "Google's wrapper that is not bold",
      '<b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr">字</p></b>',
      "<p>字</p>",
    ],
    [
      "pictures that load late",
      '<p><img class="rich_pages" data-src="https://mmbiz.qpic.cn/a/640" src="data:image/gif;base64,R0lG"></p>',
      '<img data-src="https://mmbiz.qpic.cn/a/640" src="data:image/gif;base64,R0lG">',
    ],
    [
      "pictures at the ends of a paragraph, without an empty line for them",
      '<p><a href="/"><img src="https://a.b/1.png"></a>茶<img src="https://a.b/2.png">园 <img src="https://a.b/3.png"></p>',
      '<img src="https://a.b/1.png"><p><a href="/"></a>茶<img src="https://a.b/2.png">园 </p><img src="https://a.b/3.png">',
    ],
    [
      "links without their tracking",
      '<a href="https://example.com/" onclick="x()" ping="y">去</a>',
      '<a href="https://example.com/">去</a>',
    ],
    [
      "centred lines",
      '<p style="text-align:center;color:#fff">中</p>',
      '<p style="text-align: center">中</p>',
    ],
    [
      "scripts, frames, forms and what is hidden",
      '<p>a<script>1</script><span style="display:none">b</span></p><iframe src="x"></iframe><form><input></form>',
      "<p>a</p>",
    ],
    [
      "tables with merged cells",
      '<table width="500"><tr><td colspan="2" bgcolor="red">a</td></tr></table>',
      '<table><tr><td colspan="2">a</td></tr></table>',
    ],
    [
      "pictures that only count readers",
      '<p>a<img width="1" height="1" src="https://example.com/p"></p>',
      "<p>a</p>",
    ],
    ["comments and fixed blanks", "<!--StartFragment--><p>a&nbsp;b</p><!--EndFragment-->", "<p>a b</p>"],
    ["deep headings", "<h5>五</h5>", "<h4>五</h4>"],
    ["code as it is", "<pre><code>a&nbsp;b</code></pre>", "<pre><code>a&nbsp;b</code></pre>"],
  ])("keeps or drops %s", (_, html, expected) => {
    expect(clean(html)).toBe(expected);
  });
});

it("leaves alone what was copied out of our own editor", () => {
  expect(isOwnCopy('<p data-pm-slice="0 0 []">a</p>')).toBe(true);
  expect(isOwnCopy("<p>a</p>")).toBe(false);
});
