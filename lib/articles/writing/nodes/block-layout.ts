import { Extension } from "@tiptap/core";
import { DOCUMENT_LIMITS } from "@/lib/articles/document/document-limits";

export type BlockLayoutAttrs = { textAlign: string | null; indent: number; lineHeight: number | null };

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    blockLayout: {
      /** Changes the layout of every paragraph and heading that is selected. */
      setBlockLayout: (layout: Partial<BlockLayoutAttrs>) => ReturnType;
      /** Moves every paragraph and heading that is selected in or out, by so many steps. */
      moveIndent: (steps: number) => ReturnType;
    };
  }
}

const LAID_OUT = ["paragraph", "heading"];
const STEP_EM = 2;

/** Alignment, indentation and line height of paragraphs and headings. */
export const BlockLayout = Extension.create({
  name: "blockLayout",
  addGlobalAttributes() {
    return [
      {
        types: LAID_OUT,
        attributes: {
          textAlign: {
            default: null,
            parseHTML: (element) => ALIGNS.find((align) => align === element.style.textAlign) ?? null,
            renderHTML: ({ textAlign }) => (textAlign ? { style: `text-align: ${textAlign}` } : {}),
          },
          indent: {
            default: 0,
            parseHTML: (element) => clampIndent(Number(element.dataset.indent ?? 0)),
            renderHTML: ({ indent }) =>
              indent > 0
                ? { "data-indent": String(indent), style: `margin-inline-start: ${indent * STEP_EM}em` }
                : {},
          },
          lineHeight: {
            default: null,
            parseHTML: (element) => Number(element.dataset.lineHeight) || null,
            renderHTML: ({ lineHeight }) =>
              lineHeight
                ? { "data-line-height": String(lineHeight), style: `line-height: ${lineHeight}` }
                : {},
          },
        },
      },
    ];
  },
  addCommands() {
    return {
      setBlockLayout:
        (layout) =>
        ({ commands }) =>
          LAID_OUT.map((type) => commands.updateAttributes(type, layout)).some(Boolean),
      moveIndent:
        (steps) =>
        ({ tr, state, dispatch }) => {
          const { from, to } = state.selection;
          let isChanged = false;
          state.doc.nodesBetween(from, to, (node, position) => {
            if (!LAID_OUT.includes(node.type.name)) return;
            const indent = clampIndent(Number(node.attrs.indent) + steps);
            if (indent === node.attrs.indent) return;
            isChanged = true;
            if (dispatch) tr.setNodeAttribute(position, "indent", indent);
          });
          return isChanged;
        },
    };
  },
});

const ALIGNS = ["left", "center", "right", "justify"];

function clampIndent(steps: number): number {
  return Number.isFinite(steps) ? Math.max(0, Math.min(DOCUMENT_LIMITS.indentSteps, Math.trunc(steps))) : 0;
}
