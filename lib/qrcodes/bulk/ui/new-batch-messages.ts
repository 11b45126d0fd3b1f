import { defineMessages } from "@/lib/platform/i18n/define-messages";

/** The page on which a list becomes a batch. */
export const newBatchMessages = defineMessages({
  zh: {
    title: "新建一批二维码",
    source: {
      title: "名单",
      description: "每行一个二维码。从 Excel 里复制几列粘贴，或者一行一个名称。",
      label: "粘贴名单",
      hint: "各列顺序随意，只有名称必填；认不出的列，下一步由您来选。",
      placeholder: "上海南京东路店\n北京西单店\n广州天河店",
      read: "预览",
      file: "上传 CSV 或 Excel",
      limits: "最大 2 MB、5000 行",
      template: "下载模板：",
      reading: "正在读取…",
    },
    problems: {
      empty: "里面没有可用的行",
      tooLarge: "名单超过 2 MB，请分成几份",
      tooSlow: "读了半分钟还没读完：请只留下名单的那几列，另存为 .xlsx 或 CSV 再试",
      unreadable: "读不出这个文件：请另存为 .xlsx 或 CSV 再试",
      oldExcel: "这是旧版 Excel 或 WPS 文件（.xls、.et），请另存为 .xlsx 再试",
      protected: "这个文件有打开密码：请在 Excel 里取消密码，保存后再试",
      openDocument: "这是 OpenDocument 表格（.ods），请另存为 .xlsx 再试",
      binaryWorkbook: "这是二进制工作簿（.xlsb），请另存为 .xlsx 再试",
      webPage:
        "这个文件其实是网页，不是 Excel 表格（有些系统这样导出 .xls）：请用 Excel 打开，另存为 .xlsx 再试",
      unknown: (names: string) => `没有使用的列：${names}`,
      leftOut: (count: string, limit: string) => `一批最多 ${limit} 行，后面的 ${count} 行没有读取`,
    },
    notes: {
      openQuotes: (lines: string) => `第 ${lines} 行有不成对的引号，当作普通字符读取，请看一下`,
      hiddenRows: (count: string) => `表格里隐藏或筛选掉的 ${count} 行没有读取`,
      hiddenColumns: (count: string) => `表格里隐藏的 ${count} 列没有读取`,
      mergedCells: (count: string) => `合并的单元格已填到它的每一行，共 ${count} 格`,
    },
    sheets: {
      label: "工作表",
      read: (count: number, name: string) => `文件里有 ${count} 个有内容的表，读取的是表“${name}”`,
      nameless: (number: number) => `第 ${number} 个`,
      question: {
        title: "换一个表？",
        body: "在预览里改过的内容会丢掉。",
        confirm: "换表",
      },
      columnsQuestion: {
        title: "改列的对应？",
        body: "名单会重新读取，在预览里改过的内容会丢掉。",
        confirm: "改列的对应",
      },
    },
    preview: {
      title: (count: string) => `名单预览：${count} 行`,
      description: "可以直接在表里修改。空着的格子用下面的共同设置。",
      allRight: "没有发现问题",
      between: "、",
      wrong: (count: string) => `${count} 行需要修改`,
      repeated: (count: string, lines: string) =>
        `${count} 行的名称和前面的行重复（第 ${lines} 行）。如果不是有意的，请删掉。`,
      used: (count: string, lines: string) =>
        `${count} 行的名称，已有的二维码也在用（第 ${lines} 行）。如果不是有意的，请改名或删掉。`,
      newFolders: (count: string, folders: string) => `将新建 ${count} 个文件夹：${folders}`,
      newFolder: (folder: string, near: string | null) =>
        near === null ? `“${folder}”` : `“${folder}”（已有相近的“${near}”，是不是它？）`,
      onlyWrong: "只看需要修改的行",
      allColumns: "显示所有列",
      again: "改用粘贴修改",
      columnsAgain: "改列的对应",
      line: "行",
      cell: (line: number, column: string) => `第 ${line} 行，${column}`,
      remove: (line: number) => `删除第 ${line} 行`,
      pages: "翻页",
    },
    columns: {
      name: "名称",
      folder: "文件夹",
      labels: "标签",
      owner: "负责人",
      note: "备注",
      reply: "回复",
      followReply: "关注回复",
      scene: "场景值",
    },
    common: {
      title: "共同设置",
      description: "对每一行都有效；行里自己写了的，以行里的为准，标签两边都加。",
      name: "这一批的名称",
      nameHint: "以后在记录里找得到。",
      defaultName: (moment: string) => `批量 ${moment}`,
      sceneKind: "没写场景值的行，由我们取",
      sceneKinds: { text: "文字", number: "数字（1–100000）" },
    },
    more: {
      description:
        "名单里没写回复的，由自动回复规则回答。也可以在这里写一个共同的回复，给扫码的人打标签，或设定活动结束时间。",
      open: "设置共同的回复、标签和结束时间",
    },
    start: (count: number, inWords: string) => (count === 0 ? "生成二维码" : `生成 ${inWords} 个二维码`),
    starting: "正在提交…",
    started: "已经开始，在后台生成",
    noLines: "请先粘贴名单或上传文件",
    matchFirst: "请先说明名单的各列是什么，再点“检查”",
    readFirst: "名单正在用粘贴修改：请先点“预览”",
    fixFirst: (count: string) => `名单里有 ${count} 行需要修改，改好再生成`,
    goToLine: (line: number) => `去看第 ${line} 行`,
    confirm: {
      title: (count: string) => `做 ${count} 个永久二维码？`,
      body: (left: string) => `永久二维码做好后删不掉。这个公众号在这里最多还能做 ${left} 个。`,
      label: (count: string) => `请输入 ${count} 来确认`,
      wrong: "和要做的个数不一样",
      start: "确认生成",
      cancel: "先不做",
      refused: "没有确认，什么都没有做",
    },
  },
  en: {
    title: "New batch of QR codes",
    source: {
      title: "The list",
      description: "One code a line. Paste columns from Excel, or just one name a line.",
      label: "Paste a list",
      hint: "Columns may stand in any order, and only the name is required; you say what the unknown ones are in the next step.",
      placeholder: "Shanghai store\nBeijing store\nGuangzhou store",
      read: "Preview",
      file: "Upload CSV or Excel",
      limits: "Up to 2 MB and 5,000 lines",
      template: "Template: ",
      reading: "Reading…",
    },
    problems: {
      empty: "There are no lines in it",
      tooLarge: "The list is larger than 2 MB; divide it",
      tooSlow:
        "It was not read within half a minute: keep only the columns of the list, save it as .xlsx or CSV and try again",
      unreadable: "The file cannot be read: save it as .xlsx or CSV and try again",
      oldExcel: "This is a file of an old Excel or of WPS (.xls, .et); save it as .xlsx and try again",
      protected: "The file has a password: take it off in Excel, save it and try again",
      openDocument: "This is an OpenDocument sheet (.ods); save it as .xlsx and try again",
      binaryWorkbook: "This is a binary workbook (.xlsb); save it as .xlsx and try again",
      webPage:
        "The file is a web page, not a sheet of Excel (some systems export .xls like that): open it in Excel, save it as .xlsx and try again",
      unknown: (names: string) => `Columns that are not used: ${names}`,
      leftOut: (count: string, limit: string) =>
        `A batch has at most ${limit} lines; the last ${count} were left out`,
    },
    notes: {
      openQuotes: (lines: string) =>
        `Quotation marks that are not closed were read as characters, please look: line ${lines}`,
      hiddenRows: (count: string) =>
        count === "1"
          ? "1 row that is hidden or filtered out in the sheet was not read"
          : `${count} rows that are hidden or filtered out in the sheet were not read`,
      hiddenColumns: (count: string) =>
        count === "1" ? "1 hidden column was not read" : `${count} hidden columns were not read`,
      mergedCells: (count: string) =>
        `What stands in merged cells was put into each of their rows: ${count === "1" ? "1 cell" : `${count} cells`}`,
    },
    sheets: {
      label: "Sheet",
      read: (count: number, name: string) => `The file has ${count} sheets with lines; “${name}” was read`,
      nameless: (number: number) => `Number ${number}`,
      question: {
        title: "Read another sheet?",
        body: "What you changed in the preview will be lost.",
        confirm: "Read it",
      },
      columnsQuestion: {
        title: "Match the columns again?",
        body: "The list is read again, and what you changed in the preview will be lost.",
        confirm: "Match again",
      },
    },
    preview: {
      title: (count: string) => `Preview: ${count} lines`,
      description: "Edit right in the table. Empty cells take what you set for all below.",
      allRight: "Nothing wrong was found",
      between: ", ",
      wrong: (count: string) => (count === "1" ? "1 line needs a change" : `${count} lines need a change`),
      repeated: (count: string, lines: string) =>
        count === "1"
          ? `Line ${lines} repeats the name of an earlier one. Remove it unless you mean it.`
          : `${count} lines repeat the name of an earlier one (${lines}). Remove them unless you mean it.`,
      used: (count: string, lines: string) =>
        count === "1"
          ? `A code has the name of line ${lines} already. Change or remove it unless you mean it.`
          : `Codes have the names of ${count} lines already (${lines}). Change or remove them unless you mean it.`,
      newFolders: (count: string, folders: string) =>
        count === "1"
          ? `A new folder will be made: ${folders}`
          : `${count} new folders will be made: ${folders}`,
      newFolder: (folder: string, near: string | null) =>
        near === null ? `“${folder}”` : `“${folder}” (there is “${near}”: did you mean that?)`,
      onlyWrong: "Only lines that need a change",
      allColumns: "Show all columns",
      again: "Edit as text",
      columnsAgain: "Match columns again",
      line: "Line",
      cell: (line: number, column: string) => `Line ${line}, ${column}`,
      remove: (line: number) => `Remove line ${line}`,
      pages: "Pages",
    },
    columns: {
      name: "Name",
      folder: "Folder",
      labels: "Labels",
      owner: "Owner",
      note: "Note",
      reply: "Reply",
      followReply: "Follow reply",
      scene: "Scene",
    },
    common: {
      title: "For all of them",
      description: "Holds for every line that does not say otherwise; labels add up.",
      name: "Name of the batch",
      nameHint: "So that you find it again.",
      defaultName: (moment: string) => `Batch ${moment}`,
      sceneKind: "Lines without a scene get one of ours",
      sceneKinds: { text: "Text", number: "Number (1–100000)" },
    },
    more: {
      description:
        "Lines without a reply are answered by the auto-reply rules. You can also write a reply for all here, tag those who scan, or say when the campaign ends.",
      open: "Set reply, tags and end for all",
    },
    start: (count: number, inWords: string) => (count === 0 ? "Make the codes" : `Make ${inWords} codes`),
    starting: "Sending…",
    started: "Started; the codes are made in the background",
    noLines: "Paste a list or upload a file first",
    matchFirst: "Say what the columns of the list are first, and press “Check”",
    readFirst: "The list is being edited as text: press “Preview” first",
    fixFirst: (count: string) =>
      `${count === "1" ? "1 line of the list needs" : `${count} lines of the list need`} a change first`,
    goToLine: (line: number) => `Go to line ${line}`,
    confirm: {
      title: (count: string) => `Make ${count} permanent codes?`,
      body: (left: string) =>
        `Permanent codes can never be deleted. At most ${left} more can be made here for this account.`,
      label: (count: string) => `Type ${count} to confirm`,
      wrong: "Not the number of codes",
      start: "Make them",
      cancel: "Not now",
      refused: "Not confirmed; nothing was made",
    },
  },
});
