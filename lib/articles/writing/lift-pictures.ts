/**
 * Takes pictures out of the paragraphs that they begin or end: a picture is a block of its own, and the paragraph would
 * stay as an empty line. One among words divides its paragraph, which the editor does.
 */
export function liftPictures(root: Element): void {
  for (const image of root.querySelectorAll("p img")) {
    const paragraph = image.closest("p");
    if (!paragraph) continue;
    const range = textAround(paragraph, image);
    if (range.before === "") paragraph.before(image);
    else if (range.after === "") paragraph.after(image);
  }
}

function textAround(paragraph: Element, image: Element): { before: string; after: string } {
  const sides = { before: "", after: "" };
  let side: keyof typeof sides = "before";
  const rest: Node[] = [paragraph];
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if (node === image) side = "after";
    else if (node.nodeName === "IMG") sides[side] += "图";
    else if (node.nodeType === TEXT) sides[side] += (node.nodeValue ?? "").trim();
    else rest.push(...[...node.childNodes].reverse());
  }
  return sides;
}

const TEXT = 3;
