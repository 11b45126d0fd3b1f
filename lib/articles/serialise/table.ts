import type { NodePath, Table, TableCell } from "@/lib/articles/document/document-types";
import { element, type Markup } from "@/lib/articles/markup/markup";
import type { Descend } from "./descend";
import { type Scribe, type Setting, styleWith } from "./scribe";

/** A table in a frame that scrolls sideways. A row without cells has nothing to show and would leave a gap. */
export function tableMarkup(scribe: Scribe, node: Table, path: NodePath, descend: Descend): Markup[] {
  const rows = node.content.flatMap((row, rowIndex) => {
    const cells = (row.content ?? []).map((cell, index) =>
      cellMarkup(scribe, cell, [...path, rowIndex, index], descend),
    );
    return cells.length === 0 ? [] : [element("tr", {}, cells, { path: [...path, rowIndex] })];
  });
  if (rows.length === 0) return [];
  const table = element("table", scribe.styles.table, [element("tbody", {}, rows)]);
  return [element("section", scribe.styles.tableFrame, [table], { path })];
}

function cellMarkup(scribe: Scribe, cell: TableCell, path: NodePath, descend: Descend): Markup {
  const { colspan, rowspan, colwidth, textAlign } = cell.attrs;
  const width = colwidth?.reduce((sum, each) => sum + each, 0);
  const style = styleWith(scribe.styles[cell.type], {
    ...(textAlign === null ? {} : { "text-align": textAlign }),
    ...(width === undefined ? {} : { width: `${width}px` }),
  });
  const attributes = {
    ...(colspan === 1 ? {} : { colspan: String(colspan) }),
    ...(rowspan === 1 ? {} : { rowspan: String(rowspan) }),
  };
  const setting = { ...IN_CELL, ...(cell.type === "tableHeader" ? IN_HEADER : {}) };
  return element(cell.type === "tableHeader" ? "th" : "td", style, descend(cell.content, path, setting), {
    path,
    attributes,
  });
}

const IN_CELL: Setting = { textKey: "tableText", paragraphTag: "p", isFrame: true };
const IN_HEADER = { textKey: "tableHeaderText" } as const;
