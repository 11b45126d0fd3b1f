"use client";

import { useMemo } from "react";
import { renderSVG } from "uqr";
import classes from "./publication.module.css";

/** An address as a code, to be opened on a phone that is at hand. */
export function AddressCode({ url, label }: { url: string; label: string }) {
  const source = useMemo(
    () => `data:image/svg+xml,${encodeURIComponent(renderSVG(url, { border: 2 }))}`,
    [url],
  );
  return <img className={classes.code} src={source} alt={label} width={168} height={168} />;
}
