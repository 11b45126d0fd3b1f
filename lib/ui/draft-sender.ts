import { isSameValue, type StoredDraft, startDraftWriting } from "./draft-storage";

/** A version of a draft that the server has. */
export type Base<Document> = { document: Document; revision: number };

/** A draft that is not safe yet, as this browser keeps it. */
export type KeptDocument<Document> = {
  document: Document;
  /** What was sent since the revision and not answered: the server may have taken any of them. */
  sent: Document[];
};

export type SendingAnswer<Document, Theirs extends Base<Document>> =
  | { type: "saved"; revision: number }
  | { type: "conflict"; theirs: Theirs }
  /** The server did not take it. */
  | { type: "refused" }
  /** Nobody is signed in any more. */
  | { type: "signed-out" }
  /** Nobody knows whether the server took it. */
  | { type: "unanswered" };

export type SendDocument<Document, Theirs extends Base<Document>> = (
  document: Document,
  revision: number,
) => Promise<SendingAnswer<Document, Theirs>>;

export type SenderState<Document, Theirs extends Base<Document>> = {
  base: Base<Document>;
  /** Somebody else's draft, while it is not decided what becomes of the two. */
  theirs: Theirs | null;
  isSaving: boolean;
  /** Something was sent and not answered: what the server has is not known. */
  isInDoubt: boolean;
  isSignedOut: boolean;
  failures: number;
};

export type DraftSender<Document, Theirs extends Base<Document>> = ReturnType<
  typeof startDraftSender<Document, Theirs>
>;

const REMEMBERED_SENDINGS = 20;
const FINE = { theirs: null, isSignedOut: false, failures: 0 };

/**
 * Sends what is on the screen when it is told to, one at a time, and knows what the server has. A draft of the server
 * that went out from here is no other person's, even if its answer was lost.
 *
 * @param draft what the server had when the page was made
 */
export function startDraftSender<Document, Theirs extends Base<Document>>(
  draft: Base<Document>,
  sendDocument: SendDocument<Document, Theirs>,
) {
  const { subscribe, tell } = makeListeners();
  let shown = draft.document;
  let sent: Document[] = [];
  let running: Promise<boolean> | null = null;
  let state: SenderState<Document, Theirs> = {
    base: draft,
    isSaving: false,
    isInDoubt: false,
    ...FINE,
  };
  const set = (change: Partial<SenderState<Document, Theirs>>) => {
    state = { ...state, ...change, isInDoubt: sent.length > 0 };
    tell();
  };
  const settle = ({ document, revision }: Base<Document>) => {
    sent = [];
    // The same document is the same object from here on: then nothing is unsaved.
    const base = { document: isSameValue(document, shown) ? shown : document, revision };
    set({ ...FINE, base });
  };
  const send = async (): Promise<boolean> => {
    const document = shown;
    if (!sent.includes(document)) sent = [...sent, document].slice(-REMEMBERED_SENDINGS);
    set({ isSaving: true });
    const answer = await sendDocument(document, state.base.revision);
    state = { ...state, isSaving: false };
    if (answer.type === "saved") {
      settle({ document, revision: answer.revision });
      return true;
    }
    if (answer.type === "conflict" && isOurs(answer.theirs.document, [shown, ...sent])) {
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
    /** Its listener hears of every change of the document and the state. */
    subscribe,
    /** What is on the screen now. */
    show: (next: Document) => {
      if (next === shown) return;
      shown = next;
      tell();
    },
    settle,
    /** Takes up what an earlier visit has kept. */
    resume: (kept: Omit<StoredDraft<KeptDocument<Document>>, "savedAt">, theirs: Theirs | null) => {
      shown = kept.values.document;
      // What was sent on top of an older version cannot arrive any more.
      sent = kept.revision === state.base.revision ? kept.values.sent : [];
      set({ theirs });
    },
    /** What is to be kept at this moment, and the revision that it was typed into; null when the server has it all. */
    peek: (): Omit<StoredDraft<KeptDocument<Document>>, "savedAt"> | null =>
      shown === state.base.document && sent.length === 0
        ? null
        : { revision: state.base.revision, values: { document: shown, sent } },
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
export function startDocumentKeeping<Document, Theirs extends Base<Document>>(
  name: string,
  sender: DraftSender<Document, Theirs>,
) {
  // Two windows keep their documents under one name: neither is to throw the other's away.
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
    adopt: ({ savedAt }: Pick<StoredDraft<unknown>, "savedAt">) => {
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
export function judgeKept<Document>(
  { revision, values: { document, sent } }: Pick<StoredDraft<KeptDocument<Document>>, "revision" | "values">,
  draft: Base<Document>,
): "known" | "unsaved" | "conflict" {
  // Something that is still on its way would replace the document: then it is sent again, and what comes later refused.
  const isSettled = sent.length === 0 || revision !== draft.revision;
  if (isSettled && isSameValue(document, draft.document)) return "known";
  return revision === draft.revision || isOurs(draft.document, sent) ? "unsaved" : "conflict";
}

function failureOf<Document, Theirs extends Base<Document>>(
  answer: SendingAnswer<Document, Theirs>,
): Pick<SenderState<Document, Theirs>, "theirs" | "isSignedOut"> {
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

function isOurs(document: unknown, sent: readonly unknown[]): boolean {
  return sent.some((own) => isSameValue(own, document));
}
