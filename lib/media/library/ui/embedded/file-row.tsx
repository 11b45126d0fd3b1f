"use client";

import { Group, Text } from "@mantine/core";
import type { LibraryFile } from "@/lib/media/library/types";
import { FileFace, FileFacts } from "@/lib/media/library/ui/file-grid";
import classes from "./file-row.module.css";

/** A file of the library in a row: its face, its name, what it is. */
export function FileRow({ file }: { file: LibraryFile }) {
  return (
    <Group gap="sm" wrap="nowrap" miw={0}>
      <div className={classes.face}>
        <FileFace file={file} />
      </div>
      <div className={classes.words}>
        <Text size="sm" fw={500} lineClamp={2} className={classes.name}>
          {file.name}
        </Text>
        <Text size="xs" c="dimmed">
          <FileFacts file={file} />
        </Text>
      </div>
    </Group>
  );
}
