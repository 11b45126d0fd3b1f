"use client";

import { Text, UnstyledButton } from "@mantine/core";
import { IconMicrophone, IconVideo } from "@tabler/icons-react";
import { libraryMessages } from "@/lib/media/library/messages";
import type { LibraryFile } from "@/lib/media/library/types";
import classes from "@/lib/media/ui/tiles.module.css";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { Picture } from "@/lib/ui/picture";

type FileGridProps = {
  files: readonly LibraryFile[];
  /** Ids; undefined where nothing is chosen but opened. */
  chosen?: readonly string[];
  onPress: (file: LibraryFile) => void;
};

/** Files side by side. */
export function FileGrid({ files, chosen, onPress }: FileGridProps) {
  const t = useMessages(libraryMessages);
  return (
    <ul className={classes.grid}>
      {files.map((file) => (
        <li key={file.id}>
          <UnstyledButton
            className={classes.tile}
            aria-label={chosen ? file.name : t.open(file.name)}
            aria-pressed={chosen?.includes(file.id)}
            onClick={() => onPress(file)}
          >
            <FileFace file={file} />
            <Text span size="sm" fw={500} truncate className={classes.name}>
              {file.name}
            </Text>
            <Text span size="xs" c="dimmed" truncate className={classes.name}>
              <FileFacts file={file} />
            </Text>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}

/** A picture, or what kind of file it is. */
export function FileFace({ file: { kind, url } }: { file: LibraryFile }) {
  if (kind === "image") return <Picture url={url} className={classes.face} />;
  const Icon = kind === "voice" ? IconMicrophone : IconVideo;
  return (
    <div className={`${classes.face} ${classes.icon}`}>
      <Icon size={32} stroke={1.3} aria-hidden />
    </div>
  );
}

/** Size, sides and length in one line. */
export function FileFacts({ file: { bytes, width, height, seconds, format } }: { file: LibraryFile }) {
  const t = useMessages(libraryMessages);
  const sides = width && height ? `${width} × ${height}` : null;
  const length = seconds === null ? null : t.seconds(seconds);
  return [format.toUpperCase(), sides, length, t.size(bytes)].filter(Boolean).join(" · ");
}
