import type { CSSProperties } from "react";
import classes from "./initial.module.css";

/** A person or an account by the first character of its name, which stands beside it. @param size in pixels */
export function Initial({ name, size, isRound = false }: { name: string; size: number; isRound?: boolean }) {
  const [first = ""] = name.trim();
  const style: CSSProperties = { width: size, height: size, fontSize: size * 0.45 };
  return (
    <span aria-hidden className={classes.initial} data-round={isRound || undefined} style={style}>
      {first.toUpperCase()}
    </span>
  );
}
