import { expect, it } from "vitest";
import { documentOf, paragraphOf } from "@/lib/articles/document/documents.test-kit";
import { element } from "@/lib/articles/markup/markup";
import { contextOf } from "./context.test-kit";
import { serialise } from "./serialise";
import { storedForm } from "./stored-form";

it("is what WeChat gives back: pictures by data-src and 640 wide, elements without an end with two blanks", () => {
  const tree = [
    element("p", { color: "#333333" }, ["a & b", element("br", {}, [])]),
    element("img", { width: "60%" }, [], {
      attributes: { src: "https://mmbiz.qpic.cn/x/0?wx_fmt=png", alt: '"' },
    }),
  ];
  expect(storedForm(tree)).toBe(
    '<p style="color:#333333">a &amp; b<br  /></p><img data-src="https://mmbiz.qpic.cn/x/640?wx_fmt=png" alt="&quot;" style="width:60%"  />',
  );
});

it("is the same for the same document", () => {
  const form = () => storedForm(serialise(documentOf(paragraphOf("a")), "draft", contextOf()).markup);
  expect(form()).toBe(form());
});
