import { Paper, EmptyState as PlainEmptyState } from "@mantine/core";
import type { ReactNode } from "react";

type EmptyStateProps = {
  icon: ReactNode;
  title: string;
  /** What would be here, and why one would want it. */
  description: ReactNode;
  /** The first step: a button or two. */
  action?: ReactNode;
};

/** A list with nothing in it yet, or a search that found nothing. */
export function EmptyState({ icon, title, description, action }: EmptyStateProps) {
  return (
    <Paper withBorder py={48} px="md">
      <PlainEmptyState variant="light" icon={icon} title={title} description={description}>
        {action}
      </PlainEmptyState>
    </Paper>
  );
}
