import type {
  ArticleDocument,
  DocumentNode,
  Image,
  NodePath,
  TextNode,
} from "@/lib/articles/document/document-types";
import { walkDocument } from "@/lib/articles/document/walk-document";
import { safeAddress, safePictureAddress } from "@/lib/articles/markup/safe-address";
import type { Localized } from "@/lib/platform/i18n/locale";
import { DRAFT_LIMITS } from "./draft-limits";
import type { CheckContext, Finding, FindingLevel } from "./types";
import { CHECK_WORDS } from "./words";

type Said = { level: FindingLevel; words: Localized };

/** What the parts of the text are short of, each with its place. */
export function checkNodes(document: ArticleDocument, context: CheckContext): Finding[] {
  return [...walkDocument(document)].flatMap(({ node, path }) =>
    checkNode(node, context).map((said) => atNode(path, said)),
  );
}

function atNode(path: NodePath, said: Said): Finding {
  return { ...said, field: "body", path };
}

function checkNode(node: DocumentNode, context: CheckContext): Said[] {
  const { qrCode, account } = context.serialise;
  if (node.type === "image") return checkPicture(node, context);
  if (node.type === "text") return checkMarks(node);
  if (node.type === "heading" || node.type === "sectionTitle") {
    return hasWords(node.content) ? [] : [warning(CHECK_WORDS.emptyHeading)];
  }
  if (node.type === "qrCode") return qrCode(node.attrs.codeId) === null ? [warning(CHECK_WORDS.noCode)] : [];
  if (node.type === "accountCard") return account === null ? [warning(CHECK_WORDS.noAccountCard)] : [];
  if (node.type !== "miniProgramCard") return [];
  const said: Said = { level: "note", words: CHECK_WORDS.miniProgram };
  return node.attrs.imageMediaId === null ? [warning(CHECK_WORDS.miniProgramPicture), said] : [said];
}

function checkPicture({ attrs }: Image, { serialise, pictureFacts }: CheckContext): Said[] {
  const picture = serialise.picture(attrs);
  if (picture === null || safePictureAddress(picture.src) === null) return [warning(CHECK_WORDS.noPicture)];
  const facts = pictureFacts(attrs);
  return [
    ...(facts !== null && !TAKEN_FORMATS.has(facts.mime)
      ? [{ level: "error", words: CHECK_WORDS.pictureFormat } as const]
      : []),
    ...(facts !== null && facts.bytes > DRAFT_LIMITS.pictureBytes
      ? [{ level: "error", words: CHECK_WORDS.largePicture } as const]
      : []),
    ...(attrs.alt === "" && attrs.caption === "" ? [warning(CHECK_WORDS.noAlt)] : []),
  ];
}

/** webp and svg are refused with 40005. */
const TAKEN_FORMATS: ReadonlySet<string> = new Set(["image/jpeg", "image/png", "image/gif", "image/bmp"]);

function checkMarks({ marks = [] }: TextNode): Said[] {
  return marks.flatMap((mark): Said[] => {
    if (mark.type === "miniProgramLink") return [{ level: "note", words: CHECK_WORDS.miniProgram }];
    const isDead = mark.type === "link" && safeAddress(mark.attrs.href) === null;
    return isDead ? [warning(CHECK_WORDS.deadLink)] : [];
  });
}

function hasWords(content: Extract<DocumentNode, { type: "heading" }>["content"]): boolean {
  return (content ?? []).some((part) => part.type === "text" && part.text.trim() !== "");
}

function warning(words: Localized): Said {
  return { level: "warning", words };
}
