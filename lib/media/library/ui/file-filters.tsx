"use client";

import { SegmentedControl, Select } from "@mantine/core";
import { useSearchParams } from "next/navigation";
import { FILE_KINDS } from "@/lib/media/files/file-formats";
import { libraryMessages } from "@/lib/media/library/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { CURSOR_PARAMETER } from "@/lib/ui/cursor-pager";
import { useReplaceQuery } from "@/lib/ui/use-replace-query";

/** Narrows the list by kind and folder; the address holds both. */
export function FileFilters({ folders }: { folders: readonly string[] }) {
  const t = useMessages(libraryMessages);
  const { replaceQuery } = useReplaceQuery();
  const parameters = useSearchParams();
  const narrow = (name: "kind" | "folder", value: string) => {
    const next = new URLSearchParams(parameters);
    next.delete(CURSOR_PARAMETER);
    if (value) next.set(name, value);
    else next.delete(name);
    replaceQuery(next);
  };
  return (
    <>
      <SegmentedControl
        aria-label={t.filters.kind}
        value={parameters.get("kind") ?? ""}
        onChange={(kind) => narrow("kind", kind)}
        data={[
          { value: "", label: t.kinds.all },
          ...FILE_KINDS.map((kind) => ({ value: kind, label: t.kinds[kind] })),
        ]}
      />
      {folders.length > 0 && (
        <Select
          aria-label={t.filters.folder}
          placeholder={t.filters.allFolders}
          clearable
          searchable
          value={parameters.get("folder")}
          onChange={(folder) => narrow("folder", folder ?? "")}
          data={[...folders]}
          w={{ base: "100%", sm: 200 }}
        />
      )}
    </>
  );
}
