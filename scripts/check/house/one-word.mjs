/** What a thing must not be called, and what it is called: docs/words.md. English words are looked for where people read. */
const words = [
  { not: /沙箱|模拟微信|模拟平台/, but: "沙盒" },
  { not: /演示账号|演示公众号|测试账号/, but: "沙盒公众号，或测试号（微信的）" },
  { not: /给部分粉丝|条件菜单/, but: "个性化菜单" },
  { not: /帐号/, but: "账号" },
  { not: /用户标签/, but: "粉丝标签" },
  { not: /字节/, but: "个汉字，或个字母" },
  { not: /按钮的 key|key 为|缺少 key/, but: "KEY" },
  { not: /pretend WeChat|simulated WeChat/i, but: "sandbox" },
  { not: /menus? for some followers|personali[sz]ed menu/i, but: "conditional menu" },
  { not: /\d bytes\b|\} bytes\b/, but: "letters or Chinese characters" },
];

/** Errors of programs and the other side of the wire speak to engineers. */
const unread = /^lib\/(sandbox|testing|wechat\/(wire|api\/(exchange|client)))/;

/**
 * One thing has one name on every screen, in each language.
 * @returns {string[]} one line for each text that uses another
 */
export function findOtherWords({ sources }) {
  return [...sources.values()]
    .filter(({ file }) => !unread.test(file))
    .flatMap((source) =>
      textsIn(source.program).flatMap(({ text, start }) =>
        words.flatMap(({ not, but }) => {
          const found = not.exec(text);
          if (!found) return [];
          const line = source.text.slice(0, start).split("\n").length;
          return [`${source.file}:${line}: “${found[0]}” is called ${but}`];
        }),
      ),
    );
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
