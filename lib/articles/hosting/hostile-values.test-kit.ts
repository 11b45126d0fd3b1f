import { documentSchema } from "@/lib/articles/document/schema";
import { NO_OPTIONS } from "@/lib/articles/themes/options";
import { EMPTY_WRITTEN, type WrittenValues } from "@/lib/articles/writing/schema";

/** An article that says a text wherever one may stand, and wherever one may not but the schema takes it. */
export function hostileValues(payload: string): WrittenValues {
  const marked = (...marks: object[]) => ({
    type: "paragraph",
    content: [{ type: "text", text: `.${payload}`, marks }],
  });
  const said = { type: "paragraph", content: [{ type: "text", text: `.${payload}` }] };
  const text = [{ type: "text", text: payload }];
  const content = [
    said,
    { type: "paragraph", attrs: { textAlign: payload, lineHeight: payload, indent: payload }, content: [] },
    marked({ type: "link", attrs: { href: payload } }),
    marked({ type: "textStyle", attrs: { color: payload, fontSize: payload } }),
    marked({ type: "highlight", attrs: { color: payload } }),
    marked({ type: "miniProgramLink", attrs: { appid: payload, path: payload } }),
    marked({ type: "miniProgramLink", attrs: { appid: "wx0123456789abcdef", path: payload } }),
    marked({ type: "bold" }, { type: "code" }),
    { type: "image", attrs: { mediaId: null, src: payload, alt: payload, caption: payload } },
    { type: "image", attrs: { mediaId: payload, src: null, alt: payload, caption: payload } },
    { type: "codeBlock", attrs: { language: payload }, content: text },
    { type: "codeBlock", attrs: { language: "xml" }, content: text },
    { type: "codeBlock", attrs: { language: "javascript" }, content: text },
    { type: "qrCode", attrs: { codeId: "x", caption: payload } },
    { type: "qrCode", attrs: { codeId: payload, caption: payload } },
    { type: "sectionTitle", attrs: { design: "number", number: payload.slice(0, 12) }, content: text },
    { type: "miniProgramCard", attrs: { appid: "wx1", path: payload, title: payload.slice(0, 35) } },
    { type: "callout", attrs: { kind: payload }, content: [said] },
    { type: "blockquote", content: [said] },
    { type: "bulletList", content: [{ type: "listItem", content: [said] }] },
    {
      type: "table",
      content: [{ type: "tableRow", content: [{ type: "tableCell", attrs: {}, content: [said] }] }],
    },
  ];
  // What the schema refuses never gets so far; each block is tried alone so that it hides no other.
  const blocks = content.flatMap((block) => {
    const { data } = documentSchema.safeParse({ type: "doc", content: [block] });
    return data?.content ?? [];
  });
  const look = { themeId: payload.slice(0, 32), options: { ...NO_OPTIONS, accent: payload } };
  const words = { title: payload, author: payload, digest: payload, sourceUrl: payload };
  return { ...EMPTY_WRITTEN, ...words, look, body: { type: "doc", content: blocks } };
}
