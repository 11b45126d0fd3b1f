"use client";

import { Alert, Button, Group, Loader, Modal, SegmentedControl, Stack, Text, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { Suspense, startTransition, use, useState } from "react";
import { FILE_KINDS, type FileKind } from "@/lib/media/files/file-formats";
import { libraryMessages } from "@/lib/media/library/messages";
import type { LibraryFile, PageOfFiles } from "@/lib/media/library/types";
import type { ActionResult } from "@/lib/platform/action";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { DialogBar } from "@/lib/ui/dialog-bar";
import { uiMessages } from "@/lib/ui/messages";
import { AddFiles } from "./add-files";
import { DropArea } from "./drop-area";
import { FileGrid } from "./file-grid";
import { fetchFiles } from "./library-service";
import { UploadList } from "./upload-list";
import { useUploads } from "./use-uploads";

const PAUSE_MS = 250;

type FilePickerDialogProps = {
  accountId: string;
  kind: FileKind | "any";
  multiple?: boolean;
  max?: number;
  onChosen: (files: LibraryFile[]) => void;
  onClose: () => void;
};

/** A page of the library on its way. */
type AskedFiles = Promise<ActionResult<PageOfFiles> | null>;

export function FilePickerDialog({
  accountId,
  kind: wantedKind,
  multiple = false,
  max = Number.POSITIVE_INFINITY,
  onChosen,
  onClose,
}: FilePickerDialogProps) {
  const t = useMessages(libraryMessages);
  const { close, cancel } = useMessages(uiMessages);
  const [search, setSearch] = useState("");
  const [kind, setKind] = useState(wantedKind === "any" ? FILE_KINDS[0] : wantedKind);
  const ask = (words: string, ofKind: FileKind = kind) =>
    fetchFiles(accountId, { kind: ofKind, search: words });
  const [asked, setAsked] = useState<AskedFiles>(() => ask(""));
  const [chosen, setChosen] = useState<LibraryFile[]>([]);
  const [added, setAdded] = useState<LibraryFile[]>([]);
  const searchFor = useDebouncedCallback((words: string) => {
    setSearch(words);
    startTransition(() => setAsked(ask(words)));
  }, PAUSE_MS);
  const press = (file: LibraryFile) => {
    const isChosen = chosen.some(({ id }) => id === file.id);
    const others = multiple ? chosen.filter(({ id }) => id !== file.id) : [];
    if (isChosen) setChosen(others);
    else if (others.length < max) setChosen([...others, file]);
  };
  const [places] = useState(() => new Map<string, number>());
  const uploads = useUploads(accountId, "", (file, place) => {
    places.set(file.id, place);
    setAdded((files) => [file, ...files]);
    if (file.kind !== kind) return;
    setChosen((files) => {
      if (!multiple) return [file];
      // The small one that was added last often arrives first.
      const later = files.findIndex(({ id }) => (places.get(id) ?? 0) > place);
      const before = later === -1 ? files.length : later;
      return files.length < max ? [...files.slice(0, before), file, ...files.slice(before)] : files;
    });
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t.picker.title[kind]}
      size="xl"
      closeButtonProps={{ "aria-label": close }}
    >
      <DropArea onFiles={uploads.add}>
        <Stack>
          {wantedKind === "any" && (
            <SegmentedControl
              aria-label={t.filters.kind}
              fullWidth
              value={kind}
              onChange={(value) => {
                setKind(value);
                setChosen([]);
                startTransition(() => setAsked(ask(search, value)));
              }}
              data={FILE_KINDS.map((value) => ({ value, label: t.kinds[value] }))}
            />
          )}
          <Group justify="space-between">
            <TextInput
              type="search"
              aria-label={t.search}
              placeholder={t.search}
              leftSection={<IconSearch size={16} aria-hidden />}
              data-autofocus
              flex="1 1 12rem"
              onChange={(event) => searchFor(event.currentTarget.value)}
            />
            <AddFiles kind={kind} onFiles={uploads.add} />
          </Group>
          <Text size="xs" c="dimmed">
            {t.limits[kind]}
          </Text>
          <UploadList {...uploads} />
          <Suspense fallback={<Loader mx="auto" my="xl" aria-label={t.picker.loading} />}>
            <FoundFiles
              asked={asked}
              added={search ? [] : added.filter((file) => file.kind === kind)}
              chosen={chosen}
              more={(after) => fetchFiles(accountId, { kind, search, after })}
              onRetry={() => startTransition(() => setAsked(ask(search)))}
              onPress={press}
            />
          </Suspense>
        </Stack>
      </DropArea>
      <DialogBar>
        {multiple && chosen.length >= max && (
          <Text size="sm" c="dimmed" role="status" mr="auto">
            {t.picker.full(max)}
          </Text>
        )}
        <Button variant="default" onClick={onClose}>
          {cancel}
        </Button>
        <Button
          disabled={chosen.length === 0}
          onClick={() => {
            onChosen(chosen);
            onClose();
          }}
        >
          {t.picker.choose(chosen.length)}
        </Button>
      </DialogBar>
    </Modal>
  );
}

type FoundFilesProps = {
  asked: AskedFiles;
  /** Uploaded meanwhile. */
  added: readonly LibraryFile[];
  chosen: readonly LibraryFile[];
  more: (after: string) => AskedFiles;
  onRetry: () => void;
  onPress: (file: LibraryFile) => void;
};

/** A page, and those after it one by one. */
function FoundFiles({ asked, added, chosen, more, onRetry, onPress }: FoundFilesProps) {
  const t = useMessages(libraryMessages).picker;
  const result = use(asked);
  const [rest, setRest] = useState<{ of: AskedFiles; asked: AskedFiles } | null>(null);
  if (!result?.ok)
    return (
      <Alert color="red">
        <Group justify="space-between">
          {result?.message ?? t.failed}
          <Button size="compact-sm" variant="default" onClick={onRetry}>
            {t.retry}
          </Button>
        </Group>
      </Alert>
    );
  const { rows, next } = result.data;
  const shownIds = new Set(added.map(({ id }) => id));
  const files = [...added, ...rows.filter(({ id }) => !shownIds.has(id))];
  const following = rest?.of === asked ? rest.asked : null;
  return (
    <>
      {files.length === 0 && (
        <Text c="dimmed" ta="center" py="lg">
          {t.empty}
        </Text>
      )}
      <FileGrid files={files} chosen={chosen.map(({ id }) => id)} onPress={onPress} />
      {following && (
        <Suspense fallback={<Loader mx="auto" />}>
          <FoundFiles asked={following} added={[]} {...{ chosen, more, onRetry, onPress }} />
        </Suspense>
      )}
      {next && !following && (
        <Button variant="default" mx="auto" onClick={() => setRest({ of: asked, asked: more(next) })}>
          {t.more}
        </Button>
      )}
    </>
  );
}
