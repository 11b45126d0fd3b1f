import { type CleanPaste, cleanPaste, isOwnCopy } from "@/lib/articles/writing/clean-paste";
import { picturesInRtf } from "@/lib/articles/writing/rtf-pictures";

type Beside = {
  /** What the clipboard holds of the same as RTF; empty where it does not. */
  rtf: string;
  /** Keeps a picture until the library has it. @returns the address that stands for it */
  hold: (picture: Blob) => string;
};

/** What is pasted as the editor takes it, the pictures that are in it or beside it included. */
export function readPasted(html: string, { rtf, hold }: Beside): CleanPaste {
  if (isOwnCopy(html)) return { html, lostPictures: 0 };
  const pictures = picturesBeside(html, rtf);
  return cleanPaste(
    html,
    (text) => new DOMParser().parseFromString(text, "text/html"),
    (picture) => {
      const content = picture ?? pictures.shift();
      return content ? hold(content) : null;
    },
  );
}

/** Those of Word, if there are as many as the HTML names: otherwise nobody knows which is which. */
function picturesBeside(html: string, rtf: string): Blob[] {
  const files = html.match(/<img\b[^>]*\bsrc\s*=\s*["']?file:/gi) ?? [];
  const pictures = files.length > 0 && rtf !== "" ? picturesInRtf(rtf) : [];
  return pictures.length === files.length ? pictures : [];
}
