"use client";

import { Alert, Button, List, Loader, Modal, Progress, SegmentedControl, Stack, Text } from "@mantine/core";
import { Suspense, use, useEffect, useRef, useState } from "react";
import { countDocument } from "@/lib/articles/document/count";
import { findBeside } from "@/lib/articles/writing/files/find-beside";
import {
  type FileHead,
  LEFT_OUT,
  type OpenedText,
  pathBeside,
} from "@/lib/articles/writing/files/opened-text";
import type { FileProblem } from "@/lib/articles/writing/files/read-file";
import { pictureAddressesIn } from "@/lib/articles/writing/files/replace-pictures";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { DialogBar } from "@/lib/ui/dialog-bar";
import { fileMessages } from "./file-messages";
import { isTextFile, openFile } from "./open-file";
import { sayFileProblem } from "./say-file-problem";
import { type TakenText, takeFilePictures } from "./take-file-pictures";

/** What a file has become: a text whose pictures are in the library, and what it says of itself. */
export type TakenFile = FileHead & TakenText;

export type FilePurpose = "insert" | "replace" | "begin";

type OpenFileDialogProps = {
  accountId: string;
  /** A text, and pictures that it names. */
  files: readonly File[];
  /** What is done with it: put into an article (where there is text, one chooses how) or begin a new one. */
  purpose: "begin" | "choose" | "replace";
  onTaken: (file: TakenFile, purpose: FilePurpose) => void | Promise<void>;
  onClose: () => void;
};

/** Opens a Word or Markdown file: what is in it is shown before it goes anywhere. */
export function OpenFileDialog(props: OpenFileDialogProps) {
  const { files, onClose } = props;
  const t = useMessages(fileMessages);
  const text = files.find(isTextFile) ?? files[0];
  const [opened] = useState(() => (files.filter(isTextFile).length > 1 || !text ? null : openFile(text)));
  return (
    <Modal
      opened
      onClose={onClose}
      title={t.title}
      size="lg"
      closeButtonProps={{ "aria-label": t.close }}
      returnFocus={false}
    >
      <Suspense
        fallback={
          <Stack align="center" py="lg" role="status">
            <Loader />
            <Text size="sm">{t.reading(text?.name ?? "")}</Text>
          </Stack>
        }
      >
        {opened ? (
          <Opened {...props} opened={opened} />
        ) : (
          <Refused words={t.problems.several} onClose={onClose} />
        )}
      </Suspense>
    </Modal>
  );
}

function Opened({ opened, ...props }: OpenFileDialogProps & { opened: Promise<OpenedText | FileProblem> }) {
  const t = useMessages(fileMessages);
  const result = use(opened);
  if (!("problem" in result)) return <Found {...props} opened={result} />;
  return <Refused words={sayFileProblem(t, result)} onClose={props.onClose} />;
}

function Refused({ words, onClose }: { words: string; onClose: () => void }) {
  const t = useMessages(fileMessages);
  return (
    <Stack>
      <Alert color="red" role="alert">
        {words}
      </Alert>
      <DialogBar>
        <Button onClick={onClose}>{t.close}</Button>
      </DialogBar>
    </Stack>
  );
}

function Found({
  accountId,
  files,
  purpose,
  onTaken,
  onClose,
  opened,
}: OpenFileDialogProps & { opened: OpenedText }) {
  const t = useMessages(fileMessages);
  const [mode, setMode] = useState<"insert" | "replace">("insert");
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const beside = files.map((file) => ({ path: file.name, file }));
  const controller = useRef<AbortController>(null);
  useEffect(() => () => controller.current?.abort(), []);
  const take = async () => {
    controller.current = new AbortController();
    const { signal } = controller.current;
    const taken = await takeFilePictures(opened, {
      ...{ accountId, beside, path: "", signal },
      onProgress: (done, total) => setProgress({ done, total }),
    });
    // Whoever closed the dialog does not want it any more.
    if (!signal.aborted) await onTaken({ ...opened, ...taken }, purpose === "choose" ? mode : purpose);
  };
  const { characters } = countDocument(opened.body);
  const addresses = pictureAddressesIn(opened.body);
  const find = findBeside(beside);
  const missing = addresses.flatMap((address) => {
    const path = pathBeside(address);
    return path !== null && find(path) === null ? [path] : [];
  });
  return (
    <Stack>
      <div>
        <Text fw={600}>{opened.title || t.noTitle}</Text>
        <Text size="sm" c="dimmed">
          {t.summary(characters, addresses.length - missing.length)}
        </Text>
      </div>
      <LeftOutNote opened={opened} missing={missing} />
      {purpose === "choose" && (
        <SegmentedControl
          fullWidth
          aria-label={t.mode}
          value={mode}
          data={(["insert", "replace"] as const).map((value) => ({ value, label: t.modes[value] }))}
          onChange={(value) => setMode(value === "replace" ? "replace" : "insert")}
        />
      )}
      {purpose !== "begin" && (
        <Text size="sm" c="dimmed">
          {t.heads}
        </Text>
      )}
      {progress && progress.total > 0 && (
        <div role="status">
          <Text size="sm">{t.taking(progress.done, progress.total)}</Text>
          <Progress
            value={(100 * progress.done) / progress.total}
            aria-label={t.taking(progress.done, progress.total)}
          />
        </div>
      )}
      <DialogBar>
        <Button variant="default" onClick={onClose}>
          {t.cancel}
        </Button>
        <Button data-autofocus loading={progress !== null} onClick={() => void take()}>
          {purpose === "begin" ? t.begin : t.insert}
        </Button>
      </DialogBar>
    </Stack>
  );
}

/** More names say no more. */
const NAMED = 5;

function LeftOutNote({ opened: { leftOut }, missing }: { opened: OpenedText; missing: string[] }) {
  const t = useMessages(fileMessages);
  const losses = LEFT_OUT.flatMap((kind) => {
    const count = leftOut[kind] ?? 0;
    return count > 0 ? [{ kind, words: t.leftOutOf[kind](count) }] : [];
  });
  if (losses.length === 0 && missing.length === 0) return null;
  return (
    <Alert color="yellow">
      {losses.length > 0 && (
        <>
          <Text size="sm">{t.leftOut}</Text>
          <List size="sm">
            {losses.map(({ kind, words }) => (
              <List.Item key={kind}>{words}</List.Item>
            ))}
          </List>
        </>
      )}
      {missing.length > 0 && (
        <Text size="sm" mt={losses.length > 0 ? "xs" : 0}>
          {t.missing(`${missing.slice(0, NAMED).join("、")}${missing.length > NAMED ? "…" : ""}`)}
        </Text>
      )}
    </Alert>
  );
}
