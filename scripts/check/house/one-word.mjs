import { readFileSync } from "node:fs";
import path from "node:path";
import { pagesIn } from "./docs.mjs";

/** What a thing must not be called, and what it is called: docs/words.md. English words are looked for where people read. */
const words = [
  { not: /沙箱|模拟微信|模拟平台/, but: "沙盒" },
  { not: /演示账号|演示公众号|测试账号/, but: "沙盒公众号，或测试号（微信的）" },
  { not: /给部分粉丝|条件菜单/, but: "个性化菜单" },
  { not: /帐号/, but: "账号" },
  { not: /用户|关注者/, but: "粉丝" },
  { not: /demo account/i, where: "docs", but: "sandbox account" },
  { not: /字节/, where: "screens", but: "个汉字，或个字母" },
  { not: /按钮的 key|key 为|缺少 key/, but: "KEY" },
  { not: /pretend WeChat|simulated WeChat/i, but: "sandbox" },
  { not: /menus? for some followers|personali[sz]ed menu/i, but: "conditional menu" },
  { not: /\d bytes\b|\} bytes\b/, where: "screens", but: "letters or Chinese characters" },
];

/** The page that says what things must not be called. */
const wordList = path.join("docs", "words.md");

/** Errors of programs and the other side of the wire speak to engineers. */
const unread = /^lib\/(sandbox|testing|wechat\/(wire|api\/(exchange|client)))/;

/**
 * One thing has one name on every screen and on every page of the docs, in each language.
 * @returns {string[]} one line for each text that uses another
 */
export function findOtherWords({ root, sources }) {
  const screens = [...sources.values()]
    .filter(({ file }) => !unread.test(file))
    .flatMap(({ file, text, program }) =>
      textsIn(program).flatMap((each) =>
        others(each.text, "screens").map((other) => [file, text, each.start, other]),
      ),
    );
  const pages = pagesIn(root)
    .filter((page) => page !== wordList && !unread.test(page))
    .map((page) => [page, readFileSync(path.join(root, page), "utf8")])
    .flatMap(([page, text]) => others(text, "docs").map((other) => [page, text, other.index, other]));
  return [...screens, ...pages].map(([file, text, start, { found, but }]) => {
    const line = text.slice(0, start).split("\n").length;
    return `${file}:${line}: “${found}” is called ${but}`;
  });
}

function others(text, place) {
  return words.flatMap(({ not, but, where = place }) => {
    const match = where === place ? not.exec(text) : null;
    return match ? [{ found: match[0], index: match.index, but }] : [];
  });
}

/** String literals and whole templates, their expressions as `}`. */
function textsIn(root) {
  const texts = [];
  const rest = [root];
  while (rest.length > 0) {
    const node = rest.pop();
    if (node === null || typeof node !== "object") continue;
    if (node.type === "Literal" && typeof node.value === "string")
      texts.push({ text: node.value, start: node.start });
    if (node.type === "TemplateLiteral")
      texts.push({ text: node.quasis.map(({ value }) => value.cooked).join("}"), start: node.start });
    rest.push(...Object.values(node));
  }
  return texts;
}
