"use client";

import { useRef, useState } from "react";
import { fileProblem, type UploadType } from "@/lib/media/limits";
import { mediaMessages } from "@/lib/media/messages";
import type { ChosenMaterial } from "@/lib/media/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { notifyDone } from "@/lib/ui/notify";
import { whileSignedIn } from "@/lib/ui/signed-out";
import { sendMaterial, type UploadRequest } from "./media-service";
import { playLength } from "./play-length";

/** How far an upload has come; `share` of the file is at our server, from 0 to 1. */
type UploadState =
  | { step: "none"; problem: string | null }
  /** A video waits for its words. */
  | { step: "words"; file: File; problem: string | null }
  | { step: "sending"; name: string; share: number };

type UploadOptions = {
  accountId: string;
  type: UploadType;
  onUploaded: (material: ChosenMaterial & { pictureUrl: string | null }) => void;
};

/** Checks a file as WeChat would, asks for the words of a video, and sends it. */
export function useUpload({ accountId, type, onUploaded }: UploadOptions) {
  const t = useMessages(mediaMessages);
  const [state, setState] = useState<UploadState>({ step: "none", problem: null });
  const sending = useRef<AbortController | null>(null);

  const send = async ({ file, words }: Omit<UploadRequest, "type">) => {
    const controller = new AbortController();
    sending.current = controller;
    const progress = (share: number) => setState({ step: "sending", name: file.name, share });
    progress(0);
    const result = await whileSignedIn(() =>
      sendMaterial(accountId, { type, file, words }, progress, controller.signal),
    );
    if (controller.signal.aborted) return setState({ step: "none", problem: null });
    if (result?.ok) {
      setState({ step: "none", problem: null });
      notifyDone(t.upload.done(file.name));
      return onUploaded(result.data);
    }
    const problem = result ? (Object.values(result.fieldErrors ?? {})[0] ?? result.message) : t.offline;
    // The words of a video are not typed a second time.
    setState(words ? { step: "words", file, problem } : { step: "none", problem });
  };

  return {
    state,
    choose: async (file: File) => {
      const seconds = type === "voice" ? await playLength(file) : null;
      const problem = fileProblem(type, { name: file.name, bytes: file.size, seconds });
      if (problem) return setState({ step: "none", problem: t.upload.problems[problem](t.types[type]) });
      if (type === "video") return setState({ step: "words", file, problem: null });
      return send({ file, words: null });
    },
    send,
    cancel: () => {
      sending.current?.abort();
      setState({ step: "none", problem: null });
    },
  };
}
