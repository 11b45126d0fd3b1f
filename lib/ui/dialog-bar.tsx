import type { ReactNode } from "react";
import classes from "./dialog-bar.module.css";

/** The last line of a dialog, which stays in view while the rest of it scrolls. */
export function DialogBar({ children }: { children: ReactNode }) {
  return <div className={classes.bar}>{children}</div>;
}
