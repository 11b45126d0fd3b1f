import { Extension, markInputRule } from "@tiptap/core";

// tiptap's own rules want a blank before the signs, and Chinese has none.
const SIGNS = [
  { mark: "bold", find: /\*\*([^*\s](?:[^*]*[^*\s])?)\*\*$/ },
  { mark: "strike", find: /~~([^~\s](?:[^~]*[^~\s])?)~~$/ },
  { mark: "code", find: /`([^`\s](?:[^`]*[^`\s])?)`$/ },
] as const;

/** Markdown's signs for bold, struck and code, anywhere in a line. */
export const MarksAsTyped = Extension.create({
  name: "marksAsTyped",
  addInputRules() {
    return SIGNS.flatMap(({ mark, find }) => {
      const type = this.editor.schema.marks[mark];
      return type ? [markInputRule({ find, type })] : [];
    });
  },
});
