import type { ReactNode } from "react";
import classes from "./row-badge.module.css";

type RowBadgeProps = { look: "plain" | "accent" | "gray" | "green" | "label"; children: ReactNode };

/**
 * A word about a row of a list. It looks like Mantine's Badge, which is for single ones: a page of fifty rows with three
 * of those each costs the server more than finding the rows.
 */
export function RowBadge({ look, children }: RowBadgeProps) {
  return (
    <span className={classes.badge} data-look={look}>
      {children}
    </span>
  );
}
