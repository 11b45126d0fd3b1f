import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";

const ALIGN = {
  default: null,
  parseHTML: (element: HTMLElement) => element.style.textAlign || null,
  renderHTML: ({ textAlign }: Record<string, unknown>) =>
    textAlign ? { style: `text-align: ${textAlign}` } : {},
};

export const TABLES = [
  Table,
  TableRow,
  TableHeader.extend({
    addAttributes() {
      return { ...this.parent?.(), textAlign: ALIGN };
    },
  }),
  TableCell.extend({
    addAttributes() {
      return { ...this.parent?.(), textAlign: ALIGN };
    },
  }),
];
