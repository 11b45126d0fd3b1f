import { defineMessages } from "@/lib/platform/i18n/define-messages";

const MEGABYTES = 50;

/** The words of opening a Word or Markdown file. */
export const fileMessages = defineMessages({
  zh: {
    title: "打开 Word 或 Markdown 文件",
    choose: "选择文件",
    chooseHint: `.docx、.md 或 .txt，最大 ${MEGABYTES} MB。Markdown 用到的本地图片，请和它一起选中。`,
    notTaken: (names: string) =>
      `“${names}”放不进文章。可以拖进来的有：图片，Word 的 .docx，Markdown 和纯文本。`,
    reading: (name: string) => `正在读取“${name}”…`,
    summary: (characters: number, pictures: number) =>
      pictures === 0 ? `${characters} 字` : `${characters} 字，${pictures} 张图片`,
    noTitle: "（文件里没有标题）",
    leftOut: "这些放不进文章，没有带过来：",
    leftOutOf: {
      pictures: (count: number) => `${count} 张图片（格式不支持，或不在文件里）`,
      equations: (count: number) => `${count} 个公式，请截图后插入`,
      charts: (count: number) => `${count} 个图表，请截图后插入`,
      objects: (count: number) => `${count} 个嵌入的文件`,
      comments: (count: number) => `${count} 条批注`,
      html: (count: number) => `${count} 段网页代码，只留下了文字和图片`,
      contents: () => "目录",
    },
    missing: (names: string) => `找不到这些图片：${names}。请关闭后把图片和文件一起选中再打开。`,
    mode: "放到哪里",
    modes: { insert: "光标处", replace: "替换全部正文" },
    heads: "标题、作者、摘要还空着的，会用文件里的。",
    insert: "放进文章",
    begin: "新建文章",
    taking: (done: number, total: number) => `正在把图片放进媒体库 ${done} / ${total}`,
    lost: (name: string, reason: string) => `图片“${name}”没有放进来：${reason}`,
    notFound: "文件里没有，或连接不上服务器",
    done: "已打开，按 Ctrl+Z 可以撤销",
    begun: "文章已建好",
    problems: {
      tooLarge: `文件太大，最大 ${MEGABYTES} MB。请压缩里面的图片，或拆成几个文件。`,
      tooMuch: "内容超过一篇文章能放的，或嵌套太深。请拆成几个文件再打开。",
      tooSlow: "文件太复杂，半分钟还没有读完，已停止。请拆成几个文件再打开。",
      damaged: "打不开这个文件：它不是 .docx，或者已经损坏。请在 Word 里另存一份再试。",
      empty: "文件是空的。",
      oldWord: "这是旧版 Word 的 .doc 文件。请在 Word 或 WPS 里另存为 .docx 再打开。",
      protected: "文件有密码。请在 Word 里去掉密码，另存后再打开。",
      unknown: "看不出这是什么文件。可以打开 Word 的 .docx，和 Markdown 或纯文本。",
      several: "一次只能打开一个文件。要一次放进多篇，请在图文列表里用“导入”。",
    },
    encoding: (name: string, line: number) =>
      name === "UTF-8"
        ? `文件第 ${line} 行有损坏的字，直接打开会出现乱码。请用编辑器改好，以 UTF-8 保存后再打开。`
        : `文件的编码是 ${name}，直接打开会出现乱码。请用编辑器另存为 UTF-8 后再打开。`,
    encodings: {
      "utf-8": "UTF-8",
      "utf-16le": "UTF-16",
      "utf-16be": "UTF-16",
      gb18030: "GBK（记事本里的 ANSI）",
    },
    cancel: "取消",
    close: "关闭",
  },
  en: {
    title: "Open a Word or Markdown file",
    choose: "Choose a file",
    chooseHint: `.docx, .md or .txt, at most ${MEGABYTES} MB. Choose the pictures of a Markdown file along with it.`,
    notTaken: (names: string) =>
      `“${names}” cannot go into an article. What can be dropped here: pictures, Word's .docx, Markdown and plain text.`,
    reading: (name: string) => `Reading “${name}”…`,
    summary: (characters: number, pictures: number) =>
      pictures === 0 ? `${characters} characters` : `${characters} characters, ${pictures} pictures`,
    noTitle: "(the file has no title)",
    leftOut: "No article can hold these, so they were left out:",
    leftOutOf: {
      pictures: (count: number) => `Pictures of other formats, or not in the file: ${count}`,
      equations: (count: number) => `Equations: ${count}; insert a picture of them`,
      charts: (count: number) => `Charts: ${count}; insert a picture of them`,
      objects: (count: number) => `Files within the file: ${count}`,
      comments: (count: number) => `Comments: ${count}`,
      html: (count: number) => `Pieces of HTML of which only words and pictures stay: ${count}`,
      contents: () => "The table of contents",
    },
    missing: (names: string) =>
      `Not found: ${names}. Close this and choose the pictures along with the file.`,
    mode: "Where to put it",
    modes: { insert: "At the cursor", replace: "In place of the whole text" },
    heads: "Title, author and digest that are still empty are taken from the file.",
    insert: "Put into the article",
    begin: "New article",
    taking: (done: number, total: number) => `Taking pictures into the library ${done} of ${total}`,
    lost: (name: string, reason: string) => `The picture “${name}” did not come along: ${reason}`,
    notFound: "it is not in the file, or the server was not reached",
    done: "Opened; Ctrl+Z takes it back",
    begun: "The article is ready",
    problems: {
      tooLarge: `The file is too large; at most ${MEGABYTES} MB. Make its pictures smaller, or several files of it.`,
      tooMuch: "That is more than one article holds, or nested too deeply. Make several files of it.",
      tooSlow:
        "The file is so complicated that reading it was stopped after half a minute. Make several files of it.",
      damaged:
        "This file cannot be opened: it is no .docx, or it is damaged. Save it anew in Word and try again.",
      empty: "The file is empty.",
      oldWord: "This is a .doc file of an old Word. Save it as .docx in Word or WPS, then open that.",
      protected: "The file has a password. Remove it in Word, save, then open it.",
      unknown: "It is not clear what this file is. Word's .docx, Markdown and plain text can be opened.",
      several: "One file at a time. To add several articles at once, import them in the list of articles.",
    },
    encoding: (name: string, line: number) =>
      name === "UTF-8"
        ? `Line ${line} of the file is damaged and would be shown wrongly. Mend it in an editor, save it in UTF-8 and open it again.`
        : `The file is encoded in ${name} and would be shown wrongly. Save it in UTF-8, then open it.`,
    encodings: {
      "utf-8": "UTF-8",
      "utf-16le": "UTF-16",
      "utf-16be": "UTF-16",
      gb18030: "GBK (“ANSI” in Notepad)",
    },
    cancel: "Cancel",
    close: "Close",
  },
});
