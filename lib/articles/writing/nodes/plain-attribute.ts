import type { Attribute } from "@tiptap/core";

/** An attribute that goes through the clipboard as `data-…`, in its own type. */
export function plainAttribute(name: string, initial: string | number | boolean | null): Partial<Attribute> {
  const key = `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  return {
    default: initial,
    parseHTML: (element) => readValue(element.getAttribute(key), initial),
    renderHTML: (attrs) =>
      attrs[name] === null || attrs[name] === undefined ? {} : { [key]: String(attrs[name]) },
  };
}

function readValue(text: string | null, initial: string | number | boolean | null) {
  if (text === null) return initial;
  if (typeof initial === "boolean") return text === "true";
  if (typeof initial === "number") return Number.isFinite(Number(text)) ? Number(text) : initial;
  return text;
}
