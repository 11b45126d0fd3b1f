/**
 * What is said of a part besides what it is. A loss: something does not come along; a change: it comes in another way than
 * the console has it; a hint: worth knowing, and as it was.
 */
export const NOTES = {
  switchedOff: "change",
  oncePerHour: "change",
  followUps: "change",
  firstArticle: "change",
  placeholder: "change",
  sharedKeyword: "change",
  unknownMatch: "change",
  unknownMode: "change",
  shortened: "change",
  menuClosed: "change",
  escapedAddress: "hint",
  miniProgramLink: "hint",
  repeatedKeyword: "hint",
  otherSystem: "hint",
  noKeyword: "loss",
  noReply: "loss",
  emptyText: "loss",
  textTooLong: "loss",
  noFile: "loss",
  fileGone: "loss",
  fileSilent: "loss",
  fileRefused: "loss",
  otherKind: "loss",
  moving: "loss",
  newsGone: "loss",
  articleIncomplete: "loss",
  tooManyArticles: "loss",
  tooManyReplies: "loss",
  tooManyKeywords: "loss",
  tooManyButtons: "loss",
  unknownReply: "loss",
  unknownKeyword: "loss",
  unknownButton: "loss",
  emptyButton: "loss",
  withdrawnCondition: "loss",
  noCondition: "loss",
  unknownClient: "loss",
} as const satisfies Record<string, "loss" | "change" | "hint">;

export type NoteCode = keyof typeof NOTES;

/** All codes, for a schema. */
export const NOTE_CODES = Object.keys(NOTES).filter(isNoteCode);

function isNoteCode(code: string): code is NoteCode {
  return Object.hasOwn(NOTES, code);
}
