import { describe, expect, it } from "vitest";
import { readLinkFacts } from "./link-facts";

const ADDRESS = "https://news.example.com/2026/spring/";
const read = (html: string) => readLinkFacts(html, ADDRESS);

describe("what a page says of itself", () => {
  it("is read from Open Graph before all else", () => {
    expect(
      read(`<title>站名</title><meta name="description" content="d">
        <meta property="og:title" content="春天来了 &amp; 花开"><meta property="og:description" content=" 一封\n信 ">
        <meta property="og:image" content="/img/1.jpg"><meta name="twitter:title" content="t">`),
    ).toEqual({
      title: "春天来了 & 花开",
      description: "一封 信",
      pictureUrl: "https://news.example.com/img/1.jpg",
    });
  });

  it("is read from Twitter's cards, then from what every page has", () => {
    expect(
      read(
        `<meta name="twitter:image" content="../p.png"><title>\n 标题 </title><META NAME=Description CONTENT="D">`,
      ),
    ).toEqual({ title: "标题", description: "D", pictureUrl: "https://news.example.com/2026/p.png" });
  });

  it("is read from the variables of WeChat's article pages", () => {
    const script = `<script>
      var msg_title = '夏日\\x26quot;上新\\x26quot; it\\'s'.html(false);
      var msg_desc = htmlDecode("满 300 &amp;lt;减&amp;gt; 50");
      var msg_cdn_url = "http://mmbiz.qpic.cn/mmbiz_jpg/abc/0?wx_fmt=jpeg"; // 首图
    </script><title></title>`;
    expect(read(script)).toEqual({
      title: `夏日"上新" it's`,
      description: "满 300 &lt;减&gt; 50",
      pictureUrl: "https://mmbiz.qpic.cn/mmbiz_jpg/abc/0?wx_fmt=jpeg",
    });
  });

  it.each([
    ["nothing", ""],
    ["an address that is no web address", `<meta property="og:image" content="javascript:alert(1)">`],
    ["an address that is none", `<meta property="og:image" content="http://">`],
    ["a variable without an end", `<script>var msg_title = "abc\n</script>`],
  ])("is empty for %s", (_, html) => {
    expect(read(html)).toEqual({ title: "", description: "", pictureUrl: "" });
  });

  it("takes no longer than the page is large", () => {
    const hostile = `<script>${`var msg_title = "${"\\".repeat(1000)}`.repeat(1500)}</script>`;
    const start = performance.now();
    read(hostile);
    read("<meta property=".repeat(100_000));
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
