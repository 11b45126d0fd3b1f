"use client";

import Link from "next/link";
import {
  createContext,
  type ReactNode,
  type RefObject,
  type ToggleEvent,
  useContext,
  useId,
  useRef,
  useState,
} from "react";
import classes from "./header-menu.module.css";

type Side = "start" | "end";

/**
 * A small menu under a button of the header, made of the browser's own popover: Escape, a click beside it and the
 * order of the Tab key come with it. (The component library's menu would be a tenth of every page's script.)
 *
 * @param side which edges of button and menu are in line
 */
export function useHeaderMenu(side: Side) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const onBeforeToggle = ({ newState }: ToggleEvent) => {
    if (newState === "closed") return;
    setIsOpen(true);
    place(button.current, panel.current, side);
  };
  // Only afterwards, because the browser gives the focus back from what is in the panel.
  const onToggle = ({ newState }: ToggleEvent) => {
    if (newState === "closed") setIsOpen(false);
  };
  return {
    /** For the button. */
    trigger: { ref: button, popoverTarget: id },
    /** For the HeaderMenuPanel. */
    panel: { id, panelRef: panel, isOpen, onBeforeToggle, onToggle },
  };
}

const CloseMenu = createContext(() => {});

type HeaderMenuPanelProps = {
  id: string;
  panelRef: RefObject<HTMLDivElement | null>;
  isOpen: boolean;
  onBeforeToggle: (event: ToggleEvent) => void;
  onToggle: (event: ToggleEvent) => void;
  children: ReactNode;
};

/** What opens. Whatever is chosen in it closes it. */
export function HeaderMenuPanel({ id, panelRef, isOpen, children, ...events }: HeaderMenuPanelProps) {
  return (
    <div id={id} ref={panelRef} popover="auto" className={classes.panel} {...events}>
      <CloseMenu value={() => panelRef.current?.hidePopover()}>
        {/* Only while it is open: what this browser has chosen is unknown to the server that renders the page. */}
        {isOpen && children}
      </CloseMenu>
    </div>
  );
}

type HeaderMenuItemProps = { icon?: ReactNode; isChosen?: boolean; children: ReactNode };

/** A place to go to. */
export function HeaderMenuLink({
  href,
  icon,
  isChosen = false,
  children,
}: HeaderMenuItemProps & { href: string }) {
  const close = useContext(CloseMenu);
  return (
    <Link
      href={href}
      prefetch={false}
      className={classes.item}
      aria-current={isChosen || undefined}
      onClick={close}
    >
      {icon}
      <span className={classes.text}>{children}</span>
    </Link>
  );
}

/** Something to do, or one of several choices. */
export function HeaderMenuButton({
  icon,
  isChosen,
  onClick,
  children,
}: HeaderMenuItemProps & { onClick: () => void }) {
  const close = useContext(CloseMenu);
  const choose = () => {
    close();
    onClick();
  };
  return (
    <button type="button" className={classes.item} aria-pressed={isChosen} onClick={choose}>
      {icon}
      <span className={classes.text}>{children}</span>
    </button>
  );
}

export function HeaderMenuHeading({ children }: { children: ReactNode }) {
  return <div className={classes.heading}>{children}</div>;
}

export function HeaderMenuDivider() {
  return <hr className={classes.divider} />;
}

/** Under the button, within the window. A popover is laid out by the window, not by its parent. */
function place(button: HTMLElement | null, panel: HTMLElement | null, side: Side): void {
  if (!button || !panel) return;
  const box = button.getBoundingClientRect();
  panel.style.top = `${box.bottom + 6}px`;
  panel.style.left = side === "start" ? `${box.left}px` : "auto";
  panel.style.right = side === "end" ? `${document.documentElement.clientWidth - box.right}px` : "auto";
}
