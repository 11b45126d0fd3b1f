import type { MenuDocument } from "@/lib/menu/document";
import type { DraftState } from "@/lib/menu/types";
import { isSameValue, type StoredDraft, startDraftWriting } from "@/lib/ui/draft-storage";

/** A version of the draft that the server has. */
export type Base = { document: MenuDocument; revision: number };

/** A menu that is not safe yet, as this browser keeps it. */
export type KeptMenu = {
  menu: MenuDocument;
  /** What was sent since the revision and not answered: the server may have taken any of them. */
  sent: MenuDocument[];
};

export type SendingAnswer =
  | { type: "saved"; revision: number }
  | { type: "conflict"; theirs: DraftState }
  /** The server did not take it. */
  | { type: "refused" }
  /** Nobody is signed in any more. */
  | { type: "signed-out" }
  /** Nobody knows whether the server took it. */
  | { type: "unanswered" };

export type SendMenu = (document: MenuDocument, revision: number) => Promise<SendingAnswer>;

export type SenderState = {
  base: Base;
  /** Somebody else's draft, while it is not decided what becomes of the two. */
  theirs: DraftState | null;
  isSaving: boolean;
  /** Something was sent and not answered: what the server has is not known. */
  isInDoubt: boolean;
  isSignedOut: boolean;
  failures: number;
};

export type DraftSender = ReturnType<typeof startDraftSender>;

const REMEMBERED_SENDINGS = 20;
const FINE = { theirs: null, isSignedOut: false, failures: 0 };

/**
 * Sends what is on the screen when it is told to, one at a time, and knows what the server has. A draft of the server
 * that went out from here is no other person's, even if its answer was lost.
 *
 * @param draft what the server had when the page was made
 */
export function startDraftSender(draft: Base, sendMenu: SendMenu) {
  const { subscribe, tell } = makeListeners();
  let menu = draft.document;
  let sent: MenuDocument[] = [];
  let running: Promise<boolean> | null = null;
  let state: SenderState = {
    base: draft,
    isSaving: false,
    isInDoubt: false,
    ...FINE,
  };
  const set = (change: Partial<SenderState>) => {
    state = { ...state, ...change, isInDoubt: sent.length > 0 };
    tell();
  };
  const settle = ({ document, revision }: Base) => {
    sent = [];
    // The same menu is the same object from here on: then nothing is unsaved.
    const base = { document: isSameValue(document, menu) ? menu : document, revision };
    set({ ...FINE, base });
  };
  const send = async (): Promise<boolean> => {
    const document = menu;
    if (!sent.includes(document)) sent = [...sent, document].slice(-REMEMBERED_SENDINGS);
    set({ isSaving: true });
    const answer = await sendMenu(document, state.base.revision);
    state = { ...state, isSaving: false };
    if (answer.type === "saved") {
      settle({ document, revision: answer.revision });
      return true;
    }
    if (answer.type === "conflict" && isOurs(answer.theirs.document, [menu, ...sent])) {
      settle(answer.theirs);
      return true;
    }
    // A later "no" says nothing about an earlier one without an answer.
    if (answer.type !== "unanswered") sent = sent.filter((other) => other !== document);
    set({ ...failureOf(answer), failures: state.failures + 1 });
    return false;
  };
  return {
    state: () => state,
    /** Its listener hears of every change of the menu and the state. */
    subscribe,
    /** What is on the screen now. */
    show: (next: MenuDocument) => {
      if (next === menu) return;
      menu = next;
      tell();
    },
    settle,
    /** Takes up what an earlier visit has kept. */
    resume: (kept: Omit<StoredDraft<KeptMenu>, "savedAt">, theirs: DraftState | null) => {
      menu = kept.values.menu;
      // What was sent on top of an older version cannot arrive any more.
      sent = kept.revision === state.base.revision ? kept.values.sent : [];
      set({ theirs });
    },
    /** What is to be kept at this moment, and the revision that it was typed into; null when the server has it all. */
    peek: (): Omit<StoredDraft<KeptMenu>, "savedAt"> | null =>
      menu === state.base.document && sent.length === 0
        ? null
        : { revision: state.base.revision, values: { menu, sent } },
    /** @returns whether it worked */
    sendOnce: (): Promise<boolean> => {
      running ??= send().finally(() => {
        running = null;
      });
      return running;
    },
  };
}

/**
 * Keeps in this browser what the server does not have, as long as it does not have it. What is kept is never older
 * than what was sent: else it would come back over that at the next visit.
 */
export function startMenuKeeping(name: string, sender: DraftSender) {
  // Two windows keep their menus under one name: neither is to throw the other's away.
  const mine = new Set<number>();
  const writing = startDraftWriting(name, mine);
  const keep = () => {
    const now = sender.peek();
    writing.soon(now && (() => now));
    if (sender.state().isSaving) writing.now();
  };
  const stop = sender.subscribe(keep);
  return {
    /** What an earlier visit has kept is on the screen now, and goes with it. */
    adopt: ({ savedAt }: Pick<StoredDraft<KeptMenu>, "savedAt">) => {
      mine.add(savedAt);
      keep();
    },
    /** Leaving by a link does not wait for a pause in typing. */
    end: () => {
      writing.now();
      writing.end();
      stop();
    },
  };
}

/** What becomes of what an earlier visit has kept: the server has it, or it goes on, or somebody else came between. */
export function judgeKept(
  { revision, values: { menu, sent } }: Pick<StoredDraft<KeptMenu>, "revision" | "values">,
  draft: Base,
): "known" | "unsaved" | "conflict" {
  // Something that is still on its way would replace the menu: then it is sent again, and what comes later refused.
  const isSettled = sent.length === 0 || revision !== draft.revision;
  if (isSettled && isSameValue(menu, draft.document)) return "known";
  return revision === draft.revision || isOurs(draft.document, sent) ? "unsaved" : "conflict";
}

function failureOf(answer: SendingAnswer): Pick<SenderState, "theirs" | "isSignedOut"> {
  const theirs = answer.type === "conflict" ? answer.theirs : null;
  return { theirs, isSignedOut: answer.type === "signed-out" };
}

function makeListeners() {
  const listeners = new Set<() => void>();
  return {
    /** @returns ends it */
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    tell: () => {
      for (const listener of listeners) listener();
    },
  };
}

function isOurs(document: MenuDocument, sent: readonly MenuDocument[]): boolean {
  return sent.some((own) => isSameValue(own, document));
}
