import { BulletList, ListItem, ListKeymap, OrderedList, TaskItem, TaskList } from "@tiptap/extension-list";

// An item may begin with any block, as in pasted pages: tiptap's own want a paragraph first.

export const LISTS = [
  BulletList,
  OrderedList,
  ListItem.extend({ content: "block+" }),
  TaskList,
  TaskItem.extend({ content: "block+" }).configure({ nested: true }),
  ListKeymap,
];
