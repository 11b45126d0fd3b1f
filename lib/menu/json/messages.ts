import { defineMessages } from "@/lib/platform/i18n/define-messages";

/** What can be wrong with a menu that was written as text. */
export const jsonMessages = defineMessages({
  zh: {
    fault: {
      value: "这里应该是一个值：文字要用英文双引号括起来",
      key: "这里应该是用英文双引号括起来的字段名；最后一项后面不能有逗号",
      colon: "字段名后面少了英文冒号",
      comma: "这里少了英文逗号，或者括号没有成对",
      text: "这段文字没有以英文双引号结束，或者含有不能直接写的字符",
      end: "内容没有写完，少了结尾的括号或引号",
      rest: "这里已经结束了，后面多出了内容",
      depth: "嵌套太深",
      quote: '这里是中文引号，请换成英文双引号 "',
      wide: "这里是中文（全角）标点，请换成英文的，例如 : , { } [ ]",
    },
    place: {
      whole: "整个菜单",
      top: (index: number) => `第 ${index} 个菜单`,
      sub: (top: number, index: number) => `第 ${top} 个菜单的第 ${index} 个子菜单`,
      field: (button: string, field: string) => `${button}：${field}`,
    },
    rules: {
      noType: "缺少 type；如果它是上级菜单，请写 1–5 个 sub_button",
      thirdLevel: "菜单最多两级，子菜单下面不能再有子菜单",
      unknownType: (type: string) => `没有 “${type}” 这种按钮类型`,
      topCount: "一级菜单要有 1–3 个",
      subCount: "子菜单要有 1–5 个",
      missing: "缺少这一项",
      noMenu: "里面没有菜单：要有 button",
      refusal: (code: string) => `这是微信的出错答复（${code}），里面没有菜单`,
      notText: "应该是用双引号括起来的文字",
      notList: "应该是方括号里的列表",
      notObject: "应该是花括号里的一个按钮",
    },
    leftOut: {
      conditional: (count: number) =>
        `文本里还有 ${count} 个个性化菜单，没有放进这份草稿；要修改它们，请到“个性化菜单”。`,
      reply: (name: string) => `“${name}”的回复是在微信后台设置的，请在这里为它设置回复。`,
    },
    unusedField: (field: string) => `字段 ${field} 用不上，会去掉`,
  },
  en: {
    fault: {
      value: "A value is expected here; text goes between double quotes",
      key: "A field name in double quotes is expected here; there is no comma after the last item",
      colon: "A colon is missing after the field name",
      comma: "A comma is missing here, or the brackets do not match",
      text: "This text has no closing double quote, or holds a character that must be escaped",
      end: "The text ends too early: a closing bracket or quote is missing",
      rest: "The menu has ended already; there is something behind it",
      depth: "Nested too deeply",
      quote: 'This is a curly quotation mark; make it a straight one: "',
      wide: "This is a full-width sign; make it a plain one, such as : , { } [ ]",
    },
    place: {
      whole: "The menu",
      top: (index: number) => `Menu ${index}`,
      sub: (top: number, index: number) => `Menu ${top}, item ${index}`,
      field: (button: string, field: string) => `${button}: ${field}`,
    },
    rules: {
      noType: "type is missing; the parent of a second level needs 1–5 sub_button instead",
      thirdLevel: "A menu has two levels; an item cannot have items of its own",
      unknownType: (type: string) => `There is no button type “${type}”`,
      topCount: "There must be 1–3 buttons",
      subCount: "There must be 1–5 items",
      missing: "is missing",
      noMenu: "holds no menu: it needs a button list",
      refusal: (code: string) => `is a refusal of WeChat's (${code}), which holds no menu`,
      notText: "must be text in double quotes",
      notList: "must be a list in square brackets",
      notObject: "must be a button in curly brackets",
    },
    leftOut: {
      conditional: (count: number) =>
        `The text also holds ${count === 1 ? "a conditional menu" : `${count} conditional menus`}, not in this draft; change them under “Conditional menus”.`,
      reply: (name: string) => `What “${name}” says was set in WeChat's console; set its reply here.`,
    },
    unusedField: (field: string) => `The field ${field} has no effect and is left out`,
  },
});
