// What WeChat takes and what phones show. Limits: developers.weixin.qq.com › Custom menus › Create.

export const MAX_BUTTONS = 3;
export const MAX_ITEMS = 5;

export type Level = "top" | "item";

/** In bytes of UTF-8; a Chinese character takes three. */
export const MAX_BYTES = { name: { top: 16, item: 60 }, url: 1024, key: 128, id: 256 } as const;

/** Of what is written down for colleagues with a publication, in characters. */
export const MAX_NOTE = 200;

/** What a phone shows of a name, in Latin letters; a Chinese character takes two. */
export const VISIBLE_WIDTH = { top: 8, item: 16 } as const satisfies Record<Level, number>;

/** How many bytes a text takes at WeChat. */
export function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** How wide a phone draws a text, in Latin letters. */
export function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (character < "\u0100" ? 1 : 2), 0);
}
